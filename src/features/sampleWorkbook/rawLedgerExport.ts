import { type PlainDate, yearPeriod } from "../../domain/quantities/plainDate";
import type { RecordOf } from "../../domain/schema/tables";
import { accountLabel } from "./chartOfAccounts";
import {
  dateCell,
  frenchDate,
  headerFormat,
  ink,
  numberFormats,
  subtitleFormat,
  titleFormat,
} from "./look";
import type { SampleFacts } from "./sampleFacts";
import { type Content, SheetDraft, box } from "./sheetDraft";
import { keyWords } from "./words";

/** A line of the export, whatever it comes from; a negative amount stands on the other side. */
interface Entry {
  readonly account: string;
  readonly id: string;
  readonly date: PlainDate | null;
  readonly journal: string;
  readonly party: string;
  readonly invoice: string;
  readonly label: string;
  readonly debit: number;
  readonly section: string;
  readonly paid: PlainDate | null;
  readonly agreement: string;
}

const headers = [
  "Date",
  "Pièce",
  "Journal",
  "Tiers",
  "N° facture",
  "Libellé",
  "Débit",
  "Crédit",
  "Section",
  "Réglé le",
];
const firstHeader = 6;
const debitColumn = 7;

/** The analytic general ledger of classes 6 and 7, as accounting software exports it. */
export function drawLedgerExport(facts: SampleFacts): SheetDraft | null {
  const entries = entriesOf(facts);
  if (entries.length === 0) return null;
  const draft = new SheetDraft(`GL analytique ${facts.year}`, "#F4B084");
  const shown = entries.some(({ agreement }) => agreement !== "")
    ? [...headers, "N° convention"]
    : headers;
  drawHead(draft, facts, shown);
  let row = firstHeader + 1;
  const accounts = [...new Set(entries.map(({ account }) => account))].sort();
  accounts.forEach((account, place) => {
    const ofAccount = entries.filter((entry) => entry.account === account);
    row = drawAccount(draft, ofAccount, {
      account,
      row,
      width: shown.length,
      typedDates: place % 4 === 1,
    });
  });
  drawTotal(draft, { row, label: "TOTAL GÉNÉRAL", entries, width: shown.length });
  draft.format(box(row, 1, row, shown.length), { fill: ink.band });
  draft.format(box(firstHeader + 1, debitColumn, row, debitColumn + 1), {
    numberFormat: numberFormats.euros,
  });
  draft.format(box(firstHeader + 1, 9, row, 9), { horizontal: "Center" });
  draft.widths([11, 8, 8, 26, 16, 40, 13, 13, 26, 11, 12]);
  draft.freeze(firstHeader, 0);
  draft.page("Landscape", { titleRows: { top: firstHeader, bottom: firstHeader } });
  return draft;
}

function entriesOf(facts: SampleFacts): Entry[] {
  const { expenses, resources, funders } = facts.records;
  const funderName = new Map(funders.map(({ code, name }) => [code, name]));
  const spent = expenses.map((expense): Entry => ({
    ...expense,
    journal: expense.supplier === null ? "OD" : "HA",
    party: expense.supplier ?? "",
    invoice: expense.invoice ?? "",
    label: expense.label ?? "",
    debit: expense.amount,
    section: sectionOf(expense.projects, expense.key),
    agreement: expense.agreement ?? "",
  }));
  const earned = resources.filter(isBooked).map((resource): Entry => ({
    account: resource.account,
    id: resource.id,
    date: resource.date ?? yearPeriod(facts.year).last,
    journal: resource.account.startsWith("70") ? "VE" : "BQ",
    party: resource.funder === null ? "" : (funderName.get(resource.funder) ?? resource.funder),
    invoice: "",
    label: resource.label ?? "",
    debit: 0 - resource.amount,
    section: resource.project ?? sectionOf(null, resource.key),
    paid: null,
    agreement: "",
  }));
  return [...spent, ...earned];
}

/** Job aids are on the payroll sheet and contributions in kind on their own. */
export function isBooked(resource: RecordOf<"resources">): boolean {
  return resource.employee === null && !resource.account.startsWith("87");
}

/** `P1`, `P1 50 % / P2 30 % / P3 20 %`, `Clé heures`. */
function sectionOf(projects: RecordOf<"expenses">["projects"], key: string | null): string {
  if (projects !== null && projects.length === 1) return projects[0]?.code ?? "";
  if (projects !== null && projects.length > 1)
    return projects.map(shareText(projects)).join(" / ");
  return key === null ? "" : keyWords(key);
}

/** Weights that make whole percents are written so; others stay parts, `P1 2/3`. */
function shareText(
  shares: readonly { readonly code: string; readonly weight: number }[],
): (share: { readonly code: string; readonly weight: number }) => string {
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const whole = shares.every(({ weight }) => (weight * 100) % total === 0);
  return ({ code, weight }) =>
    whole ? `${code} ${(weight * 100) / total} %` : `${code} ${weight}/${total}`;
}

function drawHead(draft: SheetDraft, facts: SampleFacts, shown: readonly string[]): void {
  draft.cell(1, 1, facts.association);
  draft.format(box(1, 1), { bold: true });
  draft.merged(box(2, 1, 2, shown.length), "Grand livre analytique", {
    ...titleFormat,
    horizontal: "Center",
  });
  draft.cell(3, 1, `Période du 01/01/${facts.year} au 31/12/${facts.year}`);
  draft.cell(
    4,
    1,
    "Comptes 6 et 7, hors paie et subventions – tous les journaux – écritures validées",
  );
  draft.format(box(3, 1, 4, 1), subtitleFormat);
  draft.cell(3, 9, `Édité le 16/02/${facts.year + 1}`);
  draft.format(box(3, 9), subtitleFormat);
  draft.row(firstHeader, 1, shown);
  draft.format(box(firstHeader, 1, firstHeader, shown.length), headerFormat);
}

interface Account {
  readonly account: string;
  /** Row of its title. */
  readonly row: number;
  readonly width: number;
  /** Whether the dates of this account came through as text. */
  readonly typedDates: boolean;
}

/** @returns the row where the next account begins. */
function drawAccount(draft: SheetDraft, entries: readonly Entry[], account: Account): number {
  const { row, width, typedDates } = account;
  draft.cell(row, 1, `${account.account} – ${accountLabel(account.account)}`);
  draft.format(box(row, 1, row, width), { bold: true, fill: "#EDEDED", color: ink.title });
  entries.forEach((entry, place) => {
    draft.row(row + 1 + place, 1, cellsOf(entry, typedDates));
  });
  const last = row + entries.length;
  draft.format(box(row + 1, 1, last, width), {
    borders: "all",
    borderColor: "#E7E6E6",
    borderWeight: "Hairline",
  });
  draft.format(box(row + 1, 1, last, 1), { numberFormat: numberFormats.date, horizontal: "Left" });
  draft.format(box(row + 1, 10, last, 10), {
    numberFormat: numberFormats.date,
    horizontal: "Left",
  });
  drawTotal(draft, { row: last + 1, label: `Total ${account.account}`, entries, width });
  return last + 3;
}

function cellsOf(entry: Entry, typedDates: boolean): Content[] {
  const date = (value: PlainDate | null): Content =>
    typedDates && value !== null ? frenchDate(value) : dateCell(value);
  return [
    date(entry.date),
    entry.id,
    entry.journal,
    entry.party,
    entry.invoice,
    entry.label,
    entry.debit >= 0 ? entry.debit / 100 : null,
    entry.debit < 0 ? -entry.debit / 100 : null,
    entry.section,
    date(entry.paid),
    entry.agreement,
  ];
}

interface Total {
  readonly row: number;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly width: number;
}

/** An export holds its totals as plain numbers. */
function drawTotal(draft: SheetDraft, { row, label, entries, width }: Total): void {
  const debits = entries.reduce((sum, { debit }) => sum + Math.max(debit, 0), 0);
  const credits = entries.reduce((sum, { debit }) => sum + Math.max(-debit, 0), 0);
  draft.cell(row, 1, label);
  draft.row(row, debitColumn, [debits / 100, credits / 100]);
  draft.format(box(row, 1, row, width), { bold: true, borders: "top", borderWeight: "Thin" });
}
