import { type Ratio, ratio } from "../../quantities/ratio";
import { choiceOf } from "../../schema/choices";
import type { Column, ColumnValue, Share } from "../../schema/column";
import { readDestination } from "./shares";
import { folded, plainText } from "../read/text";
import type { LineReader } from "./lineReader";
import type { Cell } from "./sourceTable";

/** A cell of a list → the value of one of our columns, by its type. Null when the cell is empty, or unreadable (the line then waits). */
export function valueOf(line: LineReader, cell: Cell, column: Column): ColumnValue | null {
  const text = line.text(cell);
  if (text === null) return null;
  switch (column.type) {
    case "text":
      return column.choices === undefined ? text : (choiceOf(text, column.choices) ?? null);
    case "money":
      return line.amount(cell);
    case "date":
      return line.date(cell);
    case "month":
      return line.month(cell);
    case "minutes":
      return line.hours(cell, null);
    case "ratio":
      return line.ratio(cell);
    case "quantity":
      return quantityOf(line, cell);
    case "integer":
      return integerOf(line, cell);
    case "boolean":
      return yesOrNo(line, cell);
    case "codes":
      return codesOf(text);
    case "shares":
      return sharesOf(text);
  }
}

/** A number of units, to the hundredth. */
function quantityOf(line: LineReader, cell: Cell): Ratio | null {
  const hundredths = line.amount(cell);
  return hundredths === null ? null : ratio(hundredths, 100);
}

function integerOf(line: LineReader, cell: Cell): number | null {
  const text = plainText(cell.value);
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  line.fail(cell, "unreadable-amount");
  return null;
}

const yes = new Set(["oui", "o", "yes", "y", "x", "vrai", "true", "1"]);
const no = new Set(["non", "n", "no", "faux", "false", "0", "-"]);

function yesOrNo(line: LineReader, cell: Cell): boolean | null {
  const text = folded(plainText(cell.value));
  if (yes.has(text)) return true;
  if (no.has(text)) return false;
  line.fail(cell, "unreadable-amount");
  return null;
}

/** `60, 61 ; IND` → three codes. */
export function codesOf(text: string): string[] {
  return text.split(/\s*[,;/\n]\s*|\s+\+\s+/u).filter((code) => code !== "");
}

function sharesOf(text: string): readonly Share[] | null {
  const destination = readDestination(text);
  if (destination.kind === "shares") return destination.shares;
  return destination.kind === "one" ? [{ code: destination.text, weight: 1 }] : null;
}
