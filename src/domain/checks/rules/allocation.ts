import { lineName } from "../../balances/catalogue";
import { isEligible } from "../../ledger/allocationPool";
import { computedFrom } from "../../ledger/claimedCost";
import { destinationsOf } from "../../ledger/expenses";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import { claimsOf, declaredClaims } from "../claims";
import type { DeclaredExpense } from "../declared";
import { groupBy } from "../group";
import type { Rule, RuleFinding } from "../rule";
import { money, percent, text } from "../say";

/** An expense with its allocations, the amount they add up to, and where they stand. */
interface Claimed {
  readonly expense: Placed<"expenses">;
  readonly rows: readonly Placed<"allocations">[];
  readonly claimed: Cents;
  readonly cells: readonly string[];
}

/** None when nothing is allocated: what its own row declares is the whole. */
function claimedOf({ expense, rows, isFirst }: DeclaredExpense): Claimed[] {
  if (rows.length === 0 || !isFirst) return [];
  return [
    {
      expense,
      rows,
      claimed: sumOf(rows, ({ amount }) => amount),
      cells: [cellOf(expense.place, "amount"), ...rows.map(({ place }) => cellOf(place, "amount"))],
    },
  ];
}

/** Beyond the expense, whatever its sign: a credit note may not be claimed for more than it takes back. */
function excess({ expense, claimed }: Claimed): Cents {
  const beyond = expense.amount < 0 ? expense.amount - claimed : claimed - expense.amount;
  return cents(Math.max(0, beyond));
}

const overClaimed: Rule = {
  id: "ALL-01",
  severity: "blocking",
  needs: ["expenses", "allocations"],
  findForDeclared: (declared, { facts }) =>
    claimedOf(declared).flatMap((claim): RuleFinding[] => {
      const beyond = excess(claim);
      if (beyond === 0) return [];
      const { expense, claimed, cells } = claim;
      return [
        {
          facts: {
            id: text(expense.id),
            p: percent(expense.amount === 0 ? 1 : claimed / expense.amount),
            a: money(claimed),
            t: money(expense.amount),
            d: money(beyond),
          },
          cells,
          amountCents: beyond,
          records: [expense.id],
          claims: claimsOf(claim.rows, facts),
        },
      ];
    }),
};

const partlyFunded: Rule = {
  id: "ALL-02",
  severity: "minor",
  needs: ["expenses", "allocations", "projects"],
  findForDeclared: (declared, { facts, today }) =>
    claimedOf(declared).flatMap((claim): RuleFinding[] => {
      const { expense, claimed, cells } = claim;
      const left = cents(expense.amount - claimed);
      const projects = destinationsOf(expense, facts.agreements) ?? [];
      const closed =
        projects.length > 0 &&
        projects.every(({ code }) => (facts.projects.get(code)?.end ?? today) < today);
      if (!closed || left <= claim.rows.length) return [];
      return [
        {
          facts: { id: text(expense.id), d: money(left) },
          cells,
          amountCents: left,
          records: [expense.id],
        },
      ];
    }),
};

const centsLost: Rule = {
  id: "ALL-04",
  severity: "blocking",
  needs: ["expenses", "allocations"],
  findForDeclared: (declared) =>
    claimedOf(declared).flatMap((claim): RuleFinding[] => {
      const { expense, claimed, rows, cells } = claim;
      const lost = cents(Math.abs(expense.amount - claimed));
      const short = excess(claim) === 0 && lost > 0;
      if (rows.length < 2 || !short || lost > rows.length) return [];
      return [
        {
          facts: { id: text(expense.id), d: money(lost) },
          cells,
          amountCents: lost,
          records: [expense.id],
          ...toLargest(rows, cents(expense.amount - claimed)),
        },
      ];
    }),
};

/**
 * The cents that are missing go to the largest part, to the first of several: by largest remainder a tie goes there too.
 * Nothing where its amount is computed from something else.
 */
function toLargest(
  rows: readonly Placed<"allocations">[],
  missing: Cents,
): Pick<RuleFinding, "fix"> {
  const largest = rows.reduce<Placed<"allocations"> | null>(
    (most, row) => (most !== null && Math.abs(most.amount) >= Math.abs(row.amount) ? most : row),
    null,
  );
  if (largest === null || computedFrom(largest) !== null) return {};
  const before = String(largest.amount / 100);
  const value = money(addCents(largest.amount, missing));
  const cell = cellOf(largest.place, "amount");
  return { fix: { table: "allocations", column: "amount", cell, before, value } };
}

const twiceEuropean: Rule = {
  id: "ALL-05",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  findForDeclared: ({ expense, rows, declarations }, { facts }) => {
    const european = declarations.filter(({ agreement }) => facts.isEuropean(agreement));
    const [first, second] = european;
    if (first === undefined || second === undefined) return [];
    return [
      {
        facts: {
          id: text(expense.id),
          a: text(first.agreement.ref),
          b: text(second.agreement.ref),
        },
        cells: [
          cellOf(expense.place, "amount"),
          ...rows.map(({ place }) => cellOf(place, "agreement")),
        ],
        amountCents: expense.amount,
        records: [expense.id, ...european.map(({ agreement }) => agreement.ref)],
        claims: declaredClaims(european),
      },
    ];
  },
};

const projectNotCovered: Rule = {
  id: "ALL-06",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  findForDeclared: ({ expense, declarations }) => {
    const projects = (expense.projects ?? []).map(({ code }) => code);
    if (projects.length === 0) return [];
    return declarations
      .filter(({ agreement }) => !projects.some((code) => agreement.projects.includes(code)))
      .map(({ agreement }): RuleFinding => ({
        facts: {
          id: text(expense.id),
          agreement: text(agreement.ref),
          project: text(projects.join(", ")),
        },
        cells: [cellOf(expense.place, "projects"), cellOf(agreement.place, "projects")],
        amountCents: expense.amount,
        records: [expense.id, agreement.ref],
      }));
  },
};

const beyondGrant: Rule = {
  id: "ALL-07",
  severity: "blocking",
  needs: ["allocations", "agreements"],
  find: ({ ledger, facts }) =>
    [...groupBy(ledger.allocations, ({ agreement }) => agreement)].flatMap(
      ([ref, rows]): RuleFinding[] => {
        const agreement = facts.agreements.get(ref);
        if (agreement === undefined) return [];
        const used = sumOf(rows, ({ amount }) => amount);
        const available = addCents(agreement.granted, agreement.openingFunds ?? zeroCents);
        if (used <= available) return [];
        const beyond = cents(used - available);
        return [
          {
            facts: {
              agreement: text(ref),
              u: money(used),
              m: money(available),
              d: money(beyond),
            },
            cells: [
              cellOf(agreement.place, "granted"),
              ...rows.map(({ place }) => cellOf(place, "amount")),
            ],
            amountCents: beyond,
            records: [ref],
          },
        ];
      },
    ),
};

const categoryNotEligible: Rule = {
  id: "ALL-11",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  findForDeclared: ({ expense, declarations }, { facts }) => {
    const line =
      expense.key === null ? facts.chargeLine(expense.account, yearOf(expense.date))?.code : "IND";
    if (line === undefined) return [];
    return declarations
      .filter(({ agreement: { eligible } }) => !isEligible(line, eligible ?? []))
      .map(({ agreement }): RuleFinding => ({
        facts: {
          id: text(expense.id),
          category: text(lineName(line)),
          agreement: text(agreement.ref),
          eligible: text((agreement.eligible ?? []).join(", ")),
        },
        cells: [cellOf(expense.place, "account"), cellOf(agreement.place, "eligible")],
        amountCents: expense.amount,
        records: [expense.id, agreement.ref],
      }));
  },
};

/** Allocation of costs to funders (domain.md § 7.1). */
export const allocationRules: readonly Rule[] = [
  overClaimed,
  partlyFunded,
  centsLost,
  twiceEuropean,
  projectNotCovered,
  beyondGrant,
  categoryNotEligible,
];
