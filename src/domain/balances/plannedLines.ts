import type { Ledger } from "../ledger/ledger";
import { funderCategory } from "../ledger/projectResources";
import { type Cents, addCents, zeroCents } from "../quantities/money";
import { type Side, catalogueLine, grantLine } from "./catalogue";

/**
 * Planned amounts by line of the catalogue. Products are those the budget states; a budget that only says who
 * pays each charge states them too, as the sums by payer.
 */
export function plannedLines(
  ledger: Ledger,
  projects: readonly string[],
  year: number,
  side: Side,
): ReadonlyMap<string, Cents> {
  const rows = ledger.budget.filter((row) => projects.includes(row.project) && row.year === year);
  const lines = new Map<string, Cents>();
  const add = (line: string, amount: Cents): void => {
    lines.set(line, addCents(lines.get(line) ?? zeroCents, amount));
  };
  for (const row of rows) if (row.side === side) add(row.line, row.amount);
  if (side === "product" && lines.size === 0) {
    for (const { source, amount } of rows) {
      if (source !== null) add(payerLine(ledger, source), amount);
    }
  }
  return lines;
}

/** `REG` → `74region`; the code of a product line stands for itself. */
export function payerLine(ledger: Ledger, source: string): string {
  if (catalogueLine(source) !== null) return source;
  return grantLine(funderCategory(ledger, source) ?? "otherPublic");
}
