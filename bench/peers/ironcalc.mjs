// node ironcalc.mjs ROWS.csv REPORT.json → { ms, figures }: a sheet of SUMIFS evaluated over a sheet of rows, in IronCalc.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createRequire } from "node:module";

import { Model, initSync } from "@ironcalc/wasm";

const [rowsFile, reportFile] = process.argv.slice(2);
const { formulas } = JSON.parse(readFileSync(reportFile, "utf8"));
const rows = readFileSync(rowsFile, "utf8");
const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
initSync({ module: readFileSync(wasm) });
const model = new Model("bench", "en", "UTC", "en");
model.renameSheet(0, "Rows");
model.pauseEvaluation();
const height = rows.split("\n").length;
model.pasteCsvText({ sheet: 0, row: 1, column: 1, width: 2, height }, rows);
model.newSheet();
formulas.forEach((formula, place) => {
  model.setUserInput(1, place + 1, 1, formula);
});
const start = performance.now();
model.resumeEvaluation();
model.evaluate();
const ms = performance.now() - start;
const figures = formulas.map((_, place) =>
  Number(model.getFormattedCellValue(1, place + 1, 1).replaceAll(",", "")),
);
process.stdout.write(JSON.stringify({ ms, figures }));
