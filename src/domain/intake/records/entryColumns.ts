import { folded, wordsOf } from "../read/text";
import type { SourceTable } from "./sourceTable";

/** Columns of a list of invoices, of a ledger export or of a FEC. */
export interface EntryColumns {
  readonly date: number | null;
  /** Printed journals give the day alone, under a title that says the month (domain.md § 9.1). */
  readonly day: number | null;
  readonly paid: number | null;
  /** Number of the accounting piece: the entry's identity. */
  readonly piece: number | null;
  readonly invoice: number | null;
  readonly supplier: number | null;
  readonly label: number | null;
  readonly account: number | null;
  readonly debit: number | null;
  readonly credit: number | null;
  readonly amount: number | null;
  /** « Sens » beside one column of unsigned amounts. */
  readonly sense: number | null;
  readonly project: number | null;
  readonly key: number | null;
  readonly agreement: number | null;
  readonly means: number | null;
  readonly evidence: number | null;
  readonly journal: number | null;
}

export function entryColumnsIn(table: SourceTable): EntryColumns {
  return fecColumnsIn(table) ?? listColumnsIn(table);
}

function listColumnsIn(table: SourceTable): EntryColumns {
  const pieces = [...table.columnsOf("expense.invoice"), ...table.columnsOf("expense.evidence")];
  const invoice =
    pieces.find((column) => /\bfact|\binvoice/.test(headerWords(table, column))) ?? null;
  const piece = pieces.find((column) => column !== invoice && isPieceNumber(table, column)) ?? null;
  const day = headerColumn(table, /^(?:jour|jr|j|day)$/);
  const date = table.columnOf("expense.date");
  const labels = table.columnsOf("expense.label", "agreement.purpose");
  const evidence = table.columnsOf("expense.evidence");
  return {
    date: date !== null && date === day && holdsDays(table, day) ? null : date,
    day,
    paid: table.columnOf("expense.paid"),
    piece,
    // Where only one number is kept, it is the document's (as in a FEC).
    invoice: invoice ?? piece,
    // « Intitulé du compte auxiliaire » names the third party, « Compte auxiliaire » only codes it.
    supplier:
      headerColumn(table, /^(?:intitule|nom|libelle)\b.*\b(?:auxiliaire|tiers|fournisseur)\b/) ??
      table.columnOf("expense.supplier", "beneficiary.name"),
    label: labelColumn(table, labels),
    account: table.columnOf("expense.account"),
    debit: table.columnOf("expense.debit"),
    credit: table.columnOf("expense.credit"),
    amount: table.columnOf("expense.amount_ttc", "expense.amount_ht"),
    sense: senseColumn(table),
    project: table.columnOf("project.code", "project.name"),
    key: table.columnOf("alloc.pct"),
    agreement: table.columnOf("alloc.agreement", "agreement.id"),
    means: table.columnOf("expense.means"),
    evidence: evidence.find((column) => column !== piece && column !== invoice) ?? null,
    journal: headerColumn(table, /^(?:journal|jnl|journal code|journalcode|code journal|c j|jal)$/),
  };
}

/** Days of a month, not dates. */
function holdsDays(table: SourceTable, column: number): boolean {
  return table.rows.every((row) => Number(table.cell(row, column).value ?? 0) <= 31);
}

/** « Libellé » is the entry's; beside it « Intitulé » is the account's (EBP, domain.md § 9.1). */
function labelColumn(table: SourceTable, columns: readonly number[]): number | null {
  const own = columns.filter(
    (column) => !/journal|section|\baxe\b|analyti/.test(headerWords(table, column)),
  );
  const named = own.find((column) => /^libelle\b/.test(headerWords(table, column)));
  return named ?? own[0] ?? null;
}

/** The fields of a FEC have exact names (domain.md § 5.1), whatever their case. Null for other tables. */
function fecColumnsIn(table: SourceTable): EntryColumns | null {
  const byName = new Map<string, number>();
  for (const column of table.reading.headers.keys()) {
    byName.set(folded(table.header(column)).replace(/\s/g, ""), column);
  }
  const of = (name: string): number | null => byName.get(name) ?? null;
  if (of("journalcode") === null || of("comptenum") === null || of("ecriturelib") === null)
    return null;
  if (of("ecrituredate") === null || (of("debit") === null && of("montant") === null)) return null;
  const piece = of("pieceref") ?? of("piece1");
  return {
    date: of("ecrituredate"),
    day: null,
    paid: of("daterglt"),
    piece,
    invoice: piece,
    supplier: of("compauxlib"),
    label: of("ecriturelib"),
    account: of("comptenum"),
    debit: of("debit"),
    credit: of("credit"),
    amount: of("debit") === null ? of("montant") : null,
    sense: of("sens"),
    project: table.columnOf("project.code", "project.name"),
    key: null,
    agreement: null,
    means: of("moderglt"),
    evidence: null,
    journal: of("journalcode"),
  };
}

/** The column that says on which side an unsigned amount stands. */
export function senseColumn(table: SourceTable): number | null {
  return headerColumn(table, /^(?:sens|sens (?:de l )?ecriture|d c|debit credit)$/);
}

/** A column of short references, not of links or remarks. */
function isPieceNumber(table: SourceTable, column: number): boolean {
  return table.rows
    .slice(0, 50)
    .every((row) => String(table.cell(row, column).value ?? "").length <= 24);
}

/** The first column whose header, as plain words, fits. */
export function headerColumn(table: SourceTable, pattern: RegExp): number | null {
  const columns = [...table.reading.headers.keys()].sort((a, b) => a - b);
  return columns.find((column) => pattern.test(headerWords(table, column))) ?? null;
}

function headerWords(table: SourceTable, column: number): string {
  return wordsOf(table.header(column)).join(" ");
}
