// node hyperformula.mjs ROWS.csv REPORT.json → { ms, figures }: a sheet of SUMIFS added to a sheet of rows, in HyperFormula (GPL: a peer of the bench only).
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

import { HyperFormula } from "hyperformula";

const [rowsFile, reportFile] = process.argv.slice(2);
const { formulas } = JSON.parse(readFileSync(reportFile, "utf8"));
const rows = readFileSync(rowsFile, "utf8")
  .split("\n")
  .map((line) => {
    const [agreement, amount] = line.split("\t");
    return [agreement, Number(amount)];
  });
const engine = HyperFormula.buildFromSheets(
  { Rows: rows },
  { licenseKey: "gpl-v3", maxRows: 1048576 },
);
const report = engine.getSheetId(engine.addSheet("Report"));
const start = performance.now();
engine.setSheetContent(
  report,
  formulas.map((formula) => [formula]),
);
const figures = engine.getSheetValues(report).map(([value]) => value);
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms, figures }));
