/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCommands } from "../../../src/entry/workbench/manifest";

const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");

describe("the ribbon read from the manifest", () => {
  it("names the buttons in French, and in English for English", () => {
    const labels = (locale: string): string[] =>
      readCommands(manifest, locale).tab?.groups.flatMap(({ controls }) =>
        controls.map(({ label }) => label),
      ) ?? [];
    expect(labels("fr-FR")).toContain("Contrôler");
    expect(labels("en-US")).toContain("Check");
    expect(labels("fr-FR")).not.toContain("");
  });

  it("knows which button shows the pane and which runs a function", () => {
    const controls =
      readCommands(manifest, "fr-FR").tab?.groups.flatMap((group) => group.controls) ?? [];
    const actions = controls.map((control) =>
      control.kind === "command" && control.action.kind === "execute"
        ? control.action.functionName
        : control.kind,
    );
    expect(actions).toContain("openCheck");
    expect(
      controls.filter((c) => c.kind === "command" && c.action.kind === "showPane"),
    ).toHaveLength(1);
  });

  it("takes icons from this server, whatever server the manifest names", () => {
    const elsewhere = manifest.replaceAll("https://localhost:3000", "https://example.org:8443");
    const [group] = readCommands(elsewhere, "fr-FR").tab?.groups ?? [];
    expect(group?.controls[0]?.icon).toMatch(/^\/assets\/icons\/[a-z]+-32\.png$/);
  });

  it("puts the add-in's entries in the menu of a cell", () => {
    const { cellMenu } = readCommands(manifest, "fr-FR");
    expect(cellMenu.map(({ action }) => action)).toEqual([
      { kind: "execute", functionName: "explainCell" },
    ]);
  });

  it("says when the manifest is no XML", () => {
    expect(() => readCommands("<OfficeApp>", "fr-FR")).toThrow("not XML");
  });
});

describe("the functions named by the manifest", () => {
  it("F-01: gives their namespace and where their metadata is", () => {
    expect(readCommands(manifest, "fr-FR").functions).toEqual({
      namespace: "FLECHAGE",
      metadata: "/functions.json",
    });
  });
});
