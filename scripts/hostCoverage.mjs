// Writes docs/host-coverage.md: what of the Excel API the stand-in answers, class by class. Run through tsx.
import { readFileSync, writeFileSync } from "node:fs";
import { coverageOf, coveragePage } from "../src/host/objects/coverage.ts";

const page = "docs/host-coverage.md";
const classes = coverageOf(
  readFileSync("node_modules/@types/office-js/index.d.ts", "utf8"),
  readFileSync("node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js", "utf8"),
);
writeFileSync(page, coveragePage(classes));
const answered = classes.reduce((sum, { answered: those }) => sum + those.length, 0);
process.stdout.write(`${page}: ${answered} members answered\n`);
