import type { Batch } from "./batch";
import { type Mark, type State, fromXml, noState, parseState } from "./state";
import { loadStateParts } from "./statePart";

export interface SheetFacts extends Mark {
  readonly visible: boolean;
  readonly protected: boolean;
}

export interface TableFacts extends Mark {
  readonly sheet: string;
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

/** Two round trips. */
export async function readFacts(batch: Batch): Promise<Facts> {
  const { workbook } = batch.context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const names = workbook.names.load("items/name");
  const parts = loadStateParts(batch.context);
  await batch.sync();
  const asked = sheets.items.map((sheet) => ({
    sheet,
    protection: sheet.protection.load("protected"),
    tables: sheet.tables.load("items/id,items/name"),
  }));
  const xml = parts.items[0]?.getXml();
  await batch.sync();
  return {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    sheets: asked.map(({ sheet, protection }) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: protection.protected,
    })),
    tables: asked.flatMap(({ sheet, tables }) =>
      tables.items.map(({ id, name }) => ({ id, name, sheet: sheet.name })),
    ),
    names: names.items.map(({ name }) => name),
    state: xml === undefined ? noState : parseState(fromXml(xml.value)),
    stateParts: parts.items,
  };
}
