import { calculatorOf } from "../../../src/host/engine/calculate";
import { isCustomName } from "../../../src/host/engine/customFunctions";
import { saveWorkbook } from "../../../src/host/files/save";
import { addressOf, boxAt } from "../../../src/host/model/box";
import type { Cell, HostWorkbook } from "../../../src/host/model/workbook";
import { calculatedByLibreOffice, withoutResults } from "../support/libreOffice";
import { shown } from "./agreement";

/** A workbook calculated twice, and where both differ. */
export interface ComparedWorkbook {
  readonly name: string;
  /** Cells that a formula fills and both can calculate: not those that call functions of an add-in. */
  readonly cells: number;
  readonly differences: readonly DifferentCell[];
}

export interface DifferentCell {
  /** `Budget!C7` */
  readonly cell: string;
  readonly formula: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** `make` gives the same workbook at each call: one is calculated here, one there. */
export async function compareWorkbook(
  soffice: string,
  name: string,
  make: () => HostWorkbook | Promise<HostWorkbook>,
): Promise<ComparedWorkbook> {
  const bytes = await saveWorkbook(withoutResults(await make()));
  const judged = await calculatedByLibreOffice(soffice, bytes);
  const workbook = withoutResults(await make());
  calculatorOf(workbook).calculate("FullRebuild");
  const differences: DifferentCell[] = [];
  let cells = 0;
  for (const { sheet, row, column, cell, formula } of formulaCells(workbook)) {
    if (callsAddIn(formula)) continue;
    cells += 1;
    const there = judged.sheets.find((other) => other.name === sheet);
    const ours = shown(cell.value);
    const theirs = shown(there?.cells.get(row)?.get(column)?.value ?? null);
    if (!isSame(ours, theirs))
      differences.push({
        cell: `${sheet}!${addressOf(boxAt(row, column))}`,
        formula,
        ours,
        theirs,
      });
  }
  return { name, cells, differences };
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly formula: string;
}

function* formulaCells(workbook: HostWorkbook): Generator<Place> {
  for (const { name, cells } of workbook.sheets)
    for (const [row, columns] of cells)
      for (const [column, cell] of columns)
        if (cell.formula !== null) yield { sheet: name, row, column, cell, formula: cell.formula };
}

function callsAddIn(formula: string): boolean {
  return [...formula.matchAll(/([\p{L}_][\p{L}\d_.]*)\(/gu)].some(([, called]) =>
    isCustomName(called ?? ""),
  );
}

/** An empty text is written to the file as no value at all by LibreOffice. */
function isSame(ours: unknown, theirs: unknown): boolean {
  return ours === theirs || ((ours ?? "") === "" && (theirs ?? "") === "");
}

/** The part of the page on workbooks: the rate, and one line for all the cells that differ in the same way. */
export function workbooksSection(compared: readonly ComparedWorkbook[]): string {
  const cells = compared.reduce((total, one) => total + one.cells, 0);
  const differing = compared.reduce((total, one) => total + one.differences.length, 0);
  const rate = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  const books = compared.map(
    (one) =>
      `| ${one.name} | ${one.cells} | ${one.cells - one.differences.length} | ${rate(one.cells - one.differences.length, one.cells)} |`,
  );
  const rows = compared.flatMap(({ name, differences }) =>
    alike(differences).map(({ first, count }) => {
      const others = count === 1 ? "" : ` and ${count - 1} like it`;
      const formula = first.formula.replaceAll("|", "\\|");
      const [ours, theirs] = [first.ours, first.theirs].map((value) =>
        String(value).replaceAll("|", "\\|"),
      );
      return `| ${name} | ${first.cell}${others} | \`${formula}\` | \`${ours ?? ""}\` | \`${theirs ?? ""}\` |`;
    }),
  );
  return `## Workbooks, cell by cell

The bundled sample, the same after « Structurer » with its balances (\`flechage demo\`), and the workbooks that \`test/host/engine/workbooks\` makes: each
cell with a formula, except those that call functions of an add-in.

**${cells - differing} of ${cells} cells agree (${rate(cells - differing, cells)}).**

| workbook | cells with a formula | agree | rate |
| --- | --- | --- | --- |
${books.join("\n")}

${rows.length === 0 ? "Nothing differs." : `| workbook | cell | formula | here | LibreOffice |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}`}
`;
}

/** Differences of formulas that are the same but for their rows, with the same kind of answer. */
function alike(
  differences: readonly DifferentCell[],
): readonly { readonly first: DifferentCell; readonly count: number }[] {
  const groups = new Map<string, DifferentCell[]>();
  for (const difference of differences) {
    const { cell, formula } = difference;
    const key = [cell, formula].map((text) => text.replaceAll(/\d+/g, "")).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ first, count: group.length }];
  });
}
