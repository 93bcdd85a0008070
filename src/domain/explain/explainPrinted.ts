import type { Balance } from "../balances/balance";
import { type FundersView, ownPayer, tiedPayer } from "../balances/fundersView";
import { templateOf } from "../balances/templates";
import type { Grid } from "../intake/grid";
import { agreementUseOf, allocate, type Allocation } from "../ledger/allocation";
import type { Ledger } from "../ledger/ledger";
import { yearCosts } from "../ledger/projectCosts";
import { yearResources } from "../ledger/projectResources";
import { type Cents, cents, zeroCents } from "../quantities/money";
import { type Placed, tableOf } from "../schema/tables";
import type { AnyRecord, CellIndex } from "./cellIndex";
import { closingFigures } from "./explainClosing";
import { operationFigures } from "./explainDue";
import { explainBalanceLine, explainCostLine } from "./explainFigure";
import { type ExplainContext, moneyCell } from "./explainRecord";
import { balanceFigureAt } from "./explainSheet";
import { type Explanation, explained } from "./explanation";
import { type SheetFigure, figureAt, inEuros } from "./sheetFigures";

interface At {
  readonly row: number;
  readonly column: number;
}

/** The figure that a cell of a printed balance or document shows; null where none of ours stands. */
export function explainPrinted(
  ledger: Ledger,
  index: CellIndex,
  balance: Balance,
  grid: Grid,
  at: At,
): Explanation | null {
  const context = { ledger, index, costs: yearCosts(ledger, balance.year) };
  const own = figureAt(grid, at, ownFigures(context, balance));
  if (own !== null) return own;
  const figure = balanceFigureAt(grid, balance, at);
  if (figure !== null) return explainBalanceLine(context, balance, figure.line, figure.column);
  return recordInRow(ledger, grid, at);
}

/** Figures that are no lines of a form: amounts due, dedicated funds, who pays which line. */
function ownFigures(context: ExplainContext, balance: Balance): SheetFigure[] {
  const { ledger, costs } = context;
  const template = templateOf(balance.template);
  const resources = yearResources(ledger, costs.time, costs.year);
  if (template?.id === "cloture") {
    return closingFigures(context, allocate(ledger, costs, resources));
  }
  if (template?.kind === "operation" && balance.operation !== null) {
    return operationFigures(context, balance.operation, template.fund);
  }
  if (balance.funders !== null) {
    const projects = ledger.agreements.find(({ ref }) => ref === balance.agreement)?.projects;
    const allocation = allocate(ledger, costs, resources);
    return funderFigures(context, allocation, balance.funders, projects ?? []);
  }
  return [];
}

/** Each line by payer: what the payer takes of it, and of all lines. */
function funderFigures(
  context: ExplainContext,
  allocation: Allocation,
  { payers, rows }: FundersView,
  projects: readonly string[],
): SheetFigure[] {
  const whole = (line: string): Explanation[] =>
    projects
      .map((project) => explainCostLine(context, project, line))
      .filter(({ parts }) => parts.length > 0);
  return rows.flatMap(({ line, label, total, cents: amounts }): SheetFigure[] => [
    ...payers.map(({ code, label: payer }, place): SheetFigure => {
      const amount = amounts[place] ?? zeroCents;
      return {
        shown: inEuros(amount),
        row: label,
        column: payer,
        explanation: () =>
          code === ownPayer
            ? explained("own-funds", "difference", amount, whole(line))
            : explained(payer, "split", amount, whole(line), {
                text: code === tiedPayer ? null : usedText(allocation, code),
              }),
      };
    }),
    {
      shown: inEuros(total),
      row: label,
      column: null,
      explanation: () => explained(label, "sum", total, whole(line)),
    },
  ]);
}

/** `used/available` of an agreement, in cents. */
function usedText(allocation: Allocation, agreement: string): string | null {
  const use = agreementUseOf(allocation, agreement);
  return use === null ? null : `${use.used}/${use.available}`;
}

/** A list of pieces: the record that the row names, of which the cell shows all or a part. */
function recordInRow(ledger: Ledger, grid: Grid, at: At): Explanation | null {
  const cells = grid.values[at.row - grid.top] ?? [];
  const value = cells[at.column - grid.left] ?? null;
  if (typeof value !== "number") return null;
  const shown = Math.round(value * 100);
  if (Math.abs(value * 100 - shown) > 0.0001) return null;
  const texts = new Set(cells.flatMap((cell) => (typeof cell === "string" ? [cell.trim()] : [])));
  const record: AnyRecord | undefined =
    ledger.expenses.find(({ id }) => texts.has(id)) ??
    ledger.resources.find(({ id }) => texts.has(id)) ??
    ledger.agreements.find(({ ref }) => texts.has(ref));
  if (record === undefined) return null;
  return amountOf(record, cents(shown));
}

function amountOf(record: AnyRecord, shown: Cents): Explanation | null {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const columns = Object.entries(tableOf(record.place.table).columns).filter(
    ([, { type }]) => type === "money",
  );
  const exact = columns.find(([key]) => values[key] === shown);
  if (exact !== undefined) return moneyCell(record, exact[0], shown);
  const { amount } = record as Partial<Placed<"expenses">>;
  const isPart = amount !== undefined && Math.abs(shown) < Math.abs(amount);
  return isPart ? explained("part", "split", shown, [moneyCell(record, "amount", amount)]) : null;
}
