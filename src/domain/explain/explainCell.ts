import type { Placed } from "../schema/tables";
import type { CellOfRecord } from "./cellIndex";
import { explainAllocation } from "./explainAllocation";
import { type ExplainContext, explainTableCell } from "./explainRecord";
import type { Explanation } from "./explanation";

/** A cell of one of our tables: the value that stands there and, where we compute it, what it is made of. */
export function explainCell(
  context: Pick<ExplainContext, "ledger">,
  found: CellOfRecord,
): Explanation {
  const leaf = explainTableCell(found);
  if (found.place.table === "allocations" && found.column === "amount") {
    const parts = explainAllocation(context, found.record as Placed<"allocations">);
    return { ...leaf, kind: parts.length === 0 ? "cell" : "split", parts };
  }
  return leaf;
}
