import { boxToAddress } from "../../domain/intake/grid";
import { type Batch, Refusal } from "../batch";
import { readFacts } from "../sheets";
import { unlessEmpty } from "../state";
import { putState } from "../statePart";
import {
  type OverlayMark,
  type SheetOverlay,
  isOverlayFormula,
  overlayFormula,
  overlayLooks,
} from "./overlay";

/** Well under the longest address that Excel takes without cutting it (officejs A-12: 8192 characters). */
const addressCharacters = 2_000;

/**
 * Shows the reading of one table in its sheet by conditional formats, in place of what was shown before: three round trips.
 * The cells' own formats, values and formulas are not touched, and these calls stay in Excel's undo stack (officejs A-70).
 * The state says beforehand that something will be shown, so that whatever happens then is cleaned at the next start.
 * @throws Refusal when the sheet is protected or gone
 */
export async function showOverlay(batch: Batch, { sheet, marks }: SheetOverlay): Promise<void> {
  const facts = await readFacts(batch);
  if (facts.readOnly) throw new Refusal({ code: "workbook.readOnly" });
  const found = facts.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Refusal({ code: "workbook.sheetMissing", sheet });
  if (found.protected) throw new Refusal({ code: "workbook.sheetProtected", sheet });
  const old = await findOverlay(
    batch,
    facts.sheets.flatMap((each) => (each.protected ? [] : [each.name])),
  );
  for (const format of old) format.delete();
  putState(batch.context, facts.stateParts, { ...facts.state, overlay: true });
  const there = batch.context.workbook.worksheets.getItem(sheet);
  for (const mark of marks) showMark(there, mark);
  await batch.sync();
}

function showMark(sheet: Excel.Worksheet, { role, boxes }: OverlayMark): void {
  const { fill, bold, italic, strikethrough, underline } = overlayLooks[role];
  for (const address of addressesOf(boxes.map(boxToAddress))) {
    // The newest format comes first: it hides those below it, ours and the user's.
    const format = sheet.getRanges(address).conditionalFormats.add("Custom");
    const { custom } = format;
    custom.rule.formula = overlayFormula;
    custom.format.fill.color = fill;
    custom.format.font.color = "#1A1A1A";
    if (bold === true) custom.format.font.bold = true;
    if (italic === true) custom.format.font.italic = true;
    if (strikethrough === true) custom.format.font.strikethrough = true;
    if (underline === true) custom.format.font.underline = "Single";
    format.priority = 0;
    format.stopIfTrue = true;
  }
}

function addressesOf(boxes: readonly string[]): string[] {
  const addresses: string[] = [];
  for (const box of boxes) {
    const last = addresses.at(-1);
    if (last === undefined || last.length + box.length >= addressCharacters) addresses.push(box);
    else addresses[addresses.length - 1] = `${last},${box}`;
  }
  return addresses;
}

/**
 * Takes every format of ours away, wherever it stands by now (a sheet that was copied took them along), and nothing else.
 * @returns how many there were
 */
export async function clearOverlay(batch: Batch): Promise<number> {
  const facts = await readFacts(batch);
  if (facts.readOnly) return 0;
  const found = await findOverlay(
    batch,
    facts.sheets.flatMap((each) => (each.protected ? [] : [each.name])),
  );
  const { overlay, ...state } = facts.state;
  if (found.length === 0 && overlay !== true) return 0;
  for (const format of found) format.delete();
  if (overlay === true) putState(batch.context, facts.stateParts, unlessEmpty(state));
  await batch.sync();
  return found.length;
}

/** Our formats on these sheets: two round trips, one when no sheet has a format with a formula. */
async function findOverlay(
  batch: Batch,
  sheets: readonly string[],
): Promise<Excel.ConditionalFormat[]> {
  const { worksheets } = batch.context.workbook;
  const lists = sheets.map((name) =>
    worksheets.getItem(name).getRange().conditionalFormats.load("items/id,items/type"),
  );
  await batch.sync();
  const asked = lists
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === "Custom")
    .map((format) => ({ format, rule: format.custom.rule.load("formula") }));
  if (asked.length === 0) return [];
  await batch.sync();
  return asked.flatMap(({ format, rule }) => (isOverlayFormula(rule.formula) ? [format] : []));
}
