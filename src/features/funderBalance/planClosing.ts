import type { Balance } from "../../domain/balances/balance";
import { type Closing, closingOf } from "../../domain/balances/closingEntries";
import type { Ledger } from "../../domain/ledger/ledger";
import { type Cents, sumOf } from "../../domain/quantities/money";
import { formatsFor } from "../../i18n/formats";
import type { Plan } from "../../workbook/plan";
import type { CellKind, PrintedCell } from "../../workbook/printed/printedCell";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { documentWords } from "./documentWords";
import { lineWords } from "./lineWords";
import { type LiveFigures, plainFigures } from "./live/liveFigures";
import { pageOf } from "./planLines";

const formats = formatsFor("fr");
const words = documentWords.closing;

/** The closing of a year for all agreements: annex of dedicated funds, what is owed, entries to book (domain.md § 4.3). */
export function planClosing(balance: Balance, ledger: Ledger, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance);
  const closing = closingOf(ledger, balance.year);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [30, 12, 28, 28, 14, 14],
    orientation: "Landscape",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  sheet.title(words.title, words.subtitle(balance.year));
  if (options.provisional) sheet.banner(lineWords.provisional);
  const figures = options.figures ?? plainFigures;
  fundsTable(sheet, closing, ledger, figures);
  othersTable(sheet, closing, ledger, figures);
  receivablesTable(sheet, closing, figures);
  entriesTable(sheet, closing);
  sheet.nature(lineWords.nature);
  sheet.proof(lineWords.agree, lineWords.disagree);
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}

const fundKinds: readonly CellKind[] = ["text", "center", "money", "money", "money", "money"];

function columnsOf(titles: readonly string[], kinds: readonly CellKind[]) {
  return titles.map((title, place) => ({ title, kind: kinds[place] ?? "text" }));
}

function nameOf(ledger: Ledger, ref: string): string {
  const label = ledger.agreements.find((agreement) => agreement.ref === ref)?.label ?? null;
  return label === null ? ref : `${ref} – ${label}`;
}

function sumRow(
  first: number,
  rows: number,
  columns: readonly (readonly [string, Cents])[],
): PrintedCell[] {
  return columns.map(([letter, amount]) => ({
    formula: `=SUM(${letter}${first}:${letter}${first + rows - 1})`,
    value: amount / 100,
  }));
}

/** The opening follows the tables; what is carried over and used is what Fléchage decided from costs and resources. */
function fundsTable(
  sheet: PrintedSheet,
  { agreements }: Closing,
  ledger: Ledger,
  figures: LiveFigures,
): void {
  const kept = agreements.filter(
    ({ opening, report689, used789 }) => opening !== 0 || report689 !== 0 || used789 !== 0,
  );
  sheet.part(words.funds);
  if (kept.length === 0) {
    sheet.note(words.none);
    return;
  }
  const first = sheet.row + 1;
  const rows = kept.map((each, place): PrintedRow => {
    const at = first + place;
    return {
      cells: [
        nameOf(ledger, each.agreement),
        each.account19,
        figures.opening(each.agreement, each.opening),
        each.report689 / 100,
        each.used789 / 100,
        { formula: `=C${at}+D${at}-E${at}`, value: each.closing / 100 },
      ],
    };
  });
  const totals = sumRow(first, rows.length, [
    ["C", sumOf(kept, ({ opening }) => opening)],
    ["D", sumOf(kept, ({ report689 }) => report689)],
    ["E", sumOf(kept, ({ used789 }) => used789)],
    ["F", sumOf(kept, (each) => each.closing)],
  ]);
  sheet.table(columnsOf(words.fundColumns, fundKinds), [
    ...rows,
    { look: "total", cells: [words.total, "", ...totals] },
  ]);
}

/** What the lines of an agreement say of the year and of the next follows them; the rest depends on what was used. */
function othersTable(
  sheet: PrintedSheet,
  { agreements, year }: Closing,
  ledger: Ledger,
  figures: LiveFigures,
): void {
  sheet.part(words.others);
  const first = sheet.row + 1;
  const rows = agreements.map((each): PrintedRow => ({
    cells: [
      nameOf(ledger, each.agreement),
      each.productAccount,
      each.toRepay === 0
        ? figures.granted(each.agreement, year, each.product)
        : (each.product - each.toRepay) / 100,
      each.deferred === 0 ? 0 : figures.granted(each.agreement, year + 1, each.deferred),
      each.toRepay / 100,
      each.receivable / 100,
    ],
  }));
  const totals = sumRow(first, rows.length, [
    ["C", sumOf(agreements, ({ product, toRepay }) => (product - toRepay) as Cents)],
    ["D", sumOf(agreements, ({ deferred }) => deferred)],
    ["E", sumOf(agreements, ({ toRepay }) => toRepay)],
    ["F", sumOf(agreements, ({ receivable }) => receivable)],
  ]);
  sheet.table(columnsOf(words.otherColumns, fundKinds), [
    ...rows,
    { look: "total", cells: [words.total, "", ...totals] },
  ]);
}

function receivablesTable(
  sheet: PrintedSheet,
  { receivables }: Closing,
  figures: LiveFigures,
): void {
  sheet.part(words.receivables);
  if (receivables.length === 0) {
    sheet.note(words.none);
    return;
  }
  const first = sheet.row + 1;
  const [total] = sumRow(first, receivables.length, [
    ["D", sumOf(receivables, ({ cents }) => cents)],
  ]);
  sheet.table(
    columnsOf(words.receivableColumns, ["text", "center", "center", "money", "text"]).map(
      (column, place) => (place === 4 ? { ...column, span: 2 } : column),
    ),
    [
      ...receivables.map(({ payment, cents }): PrintedRow => ({
        cells: [
          payment.agreement,
          payment.rank,
          payment.expected === null ? "" : formats.date(payment.expected),
          figures.payments(payment.agreement, "due", cents, payment.rank),
          payment.condition ?? "",
        ],
      })),
      { look: "total", cells: [words.total, null, "", total ?? null, ""] },
    ],
  );
}

function entriesTable(sheet: PrintedSheet, { entries }: Closing): void {
  sheet.part(words.entries, entries.length > 0);
  if (entries.length === 0) {
    sheet.note(words.none);
    return;
  }
  const first = sheet.row + 1;
  const totals = sumRow(first, entries.length, [
    ["E", sumOf(entries, ({ debit }) => debit)],
    ["F", sumOf(entries, ({ credit }) => credit)],
  ]);
  sheet.table(columnsOf(words.entryColumns, ["text", "center", "text", "text", "money", "money"]), [
    ...entries.map((line): PrintedRow => ({
      cells: [
        `${line.entry} – ${formats.date(line.date)}`,
        line.account,
        line.accountLabel,
        line.label,
        line.debit === 0 ? null : line.debit / 100,
        line.credit === 0 ? null : line.credit / 100,
      ],
    })),
    { look: "total", cells: [words.total, "", "", "", ...totals] },
  ]);
  sheet.note(words.note, { italic: true });
}
