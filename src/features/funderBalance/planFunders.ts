import type { Balance } from "../../domain/balances/balance";
import { type FundersView, type PayerRow, fundersView } from "../../domain/balances/fundersView";
import { columnLetters } from "../../domain/intake/grid";
import type { Ledger } from "../../domain/ledger/ledger";
import { type Cents, sumOf } from "../../domain/quantities/money";
import type { Plan } from "../../workbook/plan";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { lineWords as words } from "./lineWords";
import { type LiveFigures, plainFigures } from "./live/liveFigures";
import { pageOf } from "./planLines";

/** Figures on bars that are long enough to hold them: a twentieth of the longest at least. */
function figuresFrom(longest: number): string {
  const least = Math.max(1, Math.ceil(longest / 20));
  return `[>=${least}]#,##0;[<=-${least}]-#,##0;""`;
}

/** Points left on a landscape page under its title and the heading of the part. */
const pagePoints = 420;

/** A chart and the table above it stay on one page: bars grow thinner first. */
function chartHeight(bars: number, tableRows: number): number {
  const room = pagePoints - (tableRows === 0 ? 0 : 15 * tableRows + 36);
  return Math.max(120, Math.min(bars + 90, room));
}

/** Costs in rows, payers in columns, to the cent: own funds and every total are formulas; three charts under them. */
export function planFunders(
  balance: Balance,
  view: FundersView,
  ledger: Ledger,
  options: CerfaOptions,
): Plan {
  return planView(balance, view, ledger, options, balanceSheetName(balance));
}

/** The charts of an ordinary balance with the tables behind them, on a sheet of their own beside it. */
export function planCharts(balance: Balance, ledger: Ledger, options: CerfaOptions): Plan {
  const projects = ledger.agreements.find(({ ref }) => ref === balance.agreement)?.projects ?? [];
  const view = fundersView(ledger, projects, balance.year);
  const name = balanceSheetName(balance, words.funders.suffix);
  return planView(balance, view, ledger, options, name);
}

function planView(
  balance: Balance,
  view: FundersView,
  ledger: Ledger,
  options: CerfaOptions,
  name: string,
): Plan {
  const { funders } = words;
  const count = view.payers.length;
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [40, ...view.payers.map(() => 15), 15],
    orientation: "Landscape",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  sheet.title(funders.title, funders.subtitle(balance.year));
  if (options.provisional) sheet.banner(words.provisional);
  sheet.space();
  sheet.facts([[words.action, options.identity.project]]);
  sheet.space();
  const first = sheet.row + 1;
  const cost = columnLetters(count + 2);
  const lastPayer = columnLetters(count);
  const rows = view.rows.map((row, place): PrintedRow => {
    const at = first + place;
    const paid = row.cents.map((amount, payer): PrintedCell => {
      if (payer < count - 1) return amount === 0 ? null : amount / 100;
      const others = count === 1 ? "0" : `SUM(B${at}:${lastPayer}${at})`;
      return { formula: `=${cost}${at}-${others}`, value: amount / 100 };
    });
    return { cells: [row.label, ...paid, costOf(row, options)] };
  });
  const bottom = first + rows.length - 1;
  const sums = [
    ...view.payers.map((_payer, place) =>
      sumOf(view.rows, (row) => row.cents[place] ?? (0 as Cents)),
    ),
    sumOf(view.rows, ({ total }) => total),
  ];
  const all = sums.at(-1) ?? 0;
  const totals = sums.map((amount, place): PrintedCell => {
    const letter = columnLetters(place + 2);
    return { formula: `=SUM(${letter}${first}:${letter}${bottom})`, value: amount / 100 };
  });
  sheet.table(
    [
      { title: funders.line, kind: "text" },
      ...view.payers.map(({ label }) => ({ title: label, kind: "money" }) as const),
      { title: funders.total, kind: "money" },
    ],
    [...rows, { look: "total", cells: [funders.sum, ...totals] }],
  );
  const shares = sums.map((amount, place): PrintedCell => ({
    formula: `=IF(${cost}${bottom + 1}=0,0,${columnLetters(place + 2)}${bottom + 1}/${cost}${bottom + 1})`,
    value: all === 0 ? 0 : amount / all,
  }));
  sheet.table(
    [{ title: "", kind: "text" }, ...sums.map(() => ({ title: "", kind: "share" }) as const)],
    [{ cells: [funders.share, ...shares] }],
    { withoutHeader: true },
  );
  sheet.note(funders.note, { italic: true });
  const top = first - 1;
  sheet.part(funders.pictures, true);
  sheet.chart(
    { top, left: 1, bottom, right: count + 1 },
    {
      type: "BarStacked",
      title: funders.flow,
      numberFormat: figuresFrom(Math.max(...view.rows.map(({ total }) => total)) / 100),
    },
    chartHeight(22 * rows.length, 0),
  );
  const figures = options.figures ?? plainFigures;
  consumption(sheet, { balance, view, ledger, totals: bottom + 1, figures });
  headings(sheet, balance);
  sheet.nature(words.nature);
  sheet.proof(words.agree, words.disagree);
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}

/** The cost of a line, from our tables where they say it; who pays it is what Fléchage allocated. */
function costOf({ line, total }: PayerRow, { live = [] }: CerfaOptions): PrintedCell {
  const known = live.find(({ code, side }) => code === line && side === "charge")?.actual;
  const value = total / 100;
  const formula = known?.cents === total ? known.formula : null;
  return formula === null ? value : { formula, value, follows: true };
}

/** What each agreement brings to the year and what of it is used, with its chart. */
function consumption(
  sheet: PrintedSheet,
  {
    balance,
    view,
    ledger,
    totals,
    figures,
  }: {
    readonly balance: Balance;
    readonly view: FundersView;
    readonly ledger: Ledger;
    readonly totals: number;
    readonly figures: LiveFigures;
  },
): void {
  const { funders } = words;
  const rows = view.payers.flatMap(({ code, label }, place): PrintedRow[] => {
    const agreed = grantedIn(ledger, code, balance.year);
    if (agreed === null) return [];
    const used = sumOf(view.rows, (row) => row.cents[place] ?? (0 as Cents));
    const cell = `${columnLetters(place + 2)}${totals}`;
    const granted = figures.granted(code, balance.year, agreed);
    return [{ cells: [label, granted, { formula: `=${cell}`, value: used / 100 }] }];
  });
  if (rows.length === 0) return;
  sheet.part(funders.consumption, true);
  const placed = sheet.table(
    [
      { title: funders.payer, kind: "text" },
      { title: funders.granted, kind: "money" },
      { title: funders.used, kind: "money" },
    ],
    rows,
  );
  sheet.chart(
    { top: placed.first - 1, left: 1, bottom: placed.last, right: 3 },
    { type: "BarClustered", title: funders.consumption, numberFormat: figuresFrom(0) },
    chartHeight(60 * rows.length, rows.length),
  );
}

/** Money of the year on an agreement: its lines of that year, else all that is granted; null for other payers. */
function grantedIn(ledger: Ledger, ref: string, year: number): number | null {
  const agreement = ledger.agreements.find((each) => each.ref === ref);
  if (agreement === undefined) return null;
  const lines = ledger.fundingLines.filter((line) => line.agreement === ref);
  if (lines.length === 0) return agreement.granted;
  return sumOf(
    lines.filter((line) => line.year === year),
    ({ amount }) => amount,
  );
}

/** Planned and actual by heading of the budget, with its chart. */
function headings(sheet: PrintedSheet, { lines }: Balance): void {
  const { funders } = words;
  const filled = lines.filter(
    ({ side, plannedCents, actualCents }) =>
      side === "charge" && (actualCents !== 0 || (plannedCents ?? 0) !== 0),
  );
  const groups = filled.filter(({ kind }) => kind === "group");
  // A short form has no headings: its lines are.
  const shownLines = groups.length > 0 ? groups : filled.filter(({ kind }) => kind === "leaf");
  if (shownLines.length === 0) return;
  sheet.part(funders.headings, true);
  const placed = sheet.table(
    [
      { title: words.line, kind: "text" },
      { title: words.headings.planned, kind: "euros" },
      { title: words.headings.actual, kind: "euros" },
    ],
    shownLines.map(({ label, planned, actual }) => ({ cells: [label, planned, actual] })),
  );
  sheet.chart(
    { top: placed.first - 1, left: 1, bottom: placed.last, right: 3 },
    { type: "BarClustered", title: funders.headings, numberFormat: figuresFrom(0) },
    chartHeight(46 * shownLines.length, shownLines.length),
  );
}
