import { isEligible } from "../../ledger/allocationPool";
import type { AmountDue } from "../../ledger/amountDue";
import { type CostMethod, costMethodOf, flatRates } from "../../ledger/costMethod";
import { type Traced, spread, sumTraced } from "../../ledger/evidence";
import type { CostPart, YearCosts } from "../../ledger/projectCosts";
import { type Cents, cents } from "../../quantities/money";
import type { Placed } from "../../schema/tables";
import type { StaffLine } from "./staffLines";

/** Heading of the cost table of the report (domain.md § 3.2, 4). */
export type PostCode =
  | "staff"
  | "staffFlat"
  | "operating"
  | "external"
  | "participants"
  | "indirect"
  | "deducted"
  | "flat";

/** One heading with what is declared under it; the headings add up to the eligible cost. */
export interface CostPost extends Traced {
  readonly code: PostCode;
  /** For a flat part: what it is a share of. */
  readonly base: Cents | null;
  readonly method: CostMethod;
}

/** Lines of the catalogue bought from others for the operation, and paid to participants; the rest is operating. */
const externalLines = new Set(["60a", "61e", "62a"]);
const participantLines = new Set(["65b"]);

/** Costs by heading; a heading that a flat rate replaces is not there at all (domain.md § 3.6). */
export function costPosts(
  costs: YearCosts,
  agreement: Placed<"agreements">,
  due: AmountDue,
  staff: readonly StaffLine[],
): CostPost[] {
  const method = costMethodOf(agreement.method);
  const rates = flatRates[method];
  const posts: CostPost[] = [];
  const add = (code: PostCode, what: Traced, base: Cents | null = null): void => {
    if (what.cents !== 0 || code === "staff") posts.push({ ...what, code, base, method });
  };
  if (rates.staff === null) add("staff", sumTraced(staff));
  else add("staffFlat", withoutEvidence(due.directStaff), due.otherDirect);
  if (rates.allOther === null) {
    const direct = partsOf(costs, agreement, method, ["purchase", "depreciation"]);
    add("operating", sumTraced(direct.filter(({ line }) => postOf(line) === "operating")));
    add("external", sumTraced(direct.filter(({ line }) => postOf(line) === "external")));
    add("participants", sumTraced(direct.filter(({ line }) => postOf(line) === "participants")));
  }
  if (method === "real") {
    const all = sumTraced(partsOf(costs, agreement, method, ["indirect"]));
    const evidence = all.cents === due.indirect ? all.evidence : spread(due.indirect, all);
    add("indirect", { cents: due.indirect, evidence });
  }
  if (rates.staff === null) add("deducted", withoutEvidence(cents(0 - due.deducted)));
  add("flat", withoutEvidence(due.flat), flatBase(method, due));
  return posts;
}

/** What the flat part is a share of: direct staff, or all direct costs. */
function flatBase(method: CostMethod, due: AmountDue): Cents {
  const { indirectOnDirect } = flatRates[method];
  return indirectOnDirect === null ? due.directStaff : cents(due.directStaff + due.otherDirect);
}

function postOf(line: string): "operating" | "external" | "participants" {
  if (externalLines.has(line)) return "external";
  return participantLines.has(line) ? "participants" : "operating";
}

/** Real costs count on the lines the agreement accepts; beside a flat rate all direct costs do. */
function partsOf(
  { parts }: YearCosts,
  agreement: Placed<"agreements">,
  method: CostMethod,
  kinds: readonly CostPart["kind"][],
): CostPart[] {
  const chapters = method === "real" ? (agreement.eligible ?? []) : [];
  return parts.filter(
    ({ kind, project, line }) =>
      kinds.includes(kind) && agreement.projects.includes(project) && isEligible(line, chapters),
  );
}

function withoutEvidence(amount: Cents): Traced {
  return { cents: amount, evidence: [] };
}
