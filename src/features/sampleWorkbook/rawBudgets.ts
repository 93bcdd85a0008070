import { catalogueLine } from "../../domain/balances/catalogue";
import type { RecordOf } from "../../domain/schema/tables";
import { accountLabel } from "./chartOfAccounts";
import {
  eurosOrBlank,
  gridFormat,
  headerFormat,
  ink,
  numberFormats,
  subtitleFormat,
  sumAcross,
  sumDown,
  sumOfRows,
  titleFormat,
} from "./look";
import type { SampleFacts } from "./sampleFacts";
import { type Content, SheetDraft, box } from "./sheetDraft";

type BudgetRecord = RecordOf<"budget">;
type Project = RecordOf<"projects">;

const groupRow = 4;
const header = 5;
const firstPayer = 2;

/** One sheet per project that has a budget: accounts in rows, who pays in columns. */
export function drawBudgets(facts: SampleFacts): SheetDraft[] {
  return facts.records.projects.flatMap((project) => {
    const records = facts.records.budget.filter((record) => record.project === project.code);
    return records.length === 0 ? [] : [drawBudget(facts, project, records)];
  });
}

function drawBudget(
  facts: SampleFacts,
  project: Project,
  records: readonly BudgetRecord[],
): SheetDraft {
  const draft = new SheetDraft(`Budget ${project.code}`.slice(0, 31), "#9BC2E6");
  const payers = payersOf(facts, records);
  const total = firstPayer + payers.length;
  draft.cell(1, 1, `Budget prévisionnel ${facts.year} – ${project.code} ${project.name}`);
  draft.format(box(1, 1), titleFormat);
  draft.cell(2, 1, "En euros – voté en conseil d’administration");
  draft.format(box(2, 1), subtitleFormat);
  draft.merged(box(groupRow, firstPayer, groupRow, total - 1), "Financements prévus", headerFormat);
  draft.row(header, 1, ["Postes de dépenses", ...payers.map(({ label }) => label), "Total"]);
  draft.format(box(header, 1, header, total), headerFormat);
  const last = drawCharges(draft, records, payers);
  draft.format(box(header + 1, 1, last, total), gridFormat);
  draft.format(box(header + 1, firstPayer, last, total), { numberFormat: numberFormats.euros });
  draft.format(box(header + 1, total, last, total), { bold: true });
  draft.widths([46, ...payers.map(() => 16), 15]);
  draft.height(header, 62);
  draft.freeze(header, 1);
  draft.page("Landscape", { fitToHeight: 1 });
  return draft;
}

interface Payer {
  /** Funder's code or product line; null for what nobody pays. */
  readonly source: string | null;
  readonly label: string;
}

/** The planned products in their order, then a column for charges that no product covers. */
function payersOf(facts: SampleFacts, records: readonly BudgetRecord[]): Payer[] {
  const funder = new Map(facts.records.funders.map(({ code, name }) => [code, name]));
  const products = records.filter(({ side }) => side === "product");
  const payers = products.map(({ source, line, label }): Payer => ({
    source: source ?? line,
    label: funder.get(source ?? "") ?? catalogueLine(source ?? line)?.label ?? label ?? line,
  }));
  const uncovered = records.some(({ side, source }) => side === "charge" && source === null);
  const different = [...new Map(payers.map((payer) => [payer.source, payer])).values()];
  return uncovered ? [...different, { source: null, label: "Non financé" }] : different;
}

/** Chapters with their lines, « dont » and subtotals. @returns the last row. */
function drawCharges(
  draft: SheetDraft,
  records: readonly BudgetRecord[],
  payers: readonly Payer[],
): number {
  const charges = records.filter(({ side }) => side === "charge");
  const lines = [...new Set(charges.map(({ line }) => line))];
  const chapters = [...new Set(lines.map(chapterOf))];
  const total = firstPayer + payers.length;
  const counted: number[] = [];
  let row = header + 1;
  for (const chapter of chapters) {
    const inChapter = lines.filter((line) => chapterOf(line) === chapter);
    const first = row + 1;
    draft.cell(row, 1, chapterLabel(chapter));
    const drawn = inChapter.flatMap((line) => rowsOf(line, charges, payers));
    drawn.forEach((line, place) => {
      drawLine(draft, line, first + place, total);
    });
    const last = row + drawn.length;
    const summed = drawn.flatMap(({ ofWhich }, place) => (ofWhich ? [] : [first + place]));
    for (let column = firstPayer; column <= total; column += 1) {
      const formula =
        summed.length === drawn.length ? sumDown(column, first, last) : sumOfRows(column, summed);
      draft.cell(row, column, formula);
    }
    draft.format(box(row, 1, row, total), { bold: true, fill: ink.band });
    counted.push(row);
    row = last + 1;
  }
  draft.cell(row, 1, "TOTAL DES CHARGES");
  for (let column = firstPayer; column <= total; column += 1) {
    draft.cell(row, column, sumOfRows(column, counted));
  }
  draft.format(box(row, 1, row, total), { bold: true, fill: ink.total });
  return row;
}

interface Line {
  readonly label: string;
  readonly cells: readonly Content[];
  readonly ofWhich: boolean;
}

function drawLine(draft: SheetDraft, line: Line, row: number, total: number): void {
  draft.row(row, 1, [line.label, ...line.cells]);
  draft.cell(row, total, sumAcross(row, firstPayer, total - 1));
  draft.format(box(row, 1), {
    horizontal: "Left",
    indent: line.ofWhich ? 3 : 1,
  });
  if (line.ofWhich) draft.format(box(row, 1, row, total), subtitleFormat);
}

function chapterOf(line: string): string {
  return catalogueLine(line)?.parent ?? line.slice(0, 2);
}

function chapterLabel(chapter: string): string {
  return chapter === "IND"
    ? "Charges indirectes affectées au projet"
    : `${chapter} – ${accountLabel(chapter)}`;
}

/** A line with what each payer takes of it; pay carries a « dont » that explains and is never added. */
function rowsOf(line: string, charges: readonly BudgetRecord[], payers: readonly Payer[]): Line[] {
  const cells = payers.map(({ source }) =>
    charges
      .filter((charge) => charge.line === line && charge.source === source)
      .reduce((sum, { amount }) => sum + amount, 0),
  );
  const label = charges.find((charge) => charge.line === line)?.label ?? line;
  const main: Line = {
    label: lineLabel(line, label),
    cells: cells.map(eurosOrBlank),
    ofWhich: false,
  };
  if (line !== "64a") return [main];
  const part = cells.map((amount) => eurosOrBlank(Math.round(amount / 1000) * 100));
  return [main, { label: "dont primes et congés payés", cells: part, ofWhich: true }];
}

/** `604 – Prestations de services`: the account that people use for the line, then its label. */
function lineLabel(line: string, label: string): string {
  const words = label.replace(/\s*\(ligne libre\)\s*/g, "").trim();
  const account =
    usualAccount[line] ??
    catalogueLine(line)?.accounts.find(({ prefix }) => prefix.length > 2)?.prefix;
  return account === undefined ? words : `${account} – ${words}`;
}

const usualAccount: Readonly<Record<string, string>> = { "60c": "6063", "68": "681" };
