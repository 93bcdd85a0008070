import type { Balance, BalanceLine } from "../balances/balance";
import { agreementUseOf, type Allocation } from "../ledger/allocation";
import { catalogueLine } from "../balances/catalogue";
import type { CostPart } from "../ledger/projectCosts";
import type { BalanceFigure } from "./explainSheet";
import { type Cents, cents, sumOf, zeroCents } from "../quantities/money";
import { type Explanation, explained } from "./explanation";
import { type ExplainContext, explainEvidence, moneyCell } from "./explainRecord";

/** Full cost of a project: its lines, each down to the records it comes from. */
export function explainProjectCost(context: ExplainContext, project: string): Explanation {
  const lines = new Set(
    context.costs.parts.filter((part) => part.project === project).map(({ line }) => line),
  );
  const parts = [...lines].map((line) => explainCostLine(context, project, line));
  return explained(project, "sum", sumOfParts(parts), parts);
}

/** One line of a project: staff, invoices, depreciation, and its share of each common cost. */
export function explainCostLine(
  context: ExplainContext,
  project: string,
  line: string,
): Explanation {
  const own = context.costs.parts.filter((part) => part.project === project && part.line === line);
  const parts = own.flatMap((part) => explainPart(context, part));
  return explained(catalogueLine(line)?.label ?? line, "sum", sumOfParts(parts), parts);
}

function explainPart(context: ExplainContext, part: CostPart): Explanation[] {
  const items = part.evidence.map((item) =>
    explainEvidence(context, item, part.project, part.kind === "indirect" ? part.key : null),
  );
  if (part.kind !== "indirect") return items;
  const pool = context.costs.pools.find(
    ({ key, shares }) => key === part.key && shares.get(part.project)?.cents === part.cents,
  );
  const weight = pool?.weights.get(part.project) ?? 0;
  const total = [...(pool?.weights.values() ?? [])].reduce((sum, each) => sum + each, 0);
  return [
    explained(part.key ?? "", "sum", part.cents, items, {
      text: pool === undefined ? null : `${pool.cents} × ${weight}/${total}`,
    }),
  ];
}

/** What an agreement pays in a year, line by line. */
export function explainUse(
  context: ExplainContext,
  allocation: Allocation,
  agreement: string,
): Explanation | null {
  const use = agreementUseOf(allocation, agreement);
  if (use === null) return null;
  const lines = use.lines.map(({ project, line, cents: amount }) =>
    explained(`${project} ${line}`, "split", amount, [explainCostLine(context, project, line)]),
  );
  return explained(agreement, "sum", use.used, lines);
}

/** One figure of a balance: a group adds up its lines, a line the records behind it. */
export function explainBalanceLine(
  context: ExplainContext,
  balance: Balance,
  line: BalanceLine,
  column: BalanceFigure["column"],
): Explanation {
  if (column === "gap") {
    const parts = (["actual", "planned"] as const).map((each) =>
      explainBalanceLine(context, balance, line, each),
    );
    const planned = line.plannedCents ?? zeroCents;
    return explained(line.label, "difference", cents(line.actualCents - planned), parts);
  }
  if (column === "percent" || column === "gapPercent") {
    const parts = (["actual", "planned"] as const).map((each) =>
      explainBalanceLine(context, balance, line, each),
    );
    return explained(line.label, "ratio", null, parts, {
      text: line.percent === null ? null : `${line.percent - (column === "percent" ? 0 : 100)} %`,
    });
  }
  if (column === "planned") return explainPlanned(context, balance, line);
  const projects = context.ledger.agreements.find(({ ref }) => ref === balance.agreement)?.projects;
  const partOf = new Map(
    context.costs.parts
      .filter(({ project }) => (projects ?? []).includes(project))
      .flatMap((part) => part.evidence.map((item) => [keyOf(item), part] as const)),
  );
  const parts = line.evidence.map((item) => {
    const part = partOf.get(keyOf(item));
    const key = part?.kind === "indirect" ? part.key : null;
    return explainEvidence(context, item, part?.project ?? null, key);
  });
  return explained(line.label, "sum", line.actualCents, parts, { text: `${line.actual}` });
}

function keyOf({ record, cell, cents: amount }: BalanceLine["evidence"][number]): string {
  return JSON.stringify([record, cell, amount]);
}

function explainPlanned(
  { ledger }: ExplainContext,
  balance: Balance,
  line: BalanceLine,
): Explanation {
  const projects = ledger.agreements.find(({ ref }) => ref === balance.agreement)?.projects ?? [];
  const rows = ledger.budget.filter(
    (row) =>
      row.year === balance.year &&
      projects.includes(row.project) &&
      row.side === line.side &&
      row.amount !== 0,
  );
  const exact = rows.filter((row) => catalogueLine(row.line)?.label === line.label);
  const kept =
    line.kind === "total"
      ? rows
      : exact.length > 0
        ? exact
        : rows.filter((row) => line.label.startsWith(row.line.slice(0, 2)));
  return explained(
    line.label,
    "sum",
    line.plannedCents,
    kept.map((row) => moneyCell(row, "amount", row.amount)),
    { text: line.planned === null ? null : String(line.planned) },
  );
}

function sumOfParts(parts: readonly Explanation[]): Cents {
  return sumOf(parts, (part) => part.cents ?? zeroCents);
}
