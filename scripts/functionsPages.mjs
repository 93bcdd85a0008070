// Writes docs/functions.md and the sections of assets/help on custom functions. Run through tsx.
import { readFileSync, writeFileSync } from "node:fs";
import { functionsPage, withSections } from "../test/functions/helpPages.ts";

writeFileSync("docs/functions.md", functionsPage());
for (const language of ["fr", "en"]) {
  const file = `assets/help/${language}.html`;
  writeFileSync(file, withSections(readFileSync(file, "utf8"), language));
}
process.stdout.write("docs/functions.md, assets/help\n");
