import { type Cents, addCents, cents, sumOf, zeroCents } from "../quantities/money";
import { type Ratio, ratio } from "../quantities/ratio";
import type { Allocation } from "./allocation";
import type { Ledger } from "./ledger";
import { type YearCosts, costByLine } from "./projectCosts";
import { funderCategory } from "./projectResources";

/** Who pays one line of one project, and what remains to be funded. */
export interface LineFunding {
  readonly project: string;
  readonly line: string;
  readonly cost: Cents;
  readonly byAgreement: ReadonlyMap<string, Cents>;
  /** Job aids and shares of investment grants. */
  readonly tied: Cents;
  readonly publicMoney: Cents;
  /** Public money ÷ cost; null for a line without cost. */
  readonly publicShare: Ratio | null;
  readonly left: Cents;
}

/** Every line of cost of a year with what pays for it: `cost = Σ agreements + tied + left`. */
export function lineFunding(
  ledger: Ledger,
  costs: YearCosts,
  allocation: Allocation,
): LineFunding[] {
  const publicRefs = new Set(
    ledger.agreements.filter(({ funder }) => isPublic(ledger, funder)).map(({ ref }) => ref),
  );
  const projects = new Set(costs.parts.map(({ project }) => project));
  return [...projects].flatMap((project) =>
    [...costByLine(costs, project)].map(([line, { cents: cost }]): LineFunding => {
      const here = (use: { readonly project: string; readonly line: string }): boolean =>
        use.project === project && use.line === line;
      const byAgreement = new Map(
        allocation.uses.flatMap(({ agreement, lines }) => {
          const paid = sumOf(lines.filter(here), (use) => use.cents);
          return paid === 0 ? [] : [[agreement, paid] as const];
        }),
      );
      const tied = sumOf(allocation.tied.filter(here), (use) => use.cents);
      const paid = sumOf(byAgreement.values(), (amount) => amount);
      const publicMoney = addCents(
        tied,
        sumOf(byAgreement, ([ref, amount]) => (publicRefs.has(ref) ? amount : zeroCents)),
      );
      return {
        project,
        line,
        cost,
        byAgreement,
        tied,
        publicMoney,
        publicShare: cost === 0 ? null : ratio(publicMoney, cost),
        left: cents(cost - paid - tied),
      };
    }),
  );
}

/** What T_Financeurs says, else what the name says: only foundations and the like are private. */
export function isPublic(ledger: Ledger, funder: string): boolean {
  const record = ledger.funders.find(({ code }) => code === funder);
  if (record?.nature === "private") return false;
  return record?.nature === "public" || funderCategory(ledger, funder) !== "private";
}
