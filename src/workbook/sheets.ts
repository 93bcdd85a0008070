import type { Batch } from "./batch";
import { type Mark, type State, fromXml, noState, parseState } from "./state";
import { loadStateParts } from "./statePart";

export interface SheetFacts extends Mark {
  readonly visible: boolean;
  readonly protected: boolean;
}

export interface TableFacts extends Mark {
  readonly sheet: string;
  /** False once its header row was switched off (`showHeaders`): asking for that row is then an error. */
  readonly hasHeader: boolean;
}

/** What stands in the workbook, without its cells: what a plan is checked against. */
export interface Facts {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetFacts[];
  readonly tables: readonly TableFacts[];
  /** Defined names of the workbook. */
  readonly names: readonly string[];
  readonly state: State;
  /** Our custom XML parts, to write the state again in the same batch. */
  readonly stateParts: readonly Excel.CustomXmlPart[];
}

/** One round trip; a second one for a workbook with several state parts, which only a merge of files can give. */
export async function readFacts(batch: Batch): Promise<Facts> {
  const answer = askFacts(batch.context);
  await batch.sync();
  return await answer(batch);
}

/** Queues what tells the facts; the answer can be taken after the next sync. */
export function askFacts(context: Excel.RequestContext): (batch: Batch) => Promise<Facts> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const sheets = workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected",
  );
  const tables = workbook.tables.load("items/id,items/name,items/worksheet/name,items/showHeaders");
  const names = workbook.names.load("items/name");
  const parts = loadStateParts(context);
  // On a null object the call does nothing (officejs A-10).
  const xml = parts.getOnlyItemOrNullObject().getXml();
  return async (batch) => ({
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    sheets: sheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === "Visible",
      protected: protection.protected,
    })),
    tables: tables.items.map(({ id, name, worksheet, showHeaders }) => ({
      id,
      name,
      sheet: worksheet.name,
      hasHeader: showHeaders,
    })),
    names: names.items.map(({ name }) => name),
    state: await stateOf(batch, parts.items, xml),
    stateParts: parts.items,
  });
}

async function stateOf(
  batch: Batch,
  parts: readonly Excel.CustomXmlPart[],
  only: OfficeExtension.ClientResult<string>,
): Promise<State> {
  const [first, second] = parts;
  if (first === undefined) return noState;
  if (second === undefined) return parseState(fromXml(only.value));
  const asked = { xml: first.getXml() };
  await batch.sync();
  return parseState(fromXml(asked.xml.value));
}
