import { type Cents, addCents, sumOf, zeroCents } from "../../domain/quantities/money";
import { monthNumber } from "../../domain/quantities/plainDate";
import { splitBetween } from "../../domain/quantities/split";
import type { RecordOf } from "../../domain/schema/tables";
import {
  eurosOrBlank,
  headerFormat,
  ink,
  monthName,
  numberFormats,
  subtitleFormat,
  sumAcross,
  sumDown,
  sumOfRows,
  titleFormat,
} from "./look";
import { familyNameFirst } from "./people";
import type { SampleFacts } from "./sampleFacts";
import { SheetDraft, box } from "./sheetDraft";

type Employee = RecordOf<"employees">;
type Payslip = RecordOf<"payroll">;

const header = 4;
const firstMonth = 2;
const total = firstMonth + 12;

/** Rubrics in rows, months in columns, one block per employee: the recap that payroll software prints. */
export function drawPayroll(facts: SampleFacts): SheetDraft | null {
  if (facts.records.payroll.length === 0) return null;
  const draft = new SheetDraft(`Paie ${facts.year}`, "#8EA9DB");
  draft.cell(1, 1, `${facts.association} – Récapitulatif de paie ${facts.year}`);
  draft.format(box(1, 1), titleFormat);
  draft.cell(2, 1, "Montants en euros, d’après les bulletins ; IJSS subrogées déduites du brut");
  draft.format(box(2, 1), subtitleFormat);
  draft.row(header, 1, ["Rubrique", ...months.map(monthHeader), "Total"]);
  draft.format(box(header, 1, header, total), headerFormat);
  const rows: BlockRows[] = [];
  let top = header + 1;
  for (const employee of facts.records.employees) {
    const payslips = facts.records.payroll.filter((slip) => slip.employee === employee.id);
    if (payslips.length === 0) continue;
    const block = drawBlock(draft, {
      employee,
      payslips,
      aids: aidsOf(facts, employee, payslips),
      top,
    });
    rows.push(block);
    top = block.next;
  }
  drawGrandTotals(draft, rows, top);
  draft.format(box(header + 1, firstMonth, draft.lastRow, total), {
    numberFormat: numberFormats.euros,
  });
  draft.widths([38, ...months.map(() => 11.5), 13]);
  draft.freeze(header, 1);
  draft.page("Landscape", { titleRows: { top: header, bottom: header } });
  return draft;
}

const months = Array.from({ length: 12 }, (_, place) => place + 1);

function monthHeader(month: number): string {
  const name = monthName(month);
  return name.charAt(0).toLocaleUpperCase("fr") + name.slice(1);
}

/** Job aids of the year, by month: as dated, else in equal parts over the months worked. */
function aidsOf(
  facts: SampleFacts,
  employee: Employee,
  payslips: readonly Payslip[],
): ReadonlyMap<number, Cents> {
  const aids = new Map<number, Cents>();
  const add = (month: number, amount: Cents): void => {
    aids.set(month, addCents(aids.get(month) ?? zeroCents, amount));
  };
  const worked = payslips.map(({ month }) => monthNumber(month));
  for (const { employee: id, date, amount } of facts.records.resources) {
    if (id !== employee.id) continue;
    if (date !== null) add(monthNumber(date), amount);
    else
      splitBetween(
        amount,
        worked.map((month) => [month, 1] as const),
      ).forEach((part, month) => {
        add(month, part);
      });
  }
  return aids;
}

interface Block {
  readonly employee: Employee;
  readonly payslips: readonly Payslip[];
  /** Job aid received, by month. */
  readonly aids: ReadonlyMap<number, Cents>;
  readonly top: number;
}

interface BlockRows {
  readonly gross: number;
  readonly cost: number;
  readonly aid: number | null;
  readonly next: number;
}

interface Rubric {
  readonly label: string;
  readonly occasional?: true;
  readonly amount: (slip: Payslip) => number;
}

/** Gross pay is shown before daily allowances are taken off: the net of the two is account 641. */
const rubrics: readonly Rubric[] = [
  { label: "Salaire brut", amount: ({ gross, refunds }) => gross + (refunds ?? 0) },
  { label: "IJSS à déduire", occasional: true, amount: ({ refunds }) => 0 - (refunds ?? 0) },
  { label: "Cotisations patronales", amount: ({ employerCharges }) => employerCharges ?? 0 },
  { label: "Taxes et formation", amount: ({ taxes }) => taxes ?? 0 },
  {
    label: "Autres charges (mutuelle, médecine du travail)",
    amount: ({ otherCharges }) => otherCharges ?? 0,
  },
];

function drawBlock(draft: SheetDraft, { employee, payslips, aids, top }: Block): BlockRows {
  draft.cell(top, 1, `${employee.id} – ${familyNameFirst(employee.name)}`);
  draft.format(box(top, 1, top, total), { bold: true, fill: ink.band, color: ink.title });
  const shown = rubrics.filter(
    ({ amount, occasional = false }) => !occasional || payslips.some((slip) => amount(slip) !== 0),
  );
  shown.forEach(({ label, amount, occasional = false }, place) => {
    const row = top + 1 + place;
    draft.cell(row, 1, label);
    for (const slip of payslips) {
      // A deduction that did not happen stays empty; what a payslip says is zero is written as zero.
      const euros = occasional ? eurosOrBlank(amount(slip)) : amount(slip) / 100;
      draft.cell(row, firstMonth - 1 + monthNumber(slip.month), euros);
    }
    draft.cell(row, total, sumAcross(row, firstMonth, total - 1));
    draft.format(box(row, 1), { horizontal: "Left", indent: 1 });
  });
  const cost = top + 1 + shown.length;
  draft.cell(cost, 1, "Coût total employeur");
  for (const { month } of payslips) {
    const column = firstMonth - 1 + monthNumber(month);
    draft.cell(cost, column, sumDown(column, top + 1, cost - 1));
  }
  draft.cell(cost, total, sumAcross(cost, firstMonth, total - 1));
  draft.format(box(top + 1, 1, cost, total), {
    borders: "all",
    borderColor: "#D9D9D9",
    borderWeight: "Thin",
  });
  draft.format(box(cost, 1, cost, total), { bold: true, fill: "#F2F2F2" });
  const aid = drawAids(draft, aids, cost + 1);
  return { gross: top + 1, cost, aid, next: (aid ?? cost) + 2 };
}

function drawAids(draft: SheetDraft, aids: ReadonlyMap<number, Cents>, row: number): number | null {
  if (sumOf(aids.values(), (amount) => amount) === zeroCents) return null;
  draft.cell(row, 1, "Aide ASP");
  for (const [month, amount] of aids) draft.cell(row, firstMonth - 1 + month, amount / 100);
  draft.cell(row, total, sumAcross(row, firstMonth, total - 1));
  draft.format(box(row, 1, row, total), { italic: true, color: "#548235" });
  return row;
}

function drawGrandTotals(draft: SheetDraft, blocks: readonly BlockRows[], top: number): void {
  const aids = blocks.flatMap(({ aid }) => (aid === null ? [] : [aid]));
  const totals: readonly (readonly [string, readonly number[]])[] = [
    ["TOTAL SALAIRES BRUTS", blocks.map(({ gross }) => gross)],
    ["TOTAL COÛT EMPLOYEUR", blocks.map(({ cost }) => cost)],
    ...(aids.length > 0 ? [["TOTAL AIDES ASP", aids] as const] : []),
  ];
  totals.forEach(([label, rows], place) => {
    const row = top + place;
    draft.cell(row, 1, label);
    for (let column = firstMonth; column <= total; column += 1) {
      draft.cell(row, column, sumOfRows(column, rows));
    }
    draft.format(box(row, 1, row, total), { bold: true, fill: ink.total, borders: "top" });
  });
}
