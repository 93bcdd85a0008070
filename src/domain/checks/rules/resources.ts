import { plainText } from "../../ledger/names";
import { type Cents, cents, sumOf, zeroCents } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import type { CheckFacts } from "../facts";
import { groupBy } from "../group";
import type { CheckInput, Rule, RuleFinding } from "../rule";
import { money, text } from "../say";

type Agreement = Placed<"agreements">;
type Resource = Placed<"resources">;

/** What an agreement has paid for: its flat-rate balance, else its allocations; null when nothing tells. */
function dueOn(agreement: Agreement, { facts }: CheckInput): Cents | null {
  const dues = facts.years.flatMap(
    (year) => facts.allocation(year).uses.find((use) => use.agreement === agreement.ref)?.due ?? [],
  );
  // Without any eligible cost nothing was declared yet.
  if (sumOf(dues, ({ totalEligible }) => totalEligible) > 0) return sumOf(dues, ({ due }) => due);
  const parts = facts.claims.filter((part) => part.agreement === agreement.ref);
  return parts.length === 0 ? null : sumOf(parts, (part) => part.cents);
}

const toGiveBack: Rule = {
  id: "RES-02",
  severity: "minor",
  needs: ["payments.amount", "agreements"],
  find: (input) =>
    [...groupBy(input.ledger.payments, ({ agreement }) => agreement)].flatMap(
      ([ref, rows]): RuleFinding[] => {
        const agreement = input.facts.agreements.get(ref);
        // Until it ends, and where the rest is carried over, nothing is owed yet.
        if (agreement === undefined || agreement.end >= input.today) return [];
        if (agreement.carryOver === true) return [];
        const due = dueOn(agreement, input);
        const received = sumOf(rows, ({ amount }) => amount ?? zeroCents);
        if (due === null || received <= due) return [];
        const beyond = cents(received - due);
        return [
          {
            facts: {
              agreement: text(ref),
              r: money(received),
              m: money(due),
              d: money(beyond),
            },
            cells: rows.map(({ place }) => cellOf(place, "amount")),
            amountCents: beyond,
            records: [ref],
          },
        ];
      },
    ),
};

const grantForgotten: Rule = {
  id: "RES-03",
  severity: "blocking",
  needs: ["resources.funder", "agreements"],
  find: ({ ledger, facts }) => {
    const known = new Set(
      ledger.agreements.flatMap(({ funder, projects }) =>
        projects.map((project) => `${funder}\n${project}`),
      ),
    );
    return ledger.resources
      .filter(
        (resource) =>
          /^74(?!7)/.test(resource.account) &&
          resource.employee === null &&
          resource.funder !== null &&
          resource.project !== null &&
          facts.funderCategory(resource.funder) !== "jobAid" &&
          !known.has(`${resource.funder}\n${resource.project}`),
      )
      .map((resource) =>
        resourceFinding(resource, ["project", "funder"], {
          d: money(resource.amount),
          project: text(resource.project ?? ""),
          id: text(resource.id),
          c: text(resource.account),
        }),
      );
  },
};

function resourceFinding(
  resource: Resource,
  columns: readonly string[],
  facts: RuleFinding["facts"],
): RuleFinding {
  return {
    facts,
    cells: columns.map((column) => cellOf(resource.place, column)),
    amountCents: resource.amount,
    records: [resource.id],
  };
}

const sameCounterpart: Rule = {
  id: "RES-04",
  severity: "blocking",
  needs: ["agreements", "fundingLines"],
  skip: ({ ledger, facts }) =>
    ledger.agreements.filter((agreement) => facts.isEuropean(agreement)).length > 1
      ? null
      : ["agreements"],
  find: ({ ledger, facts }) => {
    const operations = ledger.agreements.filter((agreement) => facts.isEuropean(agreement));
    const lines = groupBy(ledger.fundingLines, ({ agreement }) => agreement);
    return ledger.agreements
      .filter((agreement) => !facts.isEuropean(agreement))
      .flatMap((grant): RuleFinding[] => {
        const beside = operations
          .map((operation) => ({
            operation,
            counted: countedFor(grant, operation, lines.get(grant.ref) ?? []),
          }))
          .filter(({ counted }) => counted > 0);
        const total = sumOf(beside, ({ counted }) => counted);
        const [first, second] = beside;
        if (first === undefined || second === undefined || total <= grant.granted) return [];
        const beyond = cents(total - grant.granted);
        return [
          {
            facts: {
              agreement: text(grant.ref),
              x: money(total),
              a: text(first.operation.ref),
              b: text(second.operation.ref),
              m: money(grant.granted),
              d: money(beyond),
            },
            cells: [
              cellOf(grant.place, "projects"),
              ...beside.map(({ operation }) => cellOf(operation.place, "projects")),
            ],
            amountCents: beyond,
            records: [grant.ref, ...beside.map(({ operation }) => operation.ref)],
            claims: beside.map(({ operation, counted }) => ({
              agreement: operation.ref,
              source: grant.ref,
              cents: counted,
              minutes: null,
              from: operation.start > grant.start ? operation.start : grant.start,
              to: operation.end < grant.end ? operation.end : grant.end,
              cells: [
                cellOf(operation.place, "projects"),
                ...linesFor(operation, lines.get(grant.ref) ?? []).map(({ place }) =>
                  cellOf(place, "amount"),
                ),
              ],
            })),
          },
        ];
      });
  },
};

/** Funding lines of a grant on the projects and years of an operation. */
function linesFor(
  operation: Agreement,
  lines: readonly Placed<"fundingLines">[],
): Placed<"fundingLines">[] {
  return lines.filter(
    ({ project, year }) =>
      operation.projects.includes(project) &&
      yearOf(operation.start) <= year &&
      year <= yearOf(operation.end),
  );
}

/** What a grant brings to an operation at the same time: its lines there, or the whole of it when it has none at all. */
function countedFor(
  grant: Agreement,
  operation: Agreement,
  lines: readonly Placed<"fundingLines">[],
): Cents {
  const together = grant.start <= operation.end && operation.start <= grant.end;
  const shared = grant.projects.some((project) => operation.projects.includes(project));
  if (!together || !shared) return zeroCents;
  return lines.length === 0
    ? grant.granted
    : sumOf(linesFor(operation, lines), ({ amount }) => amount);
}

const aidWords =
  /\b(asp|pec|cui|cae|cddi|fonjep|adultes? relais|emplois? aides?|aides? a l emploi|aides? aux? postes?)\b/;

/** Said by its funder's category, else by its label. */
function isJobAid(resource: Resource, facts: CheckFacts): boolean {
  return (
    facts.funderCategory(resource.funder) === "jobAid" ||
    aidWords.test(plainText(resource.label ?? ""))
  );
}

const aidAsGrant: Rule = {
  id: "RES-05",
  severity: "major",
  needs: ["resources"],
  find: ({ ledger, facts }) =>
    ledger.resources
      .filter(
        (resource) =>
          /^7[34]/.test(resource.account) &&
          resource.employee === null &&
          resource.project !== null &&
          isJobAid(resource, facts),
      )
      .map((resource) =>
        resourceFinding(resource, ["employee", "label"], {
          id: text(resource.label ?? resource.id),
          a: money(resource.amount),
        }),
      ),
};

/** What other money a project has (domain.md § 7.7). */
export const resourceRules: readonly Rule[] = [
  toGiveBack,
  grantForgotten,
  sameCounterpart,
  aidAsGrant,
];
