import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsPage, withSections } from "./helpPages";

const read = (file: string): string => readFileSync(join(__dirname, "../..", file), "utf8");

describe("the pages on custom functions", () => {
  it("docs/functions.md is what npm run functions:pages writes", () => {
    expect(read("docs/functions.md")).toBe(functionsPage());
  });

  it.each([["fr"], ["en"]] as const)(
    "assets/help is what npm run functions:pages writes (%s)",
    (language) => {
      const page = read(`assets/help/${language}.html`);

      expect(page).toBe(withSections(page, language));
    },
  );
});
