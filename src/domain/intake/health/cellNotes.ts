import { type Grid, columnLetters } from "../grid";
import { type HealthNote, noteOf } from "./note";

const error = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|NOM\?|VALEUR!)/;
/** `[Budget.xlsx]`, or its number in the file (`[1]Feuil1!A1`); not `Table1[Montant]`. */
const otherFile = /\[([^[\]]+\.(?:xls\w?|ods|csv))\]|(?:^|[^\w\]])'?\[(\d+)\][^[\]]*'?!/i;

/** Errors and formulas to other files, wherever they stand on the sheet. */
export function cellNotes(grid: Grid): HealthNote[] {
  const errors: string[] = [];
  const links = new Map<string, string[]>();
  grid.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const formula = grid.formulas?.[r]?.[c] ?? null;
      const isError = typeof value === "string" && error.test(value);
      if (!isError && formula === null) return;
      const cell = `${columnLetters(c + grid.left)}${r + grid.top}`;
      if (isError || formula?.includes("#REF!") === true) errors.push(cell);
      const link = formula === null ? null : otherFile.exec(formula);
      if (link === null) return;
      const file = link[1] ?? `[${link[2] ?? ""}]`;
      links.set(file, [...(links.get(file) ?? []), cell]);
    });
  });
  return [
    ...noteOf(grid.sheet, "error-value", errors),
    ...[...links].flatMap(([file, cells]) => noteOf(grid.sheet, "closed-file", cells, { file })),
  ];
}
