import { plainText } from "../../ledger/names";
import { type Cents, cents, sumOf } from "../../quantities/money";
import { epochDay } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import { declaredClaims } from "../claims";
import { declaredAmong } from "../declared";
import { type CheckFacts, isInvoice } from "../facts";
import { groupBy, groupsOfSeveral } from "../group";
import type { Rule, RuleFinding } from "../rule";
import { count, date, money, month, text } from "../say";

/** `FA25-0022` and `fa 25 22` are the same number: leading zeros of each group of digits do not count. */
export function plainInvoiceNumber(number: string): string {
  return plainText(number).replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ""));
}

/** Groups of two rows or more of one supplier that are the same invoice: number and amount. */
function sameInvoices(expenses: readonly Placed<"expenses">[]): Placed<"expenses">[][] {
  // Invoices alike have the same amount: numbers are compared only then.
  return groupsOfSeveral(expenses, ({ amount }) => amount).flatMap((alike) =>
    groupsOfSeveral(
      alike.filter(
        (expense) => isInvoice(expense) && expense.supplier !== null && expense.invoice !== null,
      ),
      ({ invoice }) => plainInvoiceNumber(invoice ?? ""),
    ),
  );
}

/** Rows of one invoice that are for different projects: not the same row twice, but one invoice charged twice. */
function onDifferentProjects(group: readonly Placed<"expenses">[]): boolean {
  const projects = group.map((expense) =>
    (expense.projects ?? [])
      .map(({ code }) => code)
      .sort()
      .join(" "),
  );
  return projects.every((codes) => codes !== "") && new Set(projects).size > 1;
}

/** What was entered beyond the first time. */
function repeated(group: readonly Placed<"expenses">[]): Cents {
  return cents((group[0]?.amount ?? 0) * (group.length - 1));
}

/** Where its rows are declared on agreements more than once: what each was told, side by side. */
function claimsOn(
  group: readonly Placed<"expenses">[],
  facts: CheckFacts,
): Pick<RuleFinding, "claims"> {
  const declarations = declaredAmong(group, facts).flatMap((declared) => declared.declarations);
  return declarations.length < 2 ? {} : { claims: declaredClaims(declarations) };
}

const sameTwice: Rule = {
  id: "DUP-01",
  severity: "blocking",
  needs: ["expenses"],
  findForSupplier: (expenses, { facts: known }) =>
    sameInvoices(expenses)
      .filter((group) => !onDifferentProjects(group))
      .map((group): RuleFinding => ({
        facts: {
          n: text(group[0]?.invoice ?? ""),
          f: text(group[0]?.supplier ?? ""),
          k: count(group.length),
          d: money(repeated(group)),
        },
        cells: group.map(({ place }) => cellOf(place, "invoice")),
        amountCents: repeated(group),
        records: group.map(({ id }) => id),
        ...claimsOn(group, known),
      })),
};

const onTwoProjects: Rule = {
  id: "DUP-02",
  severity: "blocking",
  needs: ["expenses"],
  findForSupplier: (expenses, { facts: known }) =>
    sameInvoices(expenses)
      .filter(onDifferentProjects)
      .map((group): RuleFinding => ({
        facts: {
          n: text(group[0]?.invoice ?? ""),
          f: text(group[0]?.supplier ?? ""),
          projects: text(
            [
              ...new Set(group.flatMap(({ projects }) => (projects ?? []).map(({ code }) => code))),
            ].join(", "),
          ),
          d: money(repeated(group)),
        },
        cells: group.map(({ place }) => cellOf(place, "projects")),
        amountCents: repeated(group),
        records: group.map(({ id }) => id),
        ...claimsOn(group, known),
      })),
};

const maybeTwice: Rule = {
  id: "DUP-03",
  severity: "minor",
  needs: ["expenses"],
  findForSupplier: (expenses, { settings: { duplicateDays } }) => {
    return groupsOfSeveral(expenses, ({ amount }) => amount).flatMap((alike) => {
      const group = alike.filter(
        (expense) => isInvoice(expense) && expense.supplier !== null && expense.amount !== 0,
      );
      const sorted = group.sort((a, b) => epochDay(a.date) - epochDay(b.date));
      return sorted.flatMap((later, place): RuleFinding[] => {
        const earlier = sorted[place - 1];
        const days = epochDay(later.date) - epochDay(earlier?.date ?? later.date);
        if (earlier === undefined || days > duplicateDays) return [];
        const sameNumber =
          plainInvoiceNumber(later.invoice ?? "") === plainInvoiceNumber(earlier.invoice ?? "");
        if (sameNumber && later.invoice !== null) return [];
        return [
          {
            facts: {
              f: text(later.supplier ?? ""),
              a: money(later.amount),
              d1: date(earlier.date),
              d2: date(later.date),
            },
            cells: [cellOf(later.place, "amount"), cellOf(earlier.place, "amount")],
            amountCents: later.amount,
            records: [earlier.id, later.id],
          },
        ];
      });
    });
  },
};

const payslipTwice: Rule = {
  id: "DUP-04",
  severity: "blocking",
  needs: ["payroll"],
  find: ({ ledger, facts }) =>
    [...groupBy(ledger.payroll, (payslip) => `${payslip.employee} ${payslip.month}`)].flatMap(
      ([record, group]): RuleFinding[] => {
        const [first] = group;
        if (first === undefined || group.length < 2) return [];
        const extra = sumOf(group.slice(1), ({ cost }) => cost);
        return [
          {
            facts: {
              e: text(facts.nameOf(first.employee)),
              month: month(first.month),
              k: count(group.length),
              d: money(extra),
            },
            cells: group.map(({ place }) => cellOf(place, "month")),
            amountCents: extra,
            records: [record],
          },
        ];
      },
    ),
};

const evidenceTwice: Rule = {
  id: "DUP-05",
  severity: "minor",
  needs: ["expenses.evidence"],
  find: ({ ledger }) => {
    const nameOf = ({ evidence }: Placed<"expenses">): string => (evidence ?? "").trim();
    const linked = ledger.expenses.filter(({ evidence }) => evidence !== null);
    return groupsOfSeveral(linked, nameOf).map((group): RuleFinding => ({
      facts: { name: text(group[0] === undefined ? "" : nameOf(group[0])), k: count(group.length) },
      cells: group.map(({ place }) => cellOf(place, "evidence")),
      amountCents: null,
      records: group.map(({ id }) => id),
    }));
  },
};

const noReference: Rule = {
  id: "PIE-01",
  severity: "major",
  needs: ["expenses"],
  findForExpense: (expense) =>
    isInvoice(expense) && expense.invoice === null && expense.evidence === null
      ? [
          {
            facts: { id: text(expense.id), a: money(expense.amount) },
            cells: [cellOf(expense.place, "invoice")],
            amountCents: expense.amount,
            records: [expense.id],
          },
        ]
      : [],
};

const notPaid: Rule = {
  id: "PIE-03",
  severity: "minor",
  // Where no payment date at all is kept, one remark per invoice would drown the rest.
  needs: ["expenses.paid"],
  findForExpense: (expense, { facts }) => {
    if (!isInvoice(expense) || expense.paid !== null || expense.amount <= 0) return [];
    if (facts.expenses.get(expense.id) !== expense) return [];
    const european = facts.agreementsOf(expense).some((each) => facts.isEuropean(each));
    return [
      {
        ...(european ? { severity: "blocking" as const } : {}),
        facts: { id: text(expense.id), a: money(expense.amount) },
        cells: [cellOf(expense.place, "paid")],
        amountCents: expense.amount,
        records: [expense.id],
      },
    ];
  },
};

/** Duplicates and supporting documents (domain.md § 7.2). */
export const evidenceRules: readonly Rule[] = [
  sameTwice,
  onTwoProjects,
  maybeTwice,
  payslipTwice,
  evidenceTwice,
  noReference,
  notPaid,
];
