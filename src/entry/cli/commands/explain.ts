import { templates } from "../../../domain/balances/templates";
import { CellIndex, parseCell } from "../../../domain/explain/cellIndex";
import { type Explanation, cellsUnder } from "../../../domain/explain/explanation";
import { explainBalanceLine } from "../../../domain/explain/explainFigure";
import { explainTableCell } from "../../../domain/explain/explainRecord";
import { balanceFigureAt } from "../../../domain/explain/explainSheet";
import { type Grid, columnNumber } from "../../../domain/intake/grid";
import type { Ledger } from "../../../domain/ledger/ledger";
import { yearCosts } from "../../../domain/ledger/projectCosts";
import { computeBalance } from "../../../domain/balances/templates";
import type { Balance } from "../../../domain/balances/balance";
import { yearOf } from "../../../domain/quantities/plainDate";
import { balanceSheetName } from "../../../features/funderBalance/balanceSheetName";
import { loadLedger } from "../../../workbook/loadLedger";
import type { Arguments } from "../arguments";
import type { ExitStatus } from "../command";
import { readWorkbook } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import { openSession } from "../session";
import { onlyFile } from "./check";

/** The chain from one cell of our tables or balances down to the cells it comes from. */
export async function explain(args: Arguments, output: Output): Promise<ExitStatus> {
  const file = onlyFile(args, output);
  const { cell } = args.options;
  const { usage, explain: words } = output.messages.cli;
  if (cell === undefined) throw new Refused(usage.missing("--cell"));
  const address = parseCell(cell);
  if (address === null) throw new Refused(usage.badValue("--cell", cell, words.example));
  output.note(output.messages.cli.reading(file));
  const { door } = await openSession(await readWorkbook(file, output));
  const { ledger } = orRefuse(await loadLedger(door), output);
  const index = new CellIndex(ledger);
  const record = index.at(cell);
  const explanation =
    record === null
      ? explainBalance(
          ledger,
          index,
          orRefuse(await door.readGrids([address.sheet]), output)[0] ?? null,
          { row: address.row, column: columnNumber(address.letters) },
        )
      : explainTableCell({ ledger }, record);
  if (explanation === null) throw new Refused(words.nothing(cell));
  output.document({ cell, ...explanation, allCells: cellsUnder(explanation) });
  sayTree(explanation, output, "");
  return 0;
}

function explainBalance(
  ledger: Ledger,
  index: CellIndex,
  grid: Grid | null,
  cell: { readonly row: number; readonly column: number },
): Explanation | null {
  if (grid === null) return null;
  const balance = balanceOn(ledger, grid.sheet);
  if (balance === null) return null;
  const figure = balanceFigureAt(grid, balance, cell);
  if (figure === null) return null;
  const context = { ledger, index, costs: yearCosts(ledger, balance.year) };
  return explainBalanceLine(context, balance, figure.line, figure.column);
}

/** The balance that a sheet is named after. */
function balanceOn(ledger: Ledger, sheet: string): Balance | null {
  for (const { ref, start, end } of ledger.agreements) {
    for (let year = yearOf(start); year <= yearOf(end); year += 1) {
      for (const { id } of templates) {
        const balance = computeBalance(ledger, { agreement: ref, template: id, year });
        if (balance.ok && balanceSheetName(balance.value) === sheet) return balance.value;
      }
    }
  }
  return null;
}

function sayTree(explanation: Explanation, output: Output, indent: string): void {
  const { label, cents, text, cells, sources, parts } = explanation;
  const value = cents === null ? (text ?? "") : output.formats.money(cents);
  const shown = cells.length > 3 ? [...cells.slice(0, 3), "…"] : cells;
  const where = [...shown, ...sources.slice(0, 1)].join(", ");
  output.say(`${indent}${label} ${value}${where === "" ? "" : ` [${where}]`}`);
  for (const part of parts) sayTree(part, output, `${indent}  `);
}
