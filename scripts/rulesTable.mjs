// Writes docs/rules.md: the rules, and what is found when the fault of each is planted. Run through tsx.
import { writeFileSync } from "node:fs";
import { rulesPage } from "../test/domain/checks/rulesTable.ts";
import { oracle } from "../test/support/dataSets.ts";

writeFileSync("docs/rules.md", await rulesPage(oracle.dataSet));
process.stdout.write("docs/rules.md\n");
