import { lineName } from "../../balances/catalogue";
import { type Cents, cents, sumOf, zeroCents } from "../../quantities/money";
import { ratioToNumber, shareOf } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import type { CheckFacts } from "../facts";
import { groupBy } from "../group";
import { chapterOf } from "../projectYear";
import type { Rule, RuleFinding } from "../rule";
import { money, percent, text } from "../say";

/** What was planned and spent on one line of a project's budget. */
interface BudgetLine {
  readonly line: string;
  readonly planned: Cents;
  readonly actual: Cents;
  readonly cells: readonly string[];
}

interface ProjectBudget {
  readonly project: string;
  readonly year: number;
  readonly lines: readonly BudgetLine[];
}

/** Budgets of charges, line by line, in the years that have costs. A budget by chapter is compared by chapter. */
function budgets(rows: readonly Placed<"budget">[], facts: CheckFacts): ProjectBudget[] {
  const charges = rows.filter(({ side, year }) => side === "charge" && facts.years.includes(year));
  return [...groupBy(charges, ({ project, year }) => `${project}\n${year}`).values()].flatMap(
    (own): ProjectBudget[] => {
      const first = own[0];
      if (first === undefined) return [];
      const { project, year } = first;
      const spent = facts.projectYears(year).get(project)?.byLine ?? new Map<string, Cents>();
      const byLine = groupBy(own, ({ line }) => line);
      const lines = [...byLine].map(([line, planned]) => ({
        line,
        planned: sumOf(planned, ({ amount }) => amount),
        actual: sumOf(spent, ([code, part]) =>
          code === line || (chapterOf(code) === line && !byLine.has(code)) ? part : zeroCents,
        ),
        cells: planned.map(({ place }) => cellOf(place, "amount")),
      }));
      return [{ project, year, lines }];
    },
  );
}

const lineExceeded: Rule = {
  id: "BUD-01",
  severity: "major",
  needs: ["budget", "agreements.tolerance"],
  find: ({ ledger, facts }) =>
    budgets(ledger.budget, facts).flatMap(({ project, year, lines }) => {
      const strictest = payersOf(project, year, ledger.agreements, "tolerance");
      const limit = strictest?.tolerance ?? null;
      if (strictest === null || limit === null) return [];
      return lines.flatMap(({ line, planned, actual, cells }): RuleFinding[] => {
        const beyond = cents(actual - planned);
        if (planned <= 0 || beyond <= shareOf(planned, limit, "halfUp")) return [];
        return [
          {
            facts: {
              x: percent(beyond / planned),
              line: text(lineName(line)),
              project: text(project),
              year: text(String(year)),
              a: money(actual),
              t: money(planned),
              max: percent(ratioToNumber(limit)),
              agreement: text(strictest.ref),
            },
            cells: [...cells, cellOf(strictest.place, "tolerance")],
            amountCents: beyond,
            records: [`${project} ${year} ${line}`],
          },
        ];
      });
    }),
};

/** The agreement of a project and year with the lowest limit. */
function payersOf(
  project: string,
  year: number,
  agreements: readonly Placed<"agreements">[],
  column: "tolerance" | "fungibility",
): Placed<"agreements"> | null {
  const limited = agreements.filter(
    (agreement) =>
      agreement[column] !== null &&
      agreement.projects.includes(project) &&
      Number(agreement.start.slice(0, 4)) <= year &&
      year <= Number(agreement.end.slice(0, 4)),
  );
  const limitOf = (agreement: Placed<"agreements">): number => {
    const limit = agreement[column];
    return limit === null ? Infinity : ratioToNumber(limit);
  };
  return limited.sort((a, b) => limitOf(a) - limitOf(b))[0] ?? null;
}

const tooManyTransfers: Rule = {
  id: "BUD-02",
  severity: "major",
  needs: ["budget", "agreements.fungibility"],
  find: ({ ledger, facts }) =>
    budgets(ledger.budget, facts).flatMap(({ project, year, lines }): RuleFinding[] => {
      const strictest = payersOf(project, year, ledger.agreements, "fungibility");
      const share = strictest?.fungibility ?? null;
      if (strictest === null || share === null) return [];
      const exceeded = lines.filter(({ actual, planned }) => actual > planned);
      const moved = sumOf(exceeded, ({ actual, planned }) => cents(actual - planned));
      const limit = shareOf(
        sumOf(lines, ({ planned }) => planned),
        share,
        "halfUp",
      );
      if (moved <= limit) return [];
      return [
        {
          facts: {
            project: text(project),
            year: text(String(year)),
            d: money(moved),
            max: money(limit),
            agreement: text(strictest.ref),
          },
          cells: [
            ...exceeded.flatMap(({ cells }) => cells),
            cellOf(strictest.place, "fungibility"),
          ],
          amountCents: cents(moved - limit),
          records: [`${project} ${year}`],
        },
      ];
    }),
};

/** Budget lines against what was spent (domain.md § 7.4). */
export const budgetLineRules: readonly Rule[] = [lineExceeded, tooManyTransfers];
