import type { Balance } from "../../domain/balances/balance";
import type { FundersView } from "../../domain/balances/fundersView";
import { columnLetters } from "../../domain/intake/grid";
import { type Cents, sumOf } from "../../domain/quantities/money";
import type { Plan } from "../../workbook/plan";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { lineWords as words } from "./lineWords";
import { pageOf } from "./planLines";

/** Costs in rows, payers in columns, to the cent: own funds and every total are formulas. */
export function planFunders(balance: Balance, view: FundersView, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance);
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
    return { cells: [row.label, ...paid, row.total / 100] };
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
  sheet.proof(words.agree, words.disagree);
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}
