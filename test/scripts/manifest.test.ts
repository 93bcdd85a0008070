import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ManifestContext, checkManifest } from "../../scripts/manifestRules/check";
import { projectContext } from "../../scripts/manifestRules/projectContext";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const context = projectContext(root, false);

function faultsOf(xml: string, changed: Partial<ManifestContext> = {}): string[] {
  return checkManifest(xml, { ...context, ...changed }).map(({ fact }) => fact);
}

/** Replaces one text that must be there, so that no fault is planted in vain. */
function planted(from: string | RegExp, to: string): string {
  const changed = manifest.replace(from, to);
  if (changed === manifest) throw new Error(`nothing to replace: ${String(from)}`);
  return changed;
}

describe("the manifest", () => {
  it("is sound", () => {
    expect(checkManifest(manifest, context)).toEqual([]);
  });

  it("stays sound for a production server, and leaves nothing of this machine", () => {
    const file = join(root, ".cache/test-manifest.xml");
    execFileSync("node", [
      join(root, "scripts/manifest.mjs"),
      "--base",
      "https://example.org/flechage/",
      "--out",
      file,
    ]);
    const production = readFileSync(file, "utf8");

    expect(checkManifest(production, { ...context, production: true })).toEqual([]);
    expect(production).not.toContain("localhost");
    expect(production).toContain("<AppDomain>https://example.org</AppDomain>");
  });

  it("refuses to be made for an address that Excel would not open", () => {
    const make = (base: string): string =>
      execFileSync(
        "node",
        [join(root, "scripts/manifest.mjs"), "--base", base, "--out", "/dev/null"],
        {
          stdio: "pipe",
        },
      ).toString();

    expect(() => make("http://example.org")).toThrow("https");
  });
});

describe("the manifest check catches", () => {
  const faults: readonly (readonly [string, string, string])[] = [
    ["text that is not XML", "XML", planted("</OfficeApp>", "</OfficeAp>")],
    [
      "M-02: a version before its id",
      "M-01",
      planted(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"),
    ],
    ["M-02: an id that is no GUID", "M-02", planted(/<Id>.*<\/Id>/, "<Id>flechage</Id>")],
    ["M-02: a version of five numbers", "M-02", planted("1.0.0.0", "1.0.0.0.1")],
    [
      "M-04: runtimes after the form factors",
      "M-01",
      planted(/(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/, "$2$1"),
    ],
    [
      "M-05: a tab's label before its groups",
      "M-01",
      planted(/(<CustomTab id="Flechage.Tab">)([^]*)(<Label resid="Tab.Label"\/>)/, "$1$3$2"),
    ],
    [
      "M-06: a place in the ribbon that only PowerPoint knows",
      "M-01",
      planted(
        '<Label resid="Tab.Label"/>',
        '<Label resid="Tab.Label"/><InsertAfter>TabHome</InsertAfter>',
      ),
    ],
    [
      "M-08: an element after the action that is not Enabled",
      "M-01",
      planted("</Action>", "</Action><Tooltip/>"),
    ],
    [
      "M-09: a pane of another address",
      "M-09",
      planted(/(<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid=")Taskpane/, "$1Help"),
    ],
    [
      "M-09: a page of functions of another address",
      "M-09",
      planted(/(<Page>\s*<SourceLocation resid=")Taskpane/, "$1Help"),
    ],
    [
      "M-09: a named pane",
      "M-09",
      planted(
        '<Action xsi:type="ShowTaskpane">',
        '<Action xsi:type="ShowTaskpane"><TaskpaneId>Other</TaskpaneId>',
      ),
    ],
    [
      "M-09: a runtime that does not live long",
      "M-09",
      planted('lifetime="long"', 'lifetime="short"'),
    ],
    [
      "M-11: a second runtime",
      "M-01",
      planted("</Runtimes>", '<Runtime resid="Help.Url" lifetime="long"/></Runtimes>'),
    ],
    [
      "M-12: a label of 126 characters",
      "M-12",
      planted(
        'id="Check.Label" DefaultValue="Contrôler"',
        `id="Check.Label" DefaultValue="${"x".repeat(126)}"`,
      ),
    ],
    [
      "M-12: a description of 251 characters",
      "M-12",
      planted(
        /id="Check.Tip" DefaultValue="[^"]*"/,
        `id="Check.Tip" DefaultValue="${"x".repeat(251)}"`,
      ),
    ],
    [
      "M-12: a resource id of 33 characters",
      "M-12",
      manifest.replaceAll("Check.Label", "x".repeat(33)),
    ],
    [
      "M-12: two controls of one id",
      "M-12",
      planted('id="Flechage.Check"', 'id="Flechage.Structure"'),
    ],
    [
      "M-12: a resource defined twice",
      "M-12",
      planted('<bt:String id="Check.Label"', '<bt:String id="Help.Label"'),
    ],
    [
      "M-13: an icon without 32 pixels",
      "M-13",
      planted(/ *<bt:Image size="32" resid="Icon.check.32"\/>\n/, ""),
    ],
    [
      "M-15: a text missing in English",
      "M-15",
      planted(/(<bt:String id="Check.Label"[^>]*>)\s*<bt:Override[^>]*>/, "$1"),
    ],
    [
      "M-15: an override of the default language",
      "M-15",
      planted('Locale="en-US"', 'Locale="fr-FR"'),
    ],
    [
      "M-15: a language without its country",
      "M-15",
      manifest.replaceAll('Locale="en-US"', 'Locale="en"'),
    ],
    [
      "M-18: a lower floor",
      "M-18",
      planted('Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.9"'),
    ],
    [
      "M-18: requirements that would hide the buttons",
      "M-18",
      planted(
        /(xsi:type="VersionOverridesV1_0">)/,
        '$1<Requirements><Sets><Set Name="ExcelApi" MinVersion="1.14"/></Sets></Requirements>',
      ),
    ],
    [
      "M-19: RibbonApi in the floor",
      "M-19",
      planted("</Sets>", '<Set Name="RibbonApi" MinVersion="1.2"/></Sets>'),
    ],
    [
      "M-22: an address without https",
      "M-22",
      planted("https://localhost:3000/functions.json", "http://localhost:3000/functions.json"),
    ],
    [
      "M-43: a reference to nothing",
      "M-43",
      planted('<Label resid="Check.Label"/>', '<Label resid="Check.Labl"/>'),
    ],
    [
      "M-43: a resource that nothing uses",
      "M-43",
      planted(
        "<bt:ShortStrings>",
        '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"><bt:Override Locale="en-US" Value="x"/></bt:String>',
      ),
    ],
    ["M-43: an icon of other pixels", "M-43", planted("icons/check-32.png", "icons/check-48.png")],
    [
      "M-43: an icon that does not exist",
      "M-43",
      planted("icons/check-32.png", "icons/chek-32.png"),
    ],
    [
      "C-11: a command without code",
      "C-11",
      planted("<FunctionName>openCheck", "<FunctionName>openChecks"),
    ],
    [
      "R-09: a second button that opens the pane",
      "R-09",
      planted(
        /<Action xsi:type="ExecuteFunction">\s*<FunctionName>openCheck<\/FunctionName>/,
        '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Taskpane.Url"/>',
      ),
    ],
  ];

  it.each(faults)("%s", (_, fact, xml) => {
    expect(faultsOf(xml)).toContain(fact);
  });

  it("M-22: localhost in a production manifest", () => {
    expect(faultsOf(manifest, { production: true })).toContain("M-22");
  });

  it("F-01: a function of the metadata that no code answers to", () => {
    expect(faultsOf(manifest, { metadata: [...context.metadata, "SOLDE"] })).toEqual(["F-01"]);
  });

  it("F-01: code for a function that the metadata does not name", () => {
    expect(faultsOf(manifest, { metadata: context.metadata.slice(1) })).toEqual(["F-01"]);
  });

  it("C-11: code for a command that nothing calls", () => {
    expect(faultsOf(manifest, { actions: [...context.actions, "openOther"] })).toEqual(["C-11"]);
  });
});
