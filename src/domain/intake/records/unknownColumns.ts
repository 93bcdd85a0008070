import { plainText, wordsOf } from "../read/text";
import type { Cell, SourceTable } from "./sourceTable";

/** Amounts in a column that nobody understood would be lost: the column is asked about, all such columns in one question. */
export function askAboutColumns(table: SourceTable, isMoney: (cell: Cell) => boolean): void {
  const { box, columns, totalColumns } = table.reading;
  const unknown: Cell[] = [];
  for (let column = box.left; column <= box.right; column++) {
    if ((columns.get(column) ?? null) !== null || totalColumns.includes(column)) continue;
    const filled = table.rows.find((row) => {
      const cell = table.cell(row, column);
      return typeof cell.value === "number" && cell.value !== 0 && isMoney(cell);
    });
    if (filled !== undefined) unknown.push(table.cell(filled, column));
  }
  const [first] = unknown;
  if (first === undefined) return;
  const names = unknown.map(({ column, address }) =>
    table.header(column) === "" ? address : table.header(column),
  );
  const header = [...names.slice(0, 3), ...(names.length > 3 ? ["…"] : [])].join(", ");
  table.ask(first.address, "unknown-column", { header });
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
