import { readFileSync } from "node:fs";

import { oracle } from "../../support/dataSets";
import { rulesPage } from "./rulesTable";

describe("docs/rules.md", () => {
  it("is what npm run rules:table writes", async () => {
    expect(readFileSync("docs/rules.md", "utf8")).toBe(await rulesPage(oracle.dataSet));
  });

  it("shows every planted fault found by its rule, and quiet on the nearest thing in order", async () => {
    const page = await rulesPage(oracle.dataSet);

    expect(page).not.toContain("**no**");
    expect(page).not.toContain("**found**");
  });
});
