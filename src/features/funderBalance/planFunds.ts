import type { Balance } from "../../domain/balances/balance";
import {
  type FundVariation,
  fundOrigins,
  fundVariations,
} from "../../domain/balances/dedicatedFunds";
import type { Ledger } from "../../domain/ledger/ledger";
import { type Cents, sumOf } from "../../domain/quantities/money";
import type { Plan } from "../../workbook/plan";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { fundWords as words } from "./fundWords";
import { lineWords } from "./lineWords";
import { type LiveFigures, plainFigures } from "./live/liveFigures";
import { pageOf } from "./planLines";

/** Columns of amounts: what each shows of a line, and how a line computes it. */
const letters = ["B", "C", "D", "E", "F", "G", "H"] as const;

/**
 * The annex « Variation des fonds dédiés » in the columns of the accounting rules (ANC 2018-06; domain.md § 4.3): by
 * origin, then by agreement. Refunds and transfers are the accountant's to type; the closing is a formula.
 */
export function planFunds(balance: Balance, ledger: Ledger, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [46, 15, 15, 15, 15, 15, 15, 22],
    orientation: "Landscape",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  sheet.title(words.title, words.subtitle(balance.year));
  if (options.provisional) sheet.banner(lineWords.provisional);
  sheet.space();
  const variations = fundVariations(ledger, balance.year);
  if (variations.length === 0) sheet.note(words.none);
  else writeTable(sheet, variations, options.figures ?? plainFigures);
  sheet.note(words.note, { italic: true });
  sheet.nature(lineWords.nature);
  sheet.proof(lineWords.agree, lineWords.disagree);
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}

function writeTable(
  sheet: PrintedSheet,
  variations: readonly FundVariation[],
  figures: LiveFigures,
): void {
  const heads: { readonly row: number; readonly lines: readonly FundVariation[] }[] = [];
  let row = sheet.row + 1;
  const rows = fundOrigins.flatMap((origin): PrintedRow[] => {
    const lines = variations.filter((each) => each.origin === origin);
    const head = row;
    heads.push({ row: head, lines });
    row += lines.length + 1;
    const sum = (letter: string, amount: number): PrintedCell =>
      lines.length === 0
        ? 0
        : { formula: `=SUM(${letter}${head + 1}:${letter}${row - 1})`, value: amount };
    return [
      { look: "group", cells: [words.origins[origin], ...totals(lines, sum)] },
      ...lines.map((line, place) => lineRow(line, head + 1 + place, figures)),
    ];
  });
  const all = (letter: string, amount: number): PrintedCell => ({
    formula: `=${heads.map((head) => `${letter}${head.row}`).join("+")}`,
    value: amount,
  });
  sheet.table(
    words.columns.map((title, place) => ({ title, kind: place === 0 ? "text" : "money" }) as const),
    [...rows, { look: "total", cells: [words.total, ...totals(variations, all)] }],
  );
}

/** The opening follows the tables; what is carried over and used is decided, and the closing adds up what is printed. */
function lineRow(line: FundVariation, row: number, figures: LiveFigures): PrintedRow {
  const { agreement, label, opening, reports, used, closing, dormant } = line;
  return {
    cells: [
      label === "" ? agreement : `${agreement} – ${label}`,
      ...[figures.opening(agreement, opening), reports / 100, used / 100, 0, 0],
      { formula: `=ROUND(B${row}+C${row}-D${row}+F${row},2)`, value: closing / 100 },
      dormant / 100,
    ],
  };
}

function totals(
  lines: readonly FundVariation[],
  cell: (letter: string, amount: number) => PrintedCell,
): PrintedCell[] {
  const of = (amount: (line: FundVariation) => Cents): number => sumOf(lines, amount) / 100;
  const amounts = [
    of(({ opening }) => opening),
    of(({ reports }) => reports),
    of(({ used }) => used),
    0,
    0,
    of(({ closing }) => closing),
    of(({ dormant }) => dormant),
  ];
  return letters.map((letter, place) => cell(letter, amounts[place] ?? 0));
}
