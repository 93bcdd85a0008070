import { lineName } from "../../balances/catalogue";
import { isEligible } from "../../ledger/allocationPool";
import { type Cents, cents, sumOf, zeroCents } from "../../quantities/money";
import { ratioToNumber, shareOf } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import { type ClaimPart, claimsByAgreement } from "../claims";
import type { CheckFacts } from "../facts";
import { groupBy } from "../group";
import { personMonthOf } from "../personMonth";
import { chapterOf, isIndirectLine } from "../projectYear";
import type { CheckInput, Rule, RuleFinding } from "../rule";
import { money, percent, text } from "../say";

/** Claims on one project in one year. */
interface ProjectClaims {
  readonly project: string;
  readonly year: number;
  readonly parts: readonly ClaimPart[];
}

function projectClaims(facts: CheckFacts): ProjectClaims[] {
  const known = facts.claims.filter(({ project, year }) => project !== null && year !== null);
  return [
    ...groupBy(known, ({ project, year }) => `${project ?? ""}\n${year ?? 0}`).values(),
  ].flatMap((parts) => {
    const first = parts[0];
    return first?.project == null || first.year === null
      ? []
      : [{ project: first.project, year: first.year, parts }];
  });
}

/** A person without hours in the year reaches no project in our costs: what is claimed for them cannot be compared. */
function isComparable({ year, parts }: ProjectClaims, facts: CheckFacts): boolean {
  const { byPerson } = facts.time(year);
  return parts.every(({ row }) => {
    const person = facts.expenses.has(row.source) ? null : personMonthOf(row.source);
    return person === null || byPerson.has(person.employee);
  });
}

/** Aids tied to the project's own costs: they pay part of them already. */
function tied(facts: CheckFacts, project: string, year: number): Cents {
  return sumOf(
    facts.resources(year).filter((part) => part.project === project && part.kind !== "income"),
    (part) => part.cents,
  );
}

const overFunded: Rule = {
  id: "ALL-08",
  severity: "blocking",
  needs: ["allocations"],
  find: ({ facts }) =>
    projectClaims(facts).flatMap((claim): RuleFinding[] => {
      const { project, year, parts } = claim;
      const cost = facts.projectYears(year).get(project)?.total;
      if (cost === undefined || !isComparable(claim, facts)) return [];
      const funded = cents(sumOf(parts, (part) => part.cents) + tied(facts, project, year));
      if (funded <= cost) return [];
      const beyond = cents(funded - cost);
      return [
        {
          facts: {
            project: text(project),
            year: text(String(year)),
            r: money(funded),
            t: money(cost),
            d: money(beyond),
          },
          cells: parts.map(({ row }) => cellOf(row.place, "amount")),
          amountCents: beyond,
          records: [`${project} ${year}`],
          claims: claimsByAgreement(parts, facts),
        },
      ];
    }),
};

const tooPublic: Rule = {
  id: "ALL-09",
  severity: "major",
  needs: ["allocations", "agreements.maxPublicRate"],
  find: ({ facts }) =>
    projectClaims(facts).flatMap((claim) => {
      const { project, year, parts } = claim;
      const cost = facts.projectYears(year).get(project)?.total ?? zeroCents;
      if (cost <= 0 || !isComparable(claim, facts)) return [];
      const publicParts = parts.filter(
        ({ agreement }) => facts.isPublic(facts.agreements.get(agreement)?.funder ?? "") === true,
      );
      const amount = cents(sumOf(publicParts, (part) => part.cents) + tied(facts, project, year));
      const refs = new Set(parts.map(({ agreement }) => agreement));
      return [...refs].flatMap((ref): RuleFinding[] => {
        const agreement = facts.agreements.get(ref);
        const limit = agreement?.maxPublicRate ?? null;
        if (agreement === undefined || limit === null) return [];
        const beyond = cents(amount - shareOf(cost, limit, "halfUp"));
        if (beyond <= 0) return [];
        return [
          {
            facts: {
              agreement: text(ref),
              project: text(`${project} ${year}`),
              x: percent(amount / cost),
              max: percent(ratioToNumber(limit)),
              d: money(beyond),
            },
            cells: [
              cellOf(agreement.place, "maxPublicRate"),
              ...publicParts.map(({ row }) => cellOf(row.place, "amount")),
            ],
            amountCents: beyond,
            records: [ref, `${project} ${year}`],
            claims: claimsByAgreement(publicParts, facts),
          },
        ];
      });
    }),
};

/** What an agreement counts its rate on: the flat-rate total, else the lines it accepts of its projects. */
function eligibleCost({ facts }: CheckInput, agreement: Placed<"agreements">, year: number): Cents {
  const use = facts.allocation(year).uses.find((each) => each.agreement === agreement.ref);
  if (use?.due != null) return use.due.totalEligible;
  return sumOf(agreement.projects, (project) =>
    sumOf(facts.projectYears(year).get(project)?.byLine ?? [], ([line, part]) =>
      isEligible(line, agreement.eligible ?? []) ? part : zeroCents,
    ),
  );
}

const rateNotKept: Rule = {
  id: "ALL-10",
  severity: "major",
  needs: ["allocations", "agreements.rate"],
  find: (input) =>
    [...groupBy(input.facts.claims, ({ agreement }) => agreement)].flatMap(
      ([ref, parts]): RuleFinding[] => {
        const agreement = input.facts.agreements.get(ref);
        const rate = agreement?.rate ?? null;
        if (agreement === undefined || rate === null) return [];
        const years = new Set(parts.flatMap(({ year }) => year ?? []));
        const base = sumOf(years, (year) => eligibleCost(input, agreement, year));
        const paid = sumOf(parts, (part) => part.cents);
        if (base <= 0) return [];
        const difference = paid / base - ratioToNumber(rate);
        // Until the agreement ends, what is missing may still come.
        const isOver = agreement.end < input.today;
        const { rateTolerance } = input.settings;
        if (difference <= rateTolerance && (!isOver || difference >= -rateTolerance)) return [];
        const gap = cents(Math.abs(paid - shareOf(base, rate, "halfUp")));
        return [
          {
            facts: {
              agreement: text(ref),
              x: percent(paid / base),
              y: percent(ratioToNumber(rate)),
              d: money(gap),
            },
            cells: [
              cellOf(agreement.place, "rate"),
              ...parts.map(({ row }) => cellOf(row.place, "amount")),
            ],
            amountCents: gap,
            records: [ref],
          },
        ];
      },
    ),
};

const tooIndirect: Rule = {
  id: "ALL-12",
  severity: "major",
  needs: ["allocations", "agreements.indirectCap"],
  find: ({ facts }) =>
    [...groupBy(facts.claims, ({ agreement }) => agreement)].flatMap(
      ([ref, parts]): RuleFinding[] => {
        const agreement = facts.agreements.get(ref);
        const cap = agreement?.indirectCap ?? null;
        if (agreement === undefined || cap === null) return [];
        const indirectParts = parts.filter(({ line }) => line !== null && isIndirectLine(line));
        const indirect = sumOf(indirectParts, (part) => part.cents);
        const direct = cents(sumOf(parts, (part) => part.cents) - indirect);
        const beyond = cents(indirect - shareOf(direct, cap, "halfUp"));
        // Each part was rounded to the cent by itself.
        if (beyond <= indirectParts.length) return [];
        return [
          {
            facts: {
              agreement: text(ref),
              x: percent(direct === 0 ? 1 : indirect / direct),
              max: percent(ratioToNumber(cap)),
              d: money(beyond),
            },
            cells: [
              cellOf(agreement.place, "indirectCap"),
              ...indirectParts.map(({ row }) => cellOf(row.place, "amount")),
            ],
            amountCents: beyond,
            records: [ref],
          },
        ];
      },
    ),
};

const lineWithoutBudget: Rule = {
  id: "ALL-15",
  severity: "major",
  needs: ["allocations", "budget"],
  find: ({ ledger, facts }) => {
    const planned = new Map<string, Set<string>>();
    for (const { project, year, side, line } of ledger.budget) {
      if (side !== "charge") continue;
      const key = `${project}\n${year}`;
      planned.set(key, (planned.get(key) ?? new Set()).add(chapterOf(line)));
    }
    const missing = facts.claims.filter(({ project, year, line }) => {
      const chapters = planned.get(`${project ?? ""}\n${year ?? 0}`);
      return line !== null && chapters !== undefined && !chapters.has(chapterOf(line));
    });
    return [
      ...groupBy(missing, ({ agreement, project, year, line }) =>
        [agreement, project, year, line].join("\n"),
      ).values(),
    ].flatMap((parts): RuleFinding[] => {
      const first = parts[0];
      if (first === undefined) return [];
      const amount = sumOf(parts, (part) => part.cents);
      return [
        {
          facts: {
            agreement: text(first.agreement),
            project: text(first.project ?? ""),
            year: text(String(first.year ?? "")),
            line: text(lineName(first.line ?? "")),
            a: money(amount),
          },
          cells: parts.map(({ row }) => cellOf(row.place, "amount")),
          amountCents: amount,
          records: [
            first.agreement,
            `${first.project ?? ""} ${first.year ?? ""} ${first.line ?? ""}`,
          ],
        },
      ];
    });
  },
};

/** Who pays how much of a project, and on which lines (domain.md § 7.1). */
export const fundingRules: readonly Rule[] = [
  overFunded,
  tooPublic,
  rateNotKept,
  tooIndirect,
  lineWithoutBudget,
];
