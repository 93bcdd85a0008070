import type { Harvest } from "./book";
import { hasShares } from "./payrollByHeading";
import type { CellSum } from "./sums";
import type { SourceTable } from "./sourceTable";

/** One equation between the sheet and the records made of it, in cents or minutes. */
export interface Balance {
  readonly field: string;
  readonly cells: number;
  readonly records: number;
  readonly kind: CellSum["kind"];
}

/**
 * What must be equal for a table to be accepted: the sum of its body cells, and what its records hold together with
 * what was set aside on purpose.
 */
export type Audit = (table: SourceTable, sums: CellSums, harvest: Harvest) => readonly Balance[];

type CellSums = ReadonlyMap<string, CellSum>;

/** Lists without amounts have nothing to add up. */
export const nothingToAdd: Audit = () => [];

/** Debits less credits, else the one column of amounts: products are credits. */
export const auditEntries: Audit = (_table, sums, harvest) => {
  const debit = sums.get("expense.debit");
  const credit = sums.get("expense.credit");
  const net =
    debit !== undefined || credit !== undefined
      ? (debit?.units ?? 0) - (credit?.units ?? 0)
      : unitsOf(sums, "expense.amount_ttc", "expense.amount_ht");
  const kept =
    total(harvest.of("expenses"), ({ amount }) => amount) -
    total(harvest.of("resources"), ({ amount }) => amount) +
    harvest.setAside;
  return [money("expense.amount_ttc", net, kept)];
};

export const auditResources: Audit = (_table, sums, harvest) => [
  money(
    "expense.amount_ttc",
    unitsOf(sums, "expense.amount_ttc", "expense.credit", "alloc.amount"),
    total(harvest.of("resources"), ({ amount }) => amount),
  ),
];

export const auditPayroll: Audit = (table, sums, harvest) => {
  const slips = harvest.of("payroll");
  const refunds = total(slips, (slip) => slip.refunds ?? 0);
  const cost = total(slips, (slip) => slip.cost);
  const aids = money(
    "payroll.aid",
    Math.abs(unitsOf(sums, "payroll.aid")),
    total(harvest.of("resources"), ({ amount }) => amount),
  );
  if (table.reading.spread !== null) {
    return [
      money("payroll.cost", unitsOf(sums, "payroll.cost"), cost + refunds),
      money("payroll.refunds", Math.abs(unitsOf(sums, "payroll.refunds")), refunds),
      aids,
    ];
  }
  if (hasShares(table)) {
    const shares = total(
      slips,
      ({ employerCharges, taxes, otherCharges }) =>
        (employerCharges ?? 0) + (taxes ?? 0) + (otherCharges ?? 0),
    );
    return [money("payroll.employer_charges", unitsOf(sums, "payroll.employer_charges"), shares)];
  }
  // A printed cost that the parts do not reach means that a part was not recognised.
  const costs = sums.has("payroll.cost")
    ? [money("payroll.cost", unitsOf(sums, "payroll.cost"), cost)]
    : [];
  if (unitsOf(sums, "payroll.gross") === 0) return costs;
  return [
    money(
      "payroll.gross",
      unitsOf(sums, "payroll.gross"),
      total(slips, (slip) => slip.gross) + refunds,
    ),
    money(
      "payroll.employer_charges",
      unitsOf(sums, "payroll.employer_charges"),
      total(slips, (slip) => slip.employerCharges ?? 0),
    ),
    money(
      "payroll.tax",
      unitsOf(sums, "payroll.tax"),
      total(slips, (slip) => slip.taxes ?? 0),
    ),
    ...costs,
  ];
};

export const auditTimesheets: Audit = (_table, sums, harvest) => [
  {
    field: "time.hours",
    cells: unitsOf(sums, "time.hours", "time.days"),
    records: total(harvest.of("timesheets"), ({ minutes }) => minutes),
    kind: "time",
  },
];

/** Products added up from the columns of a matrix of charges repeat its cells: they stay out. */
export const auditBudget: Audit = (table, sums, harvest) => {
  const { spread } = table.reading;
  const records = harvest.of("budget");
  const charges = records.filter(({ values }) => values.side === "charge");
  const counted = spread === null || charges.length === 0 ? records : charges;
  const cells =
    spread === null
      ? unitsOf(sums, "budget.planned", "project.budget", "expense.amount_ttc")
      : unitsOf(sums, spread.valueField);
  return [
    money(
      "budget.planned",
      cells,
      total(counted, ({ amount }) => amount),
    ),
  ];
};

export const auditAgreements: Audit = (_table, sums, harvest) => {
  const agreements = harvest.of("agreements");
  return [
    money(
      "agreement.granted",
      unitsOf(sums, "agreement.granted", "expense.amount_ttc"),
      total(agreements, ({ granted }) => granted),
    ),
    money(
      "agreement.received",
      unitsOf(sums, "agreement.received"),
      total(harvest.of("payments"), ({ amount }) => amount ?? 0),
    ),
    money(
      "agreement.requested",
      unitsOf(sums, "agreement.requested"),
      total(agreements, ({ requested }) => requested ?? 0),
    ),
  ];
};

export const auditPayments: Audit = (_table, sums, harvest) => [
  money(
    "agreement.received",
    unitsOf(sums, "agreement.received", "expense.amount_ttc", "expense.credit", "alloc.amount"),
    total(harvest.of("payments"), ({ amount }) => amount ?? 0),
  ),
];

export const auditAllocations: Audit = (_table, sums, harvest) => [
  money(
    "alloc.amount",
    unitsOf(sums, "alloc.amount", "expense.amount_ttc"),
    total(harvest.of("allocations"), ({ amount }) => amount),
  ),
];

function money(field: string, cells: number, records: number): Balance {
  return { field, cells, records, kind: "money" };
}

/** The sum of the first of these fields that the table has. */
function unitsOf(sums: CellSums, ...fields: readonly string[]): number {
  for (const field of fields) {
    const sum = sums.get(field);
    if (sum !== undefined) return sum.units;
  }
  return 0;
}

function total<T>(
  records: readonly { readonly values: T }[],
  amount: (values: T) => number,
): number {
  return records.reduce((sum, { values }) => sum + amount(values), 0);
}
