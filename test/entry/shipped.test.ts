import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

jest.setTimeout(300_000);

interface Shipped {
  readonly modules: readonly string[];
  readonly files: readonly string[];
}

describe("the shipped add-in", () => {
  const out = mkdtempSync(join(tmpdir(), "flechage-shipped-"));
  let shipped: Shipped;

  beforeAll(() => {
    const script = join(__dirname, "../../scripts/tests/shippedModules.mjs");
    const printed = execFileSync(process.execPath, [script, out], { maxBuffer: 64_000_000 });
    shipped = JSON.parse(printed.toString()) as Shipped;
  });
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it("holds the pane and nothing of the stand-in Excel, the workbench or the command line", () => {
    const ours = shipped.modules.filter((name) => /[/\\]src[/\\]/.test(name));
    expect(ours.some((name) => name.endsWith("main.tsx"))).toBe(true);
    const strangers =
      /src[/\\](host|entry[/\\](workbench|cli))[/\\]|node_modules[/\\](exceljs|jszip|saxes|@microsoft[/\\]office-js)[/\\]/;
    expect(shipped.modules.filter((name) => strangers.test(name))).toEqual([]);
  });

  it("C-10: loads office.js from the Microsoft CDN, in the head, before our code", () => {
    const html = readFileSync(join(out, "taskpane.html"), "utf8");
    const head = html.slice(0, html.indexOf("</head>"));
    const scripts = [...head.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, address]) => address);
    expect(scripts[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(scripts[1]).toMatch(/^taskpane\.[0-9a-f]{10}\.js$/);
  });

  it("has one page for pane, commands and functions, and the icons of the manifest", () => {
    expect(
      shipped.files.filter((name) => name.endsWith(".html") && !name.startsWith("assets")),
    ).toEqual(["taskpane.html"]);
    expect(shipped.files).toContain("assets/icons/flechage-32.png");
    expect(shipped.files).toContain("functions.json");
  });
});
