import { type Ratio, ratioToNumber } from "../../domain/quantities/ratio";
import type { RecordOf } from "../../domain/schema/tables";
import {
  dateCell,
  eurosAsText,
  headerFormat,
  ink,
  numberFormats,
  subtitleFormat,
  titleFormat,
} from "./look";
import { type RawColumn, drawList } from "./rawTable";
import type { SampleFacts } from "./sampleFacts";
import { SheetDraft, box } from "./sheetDraft";
import { methodWords } from "./words";

type Agreement = RecordOf<"agreements">;
type Payment = RecordOf<"payments">;

/** A column under one of the merged group headers, or under none. */
interface GrantColumn extends RawColumn<Agreement> {
  readonly group: string;
  readonly width: number;
}

const groupRow = 5;

/** The grant follow-up table: merged two-row headers, amounts typed as text, colours for the status. */
export function drawGrants(facts: SampleFacts): SheetDraft | null {
  if (facts.records.agreements.length === 0) return null;
  const draft = new SheetDraft(`Suivi subventions ${facts.year}`, "#FFD966");
  const columns = columnsFor(facts);
  const { agreements } = facts.records;
  draft.cell(1, 1, `${facts.association} – Suivi des subventions ${facts.year}`);
  draft.format(box(1, 1), titleFormat);
  draft.cell(2, 1, "Vert : convention signée – Orange : notifiée, convention en attente");
  draft.format(box(2, 1), subtitleFormat);
  const named = columns.map((column) => (column.group === "" ? { ...column, header: "" } : column));
  const last = drawList(draft, groupRow + 1, named, agreements);
  drawGroups(draft, columns);
  draft.format(box(groupRow + 2, 1, last, columns.length), { vertical: "Center", wrap: true });
  agreements.forEach((agreement, place) => {
    const signed = agreement.start < `${facts.year}-06-01`;
    draft.height(groupRow + 2 + place, 45);
    draft.format(box(groupRow + 2 + place, 1), {
      fill: signed ? "#C6E0B4" : "#F8CBAD",
      bold: true,
    });
  });
  draft.widths(columns.map(({ width }) => width));
  draft.height(groupRow + 1, 45);
  draft.freeze(groupRow + 1, 2);
  draft.page("Landscape", { fitToWidth: 2 });
  return draft;
}

/** Group headers over their columns; a column of no group has one cell for both rows. */
function drawGroups(draft: SheetDraft, columns: readonly GrantColumn[]): void {
  let left = 1;
  while (left <= columns.length) {
    const { group = "", header = "" } = columns[left - 1] ?? {};
    let right = left;
    while (group !== "" && columns[right]?.group === group) right += 1;
    const area = box(groupRow, left, group === "" ? groupRow + 1 : groupRow, right);
    draft.merged(area, group === "" ? header : group, { ...headerFormat, fill: ink.title });
    left = right + 1;
  }
}

function columnsFor(facts: SampleFacts): GrantColumn[] {
  return [
    ...identityColumns(facts),
    ...amountColumns(facts),
    ...ruleColumns(facts),
    ...paymentColumns(facts),
  ];
}

function identityColumns(facts: SampleFacts): GrantColumn[] {
  const funder = new Map(facts.records.funders.map(({ code, name }) => [code, name]));
  const group = "Convention";
  const date = { numberFormat: numberFormats.date, horizontal: "Center" } as const;
  return [
    { group, header: "N°", width: 7, content: ({ ref }) => ref },
    { group, header: "Financeur", width: 24, content: (a) => funder.get(a.funder) ?? a.funder },
    { group, header: "Objet", width: 34, content: ({ label }) => label ?? "" },
    { group, header: "Projet", width: 8, content: ({ projects }) => projects.join(", ") },
    { group: "Période", header: "Du", width: 11, format: date, content: (a) => dateCell(a.start) },
    { group: "Période", header: "Au", width: 11, format: date, content: (a) => dateCell(a.end) },
  ];
}

function amountColumns(facts: SampleFacts): GrantColumn[] {
  const { fundingLines } = facts.records;
  const years = [...new Set([facts.year, ...fundingLines.map(({ year }) => year)])].sort();
  const group = "Montants";
  const ofYear = (agreement: Agreement, year: number): number =>
    fundingLines
      .filter((line) => line.agreement === agreement.ref && line.year === year)
      .reduce((sum, { amount }) => sum + amount, 0);
  return [
    money(group, "Demandé", ({ requested, granted }) => requested ?? granted),
    money(group, "Accordé", ({ granted }) => granted),
    ...years.map((year) => money(group, `dont ${year}`, (a) => nullIfZero(ofYear(a, year)))),
  ];
}

const nullIfZero = (amount: number): number | null => (amount === 0 ? null : amount);

function money(
  group: string,
  header: string,
  amount: (agreement: Agreement) => number | null,
): GrantColumn {
  return {
    group,
    header,
    width: 14,
    format: { horizontal: "Right" },
    content: (agreement) => {
      const value = amount(agreement);
      return value === null ? "" : eurosAsText(value);
    },
  };
}

function percent(
  group: string,
  header: string,
  share: (agreement: Agreement) => Ratio | null,
): GrantColumn {
  return {
    group,
    header,
    width: 11,
    format: { numberFormat: numberFormats.percent, horizontal: "Center" },
    content: (agreement) => {
      const value = share(agreement);
      return value === null ? null : ratioToNumber(value);
    },
  };
}

function text(
  group: string,
  header: string,
  width: number,
  content: (agreement: Agreement) => string | null,
): GrantColumn {
  return {
    group,
    header,
    width,
    format: { horizontal: "Center" },
    content: (agreement) => content(agreement) ?? "",
  };
}

const yesNo = (value: boolean | null): string => (value === null ? "" : value ? "oui" : "non");

function ruleColumns(facts: SampleFacts): GrantColumn[] {
  const group = "Règles de la convention";
  const nameOf = new Map(facts.records.employees.map(({ id, name }) => [id, name]));
  const named = (staff: readonly string[] | null): string =>
    (staff ?? []).map((id) => nameOf.get(id) ?? id).join(", ");
  return [
    text(group, "Méthode de coûts", 15, ({ method }) => methodWords(method)),
    percent(group, "Taux d’intervention", ({ rate }) => rate),
    money(group, "Coût total prévu", ({ plannedCost }) => plannedCost),
    text(group, "Catégories éligibles", 18, ({ eligible }) => eligible?.join(", ") ?? null),
    percent(group, "Plafond d’indirects", ({ indirectCap }) => indirectCap),
    text(group, "Dédiée à un projet", 10, ({ dedicated }) => yesNo(dedicated)),
    text(group, "Report possible", 10, ({ carryOver }) => yesNo(carryOver)),
    money(group, "Fonds dédiés à l’ouverture", ({ openingFunds }) => openingFunds),
    {
      group,
      header: "Date limite d’acquittement",
      width: 13,
      format: { numberFormat: numberFormats.date, horizontal: "Center" },
      content: ({ paymentDeadline }) => dateCell(paymentDeadline),
    },
    percent(group, "Taux d’avance", ({ advanceRate }) => advanceRate),
    text(group, "Salariés nommés", 26, ({ staff }) => named(staff)),
    {
      group: "",
      header: "Ordre",
      width: 7,
      format: { horizontal: "Center" },
      content: ({ priority }) => priority,
    },
  ];
}

function paymentColumns(facts: SampleFacts): GrantColumn[] {
  const { payments } = facts.records;
  const ranks = [...new Set(payments.map(({ rank }) => rank))].sort((a, b) => a - b);
  const of = (agreement: Agreement, rank: number): Payment | undefined =>
    payments.find((payment) => payment.agreement === agreement.ref && payment.rank === rank);
  const received = (agreement: Agreement): number =>
    payments
      .filter((payment) => payment.agreement === agreement.ref)
      .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const instalments = ranks.flatMap((rank, place) => {
    const name = place === 0 ? "1er versement" : `${rank}e versement`;
    return [
      percent("Versements", `${name} %`, (agreement) => of(agreement, rank)?.percent ?? null),
      money("Versements", name, (agreement) => of(agreement, rank)?.due ?? null),
    ];
  });
  return [...instalments, money("Versements", "Déjà versé", (a) => nullIfZero(received(a)))];
}
