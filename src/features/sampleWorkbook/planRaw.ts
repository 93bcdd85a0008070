import type { Plan } from "../../workbook/plan";
import type { DataSet } from "./dataSet";
import { drawFunctionExamples, type FunctionExample } from "./functionExamples";
import { drawAllocations } from "./rawAllocations";
import { drawBudgets } from "./rawBudgets";
import { drawCover } from "./rawCover";
import { drawGrants } from "./rawGrants";
import { drawInKind } from "./rawInKind";
import { drawLedgerExport } from "./rawLedgerExport";
import { drawEmployees, drawFunders, drawKeys, drawProjects } from "./rawLists";
import { drawPayroll } from "./rawPayroll";
import { drawTimesheets } from "./rawTimesheets";
import { recordsOf } from "./recordsOf";
import { factsOf } from "./sampleFacts";
import type { SheetDraft } from "./sheetDraft";

/**
 * A workbook as an association really keeps it, in French: everything the data set says is there, in the shapes of
 * domain.md § 9.1, and nothing else. The same data set always gives the same plan. With `examples`, a last sheet shows
 * the custom functions at work.
 */
export function planRaw(dataSet: DataSet, examples: readonly FunctionExample[] = []): Plan {
  const facts = factsOf(dataSet.meta.association, dataSet.meta.year, recordsOf(dataSet));
  const sheets = [
    drawProjects(facts),
    drawEmployees(facts),
    drawKeys(facts),
    drawFunders(facts),
    drawGrants(facts),
    ...drawBudgets(facts),
    drawLedgerExport(facts),
    drawAllocations(facts),
    drawPayroll(facts),
    ...drawTimesheets(facts),
    drawInKind(facts),
  ].filter((sheet): sheet is SheetDraft => sheet !== null);
  if (examples.length > 0) sheets.push(drawFunctionExamples(examples));
  const cover = drawCover(facts, sheets);
  return { changes: [cover, ...sheets].flatMap((sheet) => sheet.changes()), show: cover.name };
}
