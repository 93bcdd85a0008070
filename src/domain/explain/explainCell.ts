import { operationReport } from "../balances/operation/operationReport";
import { agreementUseOf, allocate } from "../ledger/allocation";
import type { Ledger } from "../ledger/ledger";
import { yearsOf } from "../ledger/ledgerYears";
import { yearCosts } from "../ledger/projectCosts";
import { yearResources } from "../ledger/projectResources";
import type { Placed } from "../schema/tables";
import type { CellIndex, CellOfRecord } from "./cellIndex";
import { explainAllocation } from "./explainAllocation";
import { explainDue } from "./explainDue";
import { explainProjectCost, explainUse } from "./explainFigure";
import { type ExplainContext, explainTableCell } from "./explainRecord";
import { explainRates } from "./explainStaff";
import type { Explanation } from "./explanation";

/**
 * A cell of one of our tables: the value that stands there and what it is made of. The code of an agreement leads to what
 * it pays and why no more, that of a person to the hourly rates, that of a project to its cost, year by year.
 */
export function explainCell(ledger: Ledger, index: CellIndex, found: CellOfRecord): Explanation {
  const leaf = explainTableCell(found);
  const parts = partsOf(ledger, index, found);
  if (parts.length === 0) return leaf;
  return { ...leaf, kind: found.place.table === "allocations" ? "split" : leaf.kind, parts };
}

function partsOf(
  ledger: Ledger,
  index: CellIndex,
  { record, place, column }: CellOfRecord,
): readonly Explanation[] {
  const inYears = (explain: (context: ExplainContext) => Explanation | null): Explanation[] =>
    yearsOf(ledger).flatMap((year) => {
      const told = explain({ ledger, index, costs: yearCosts(ledger, year) });
      return told === null ? [] : [{ ...told, label: `${told.label} ${year}` }];
    });
  switch (`${place.table}.${column ?? ""}`) {
    case "allocations.amount":
      return explainAllocation({ ledger }, record as Placed<"allocations">);
    case "agreements.ref":
      return inYears((context) => explainPaid(context, record as Placed<"agreements">));
    case "employees.id":
      return inYears((context) => explainRates(context, (record as Placed<"employees">).id));
    case "projects.code":
      return inYears((context) => {
        const cost = explainProjectCost(context, (record as Placed<"projects">).code);
        return cost.parts.length === 0 ? null : cost;
      });
    case "payroll.cost":
      return explainTableCell({ record, place, column }).parts;
    default:
      return [];
  }
}

/** What an agreement pays in a year: the least of three terms after a control, else what it takes of each line. */
function explainPaid(context: ExplainContext, agreement: Placed<"agreements">): Explanation | null {
  const { ledger, costs } = context;
  const allocation = allocate(ledger, costs, yearResources(ledger, costs.time, costs.year));
  const use = agreementUseOf(allocation, agreement.ref);
  if (use === null) return null;
  if (use.due === null) return explainUse(context, allocation, agreement.ref);
  const report = operationReport(ledger, agreement, costs.year);
  return explainDue(context, agreement, report.due, report.resources);
}
