import { plainText, wordsOf } from "../read/text";
import type { Cell, SourceTable } from "./sourceTable";
import { workedOutColumns } from "./workedOut";

/**
 * Amounts in a column that nobody understood would be lost: the column is asked about, all such columns in one question.
 * Columns proved to hold nothing of their own are no loss.
 */
export function askAboutColumns(table: SourceTable, isMoney: (cell: Cell) => boolean): void {
  const { box, columns, totalColumns } = table.reading;
  const unknown: Cell[] = [];
  for (let column = box.left; column <= box.right; column++) {
    if ((columns.get(column) ?? null) !== null || totalColumns.includes(column)) continue;
    const filled = table.rows.find((row) => {
      const cell = table.cell(row, column);
      return isFigure(cell) && isMoney(cell);
    });
    if (filled !== undefined) unknown.push(table.cell(filled, column));
  }
  if (unknown.length === 0) return;
  const known = [...columns].flatMap(([column, field]) => (field === null ? [] : [column]));
  const workedOut = workedOutColumns(
    table,
    [...new Set([...known, ...totalColumns])],
    unknown.map(({ column }) => column),
  );
  const asked = unknown.filter(({ column }) => !workedOut.has(column));
  const [first] = asked;
  if (first === undefined) return;
  const names = asked.map(({ column, address }) =>
    table.header(column) === "" ? address : table.header(column),
  );
  const header = [...names.slice(0, 3), ...(names.length > 3 ? ["…"] : [])].join(", ");
  table.ask(first.address, "unknown-column", { header });
}

/** A number that is no share of another. */
function isFigure({ value, format }: Cell): boolean {
  return typeof value === "number" && value !== 0 && !format.includes("%");
}

const moneyWords =
  /\b(?:montants?|financements?|couts?|depenses?|recettes?|budgets?|subventions?|aides?|euros?|eur|amounts?|costs?|funding|allocated|grants?|betrag|kosten|importe|valor)\b/;

/** In a list, other numbers than money are common: codes, years, ranks. Money is shown as such, or said so by the header. */
export function looksLikeMoney(table: SourceTable): (cell: Cell) => boolean {
  return (cell) => {
    const value = Number(cell.value);
    if (!Number.isInteger(value) || /[#0],[#0]|€/.test(cell.format)) return true;
    return (
      Math.abs(value) > 31 &&
      moneyWords.test(wordsOf(plainText(table.header(cell.column))).join(" "))
    );
  };
}
