import { parseDataSet, withAnomaly } from "../../../features/sampleWorkbook/dataSet";
import type { DataSet } from "../../../features/sampleWorkbook/dataSet";
import { planRaw } from "../../../features/sampleWorkbook/planRaw";
import { planTables } from "../../../features/sampleWorkbook/planTables";
import { recordsOf } from "../../../features/sampleWorkbook/recordsOf";
import { newWorkbook } from "../../../host/model/create";
import type { Plan } from "../../../workbook/plan";
import type { Arguments } from "../arguments";
import { removeBlankSheets } from "../blankSheets";
import { outputFile, readJson, saveTo } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import { answerOurFunctions, functionExamples, functionsAnswered } from "../ourFunctions";
import { openSession } from "../session";

/** Makes a workbook from a data set: as associations keep it, or already structured. */
export async function sample({ options }: Arguments, output: Output): Promise<0> {
  const { usage, file } = output.messages.cli;
  if (options.from === undefined) throw new Refused(usage.missing("--from"));
  if (options.out === undefined) throw new Refused(usage.missing("--out"));
  const out = outputFile(options.out, [options.from], options.force, output);
  const parsed = parseDataSet(await readJson(options.from, output));
  if (!parsed.ok) throw new Refused(file.notDataSet(options.from, parsed.error));
  const dataSet = planted(parsed.value, options.anomaly, output);
  const plan = planFor(options, dataSet, output);

  const session = await openSession(newWorkbook());
  if (options.functions) answerOurFunctions(session.excel);
  const applied = orRefuse(await session.door.apply(plan, output.progress), output);
  await removeBlankSheets(session);
  await functionsAnswered(session.workbook);
  await saveTo(out, session.workbook, output);
  output.document({ out, sheets: applied.sheetsAdded, tables: applied.tablesAdded });
  return 0;
}

function planted(dataSet: DataSet, anomaly: string | undefined, output: Output): DataSet {
  if (anomaly === undefined) return dataSet;
  const changed = withAnomaly(dataSet, anomaly);
  if (changed.ok) return changed.value;
  const allowed = dataSet.anomalies.map(({ rule }) => rule).join(", ");
  throw new Refused(output.messages.cli.usage.badValue("--anomaly", anomaly, allowed));
}

function planFor(options: Arguments["options"], dataSet: DataSet, output: Output): Plan {
  const { shape = "raw" } = options;
  if (shape === "raw") return planRaw(dataSet, options.functions ? functionExamples() : []);
  if (shape === "tables") return planTables(recordsOf(dataSet), output.language);
  throw new Refused(output.messages.cli.usage.badValue("--shape", shape, "raw, tables"));
}
