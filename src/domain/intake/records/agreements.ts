import { type Cents, cents } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import type { RecordOf } from "../../schema/tables";
import { folded, wordsOf } from "../read/text";
import { agreementPeriod } from "./agreementPeriod";
import type { Book, Harvest } from "./book";
import { columnsByKey } from "./columnsByKey";
import { type ListRow, listRows } from "./lists";
import { personOrText } from "./persons";
import { type SourceTable, isWritten } from "./sourceTable";
import { askAboutColumns, looksLikeMoney } from "./unknownColumns";

type Agreement = RecordOf<"agreements">;
type Payment = RecordOf<"payments">;

/**
 * The follow-up table of grants: one row an agreement, with its yearly amounts (« dont 2025 ») as funding lines and
 * its instalments (« 1er versement ») as payments.
 */
export function takeAgreements(table: SourceTable, book: Book, harvest: Harvest): void {
  const years = yearColumns(table);
  const instalments = instalmentColumns(table);
  for (const [, column] of years) table.feeds.set(column, { table: "fundingLines", key: "amount" });
  for (const { percent, due } of instalments) {
    if (percent !== null) table.feeds.set(percent, { table: "payments", key: "percent" });
    if (due !== null) table.feeds.set(due, { table: "payments", key: "due" });
  }
  const used = new Set<number | null>([
    ...years.map(([, column]) => column),
    ...instalments.flatMap(({ percent, due }) => [percent, due]),
    ...columnsByKey(table, "agreements").values(),
  ]);
  const isMoney = looksLikeMoney(table);
  askAboutColumns(table, (cell) => !used.has(cell.column) && isMoney(cell));
  for (const row of listRows(table, "agreements", ["funder"])) {
    const agreement = agreementOf(table, book, row);
    if (row.line.hasFailed() || agreement === null) {
      harvest.waiting += 1;
      continue;
    }
    harvest.add("agreements", agreement, row.source);
    addFundingLines(table, harvest, row, agreement, years);
    addPayments(table, harvest, row, agreement, instalments);
    if (row.line.hasFailed()) harvest.waiting += 1;
  }
}

function agreementOf(table: SourceTable, book: Book, row: ListRow<"agreements">): Agreement | null {
  const { values, line } = row;
  const ref = values.ref ?? values.label ?? nameOf(table, row);
  if (ref === null) return null;
  const funderText = values.funder;
  const { start, end } = agreementPeriod(table, book, row);
  const period = { start, end };
  const granted = values.granted ?? plainAmount(table, row);
  for (const key of ["granted", "start", "end"] as const) {
    if ((key === "granted" ? granted : period[key]) !== null) continue;
    const cell = row.cell(key);
    if (cell === null)
      table.ask(table.corner, key === "granted" ? "unknown-column" : "missing-period", {
        header: "",
      });
    else if (!line.hasFailed())
      line.fail(cell, key === "granted" ? "unreadable-amount" : "unreadable-date");
  }
  if (granted === null || start === null || end === null) return null;
  return {
    ...values,
    // Projects of several years, or of several funders, may share their name.
    ref: values.ref ?? book.uniqueId(ref),
    funder: funderText === null ? "" : book.funders.resolve(funderText),
    projects: (values.projects ?? namedProject(table, row)).map((project) =>
      book.projects.resolve(project),
    ),
    priority: values.priority,
    granted,
    start,
    end,
    method: values.method ?? methodOf(textOf(row, "method")),
    eligible: values.eligible,
    staff: values.staff === null ? null : values.staff.map((name) => personOrText(book, name)),
  };
}

/** A list without codes says by name (« Action ») which project the money is for. */
function namedProject(table: SourceTable, { row, line }: ListRow<"agreements">): string[] {
  const column = table.columnOf("project.name");
  const text = column === null ? null : line.text(table.cellFilledDown(row, column));
  return text === null ? [] : [text];
}

/** Without a number or a purpose, an agreement is called by its project, else by who gets or gives the money. */
function nameOf(table: SourceTable, { row, line }: ListRow<"agreements">): string | null {
  for (const field of ["project.name", "project.code", "beneficiary.name", "funder.name"]) {
    const column = table.columnOf(field);
    const text = column === null ? null : line.text(table.cellFilledDown(row, column));
    if (text !== null) return text;
  }
  return null;
}

/** « Montant » alone, in a list of grants, is the grant. */
function plainAmount(table: SourceTable, { row, line, cell }: ListRow<"agreements">): Cents | null {
  const column = cell("granted") === null ? table.columnOf("expense.amount_ttc") : null;
  return column === null ? null : line.amount(table.cell(row, column));
}

function textOf(row: ListRow<"agreements">, key: "method"): string {
  const cell = row.cell(key);
  return cell === null ? "" : (row.line.text(cell) ?? "");
}

/** « Forfait 40 % », « Forfait 20 % + 15 % », « Coûts réels ». */
function methodOf(text: string): Agreement["method"] {
  const words = folded(text);
  if (/\breels?\b/.test(words)) return "real";
  const rates = [...words.matchAll(/(\d{1,2}) ?%/g)].map(([, rate]) => rate ?? "");
  const name = `flat${rates.join("+")}`;
  const known = ["flat40", "flat15", "flat7", "flat20", "flat20+15", "flat20+7"] as const;
  return known.find((method) => method === name) ?? null;
}

/** « dont 2025 », « 2026 »: the part of one year. */
function yearColumns(table: SourceTable): readonly (readonly [number, number])[] {
  return [...table.reading.headers.keys()].flatMap((column) => {
    const words = wordsOf(table.header(column));
    const year = words.at(-1) ?? "";
    const before = words.at(-2) ?? "";
    const fits =
      /^20\d{2}$/.test(year) &&
      (words.length === 1 ||
        /^(?:dont|exercice|annee|part|tranche|montants?|montant)$/.test(before));
    return fits ? [[Number(year), column] as const] : [];
  });
}

function addFundingLines(
  table: SourceTable,
  harvest: Harvest,
  row: ListRow<"agreements">,
  agreement: Agreement,
  years: readonly (readonly [number, number])[],
): void {
  const amounts = years.flatMap(([year, column]) => {
    const cell = table.cell(row.row, column);
    const amount = isWritten(cell) ? row.line.amount(cell) : null;
    return amount === null ? [] : [{ year, amount, source: table.source(cell) }];
  });
  const lines =
    amounts.length > 0
      ? amounts
      : [{ year: yearOf(agreement.start), amount: agreement.granted, source: row.source }];
  const [project] = agreement.projects;
  if (project === undefined) return;
  for (const { year, amount, source } of lines) {
    harvest.add(
      "fundingLines",
      { agreement: agreement.ref, project, year, category: null, amount },
      source,
    );
  }
}

/** The columns of one instalment. */
interface Instalment {
  readonly rank: number;
  readonly percent: number | null;
  readonly due: number | null;
}

function instalmentColumns(table: SourceTable): readonly Instalment[] {
  const found = new Map<number, { rank: number; percent: number | null; due: number | null }>();
  for (const column of [...table.reading.headers.keys()].sort((a, b) => a - b)) {
    const header = folded(table.header(column));
    const rank = /\b(\d)(?:er|re|e|eme|nd|nde)? (?:versement|acompte|tranche|echeance)\b/.exec(
      header,
    )?.[1];
    if (rank === undefined) continue;
    const instalment = found.get(Number(rank)) ?? { rank: Number(rank), percent: null, due: null };
    found.set(instalment.rank, instalment);
    if (/%|\bpart\b|\btaux\b/.test(header)) instalment.percent ??= column;
    else instalment.due ??= column;
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank);
}

function addPayments(
  table: SourceTable,
  harvest: Harvest,
  row: ListRow<"agreements">,
  agreement: Agreement,
  instalments: readonly Instalment[],
): void {
  const planned = instalments.flatMap(({ rank, percent, due }) => {
    const percentCell = percent === null ? null : table.cell(row.row, percent);
    const dueCell = due === null ? null : table.cell(row.row, due);
    const share = percentCell === null ? null : row.line.ratio(percentCell);
    const amount = dueCell === null ? null : row.line.amount(dueCell);
    const source = dueCell ?? percentCell;
    return share === null && amount === null
      ? []
      : [
          {
            rank,
            percent: share,
            due: amount,
            source: source === null ? row.source : table.source(source),
          },
        ];
  });
  const received = receivedOf(table, row);
  const written =
    planned.length === 0 && received !== null
      ? [{ rank: 1, percent: null, due: null, source: row.source }]
      : planned;
  const paid = spreadReceived(written, received);
  written.forEach(({ source, ...payment }, place) => {
    harvest.add(
      "payments",
      {
        ...payment,
        agreement: agreement.ref,
        kind: kindOf(place, written.length, agreement),
        expected: null,
        received: null,
        amount: paid[place] ?? null,
      },
      source,
    );
  });
}

function receivedOf(table: SourceTable, { row, line }: ListRow<"agreements">): Cents | null {
  const column = table.columnOf("agreement.received");
  const cell = column === null ? null : table.cell(row, column);
  return cell === null || !isWritten(cell) ? null : line.amount(cell);
}

/** What was received in all settles the instalments in their order; the last one takes what is left. */
function spreadReceived(
  instalments: readonly { readonly due: Cents | null }[],
  received: Cents | null,
): (Cents | null)[] {
  let left: number = received ?? 0;
  return instalments.map(({ due }, place) => {
    const last = place === instalments.length - 1;
    const amount = last || due === null ? left : Math.min(left, due);
    left -= amount;
    return amount === 0 ? null : cents(amount);
  });
}

/** One payment alone is the balance, unless the agreement speaks of an advance. */
function kindOf(place: number, count: number, { advanceRate }: Agreement): Payment["kind"] {
  if (count === 1) return advanceRate === null ? "balance" : "advance";
  return place === 0 ? "advance" : place === count - 1 ? "balance" : "instalment";
}
