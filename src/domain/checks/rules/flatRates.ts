import { claimsItsCost, computedFrom } from "../../ledger/claimedCost";
import { type CostMethod, costMethodOf, flatRates } from "../../ledger/costMethod";
import { isOutByDates } from "../../ledger/eligibleDates";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../../quantities/money";
import { ratioToNumber, shareOf } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import { forbiddenMethods } from "../../schema/tables/agreements";
import { claimsByAgreement } from "../claims";
import type { CheckFacts } from "../facts";
import { groupBy } from "../group";
import { isIndirectLine } from "../projectYear";
import type { Rule, RuleFinding } from "../rule";
import { money, percent, text, word } from "../say";

/**
 * Share of the flat rate that already pays an expense; null when the expense may be declared at real cost.
 * The 40 % of art. 56 covers everything but staff; the others cover common costs (domain.md §§ 3.6, 0.2).
 */
function coveredBy(method: CostMethod, expense: Placed<"expenses">): number | null {
  const rates = flatRates[method];
  if (rates.allOther !== null) return ratioToNumber(rates.allOther);
  const indirect = rates.indirectOnStaff ?? rates.indirectOnDirect;
  return expense.key !== null && indirect !== null ? ratioToNumber(indirect) : null;
}

const coveredTwice: Rule = {
  id: "SCO-01",
  severity: "blocking",
  needs: ["expenses", "agreements"],
  findForDeclared: ({ declarations }) =>
    declarations.flatMap(({ expense, agreement, rows }): RuleFinding[] => {
      const rate = coveredBy(costMethodOf(agreement.method), expense);
      if (rate === null || isOutByDates(expense, agreement)) return [];
      const isOwn = expense.agreement === agreement.ref;
      const claims = rows.filter((row) => claimsItsCost(row, agreement));
      if (!isOwn && claims.length === 0) return [];
      const claimed = isOwn ? expense.amount : sumOf(claims, ({ amount }) => amount);
      return [
        {
          facts: {
            id: text(expense.id),
            r: percent(rate),
            agreement: text(agreement.ref),
            a: money(claimed),
          },
          cells: [
            ...(isOwn ? [cellOf(expense.place, "agreement")] : []),
            ...claims.map((row) => cellOf(row.place, computedFrom(row) ?? "amount")),
            cellOf(agreement.place, "method"),
          ],
          amountCents: claimed,
          records: [expense.id, agreement.ref],
        },
      ];
    }),
};

const flatMiscalculated: Rule = {
  id: "SCO-02",
  severity: "blocking",
  needs: ["agreements.declaredFlat"],
  find: ({ ledger, facts }) =>
    ledger.agreements.flatMap((agreement): RuleFinding[] => {
      const { declaredFlat, method } = agreement;
      const uses = facts.years.flatMap(
        (year) =>
          facts.allocation(year).uses.find((use) => use.agreement === agreement.ref)?.due ?? [],
      );
      if (declaredFlat === null || uses.length === 0) return [];
      const expected = sumOf(uses, ({ flat }) => flat);
      if (expected === declaredFlat) return [];
      const base = sumOf(uses, (due) => flatBase(costMethodOf(method), due));
      const gap = cents(Math.abs(expected - declaredFlat));
      const cell = cellOf(agreement.place, "declaredFlat");
      const before = String(declaredFlat / 100);
      return [
        {
          fix: {
            table: "agreements",
            column: "declaredFlat",
            cell,
            before,
            value: money(expected),
          },
          facts: {
            agreement: text(agreement.ref),
            x: money(expected),
            r: percent(base === 0 ? 0 : expected / base),
            base: money(base),
            y: money(declaredFlat),
          },
          cells: [cell, cellOf(agreement.place, "method")],
          amountCents: gap,
          records: [agreement.ref],
        },
      ];
    }),
};

/** What the flat part is a share of. */
function flatBase(
  method: CostMethod,
  due: { readonly directStaff: Cents; readonly otherDirect: Cents },
): Cents {
  return flatRates[method].indirectOnDirect === null
    ? due.directStaff
    : addCents(due.directStaff, due.otherDirect);
}

const incompatible: Rule = {
  id: "SCO-03",
  severity: "blocking",
  needs: ["agreements.method"],
  find: ({ ledger, facts }) => [
    ...ledger.agreements.flatMap((agreement) => forbiddenOption(agreement)),
    ...clashes(ledger.agreements, facts),
  ],
};

function forbiddenOption(agreement: Placed<"agreements">): RuleFinding[] {
  const method = forbiddenMethods.find((each) => each === agreement.method);
  if (method === undefined) return [];
  const [first = "", second = ""] = method.split("+");
  return [
    {
      facts: {
        project: text(agreement.projects.join(", ")),
        a: text(agreement.ref),
        m1: word(first),
        b: text(agreement.ref),
        m2: word(`flat${second.replace("flat", "")}`),
      },
      cells: [cellOf(agreement.place, "method")],
      amountCents: null,
      records: [agreement.ref],
    },
  ];
}

/** Two European agreements on one project at the same time: the 40 % leaves no room for another rate. */
function clashes(agreements: readonly Placed<"agreements">[], facts: CheckFacts): RuleFinding[] {
  const flat = agreements.filter(
    (agreement) => costMethodOf(agreement.method) !== "real" && facts.isEuropean(agreement),
  );
  return flat.flatMap((a, place) =>
    flat.slice(place + 1).flatMap((b): RuleFinding[] => {
      const shared = a.projects.filter((project) => b.projects.includes(project));
      const overlap = a.start <= b.end && b.start <= a.end;
      const [m1, m2] = [costMethodOf(a.method), costMethodOf(b.method)];
      const clash = m1 !== m2 && (m1 === "flat40" || m2 === "flat40");
      if (shared.length === 0 || !overlap || !clash) return [];
      return [
        {
          facts: {
            project: text(shared.join(", ")),
            a: text(a.ref),
            m1: word(m1),
            b: text(b.ref),
            m2: word(m2),
          },
          cells: [cellOf(a.place, "method"), cellOf(b.place, "method")],
          amountCents: null,
          records: [a.ref, b.ref],
        },
      ];
    }),
  );
}

const indirectTwice: Rule = {
  id: "SCO-04",
  severity: "major",
  needs: ["allocations"],
  find: ({ ledger, facts }) => {
    const indirect = facts.claims.filter(
      ({ line, project, year }) =>
        line !== null && project !== null && year !== null && isIndirectLine(line),
    );
    const groups = groupBy(indirect, ({ project, year }) => `${project ?? ""}\n${year ?? 0}`);
    return [...groups.values()].flatMap((parts): RuleFinding[] => {
      const { project = null, year = null } = parts[0] ?? {};
      if (project === null || year === null) return [];
      const cost = facts.projectYears(year).get(project)?.indirect ?? zeroCents;
      const claimed = sumOf(parts, (part) => part.cents);
      const payers = ledger.agreements.filter(({ projects }) => projects.includes(project));
      const flat = sumOf(payers, (agreement) => flatIndirect(agreement, year, facts));
      const funded = addCents(claimed, flat);
      if (cost <= 0 || funded <= cost) return [];
      const beyond = cents(funded - cost);
      return [
        {
          facts: {
            project: text(`${project} ${year}`),
            x: percent(funded / cost),
            a: money(funded),
            t: money(cost),
            d: money(beyond),
          },
          cells: [
            ...parts.map(({ row }) => cellOf(row.place, "amount")),
            ...payers
              .filter(({ method }) => costMethodOf(method) !== "real")
              .map(({ place }) => cellOf(place, "method")),
          ],
          amountCents: beyond,
          records: [`${project} ${year}`],
          claims: claimsByAgreement(parts, facts),
        },
      ];
    });
  },
};

/**
 * What a flat rate pays of common costs: its share of the flat part, less the direct costs that the 40 % covers too.
 * An agreement whose allocations already name its indirect lines is counted there.
 */
function flatIndirect(agreement: Placed<"agreements">, year: number, facts: CheckFacts): Cents {
  const method = costMethodOf(agreement.method);
  if (method === "real" || agreement.projects.length !== 1) return zeroCents;
  const named = facts.indirectPayers.has(agreement.ref);
  const due = facts.allocation(year).uses.find((use) => use.agreement === agreement.ref)?.due;
  if (named || due == null) return zeroCents;
  const other = flatRates[method].allOther === null ? zeroCents : due.otherDirect;
  const part = cents(Math.max(0, due.flat - other));
  return agreement.rate === null ? part : shareOf(part, agreement.rate, "halfUp");
}

/** Flat rates (domain.md §§ 3.6 and 7.6). */
export const flatRateRules: readonly Rule[] = [
  coveredTwice,
  flatMiscalculated,
  incompatible,
  indirectTwice,
];
