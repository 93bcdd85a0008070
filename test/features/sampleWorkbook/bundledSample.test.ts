import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";

const root = join(__dirname, "../../..");
const samples = join(root, "assets/samples");

describe("the bundled sample workbook", () => {
  it("is what `flechage sample --functions` makes of the bundled data set: run it again after a change", async () => {
    const folder = mkdtempSync(join(tmpdir(), "flechage-"));
    const out = join(folder, "passerelles.xlsx");
    try {
      const command = [
        "src/entry/cli/main.ts",
        "sample",
        "--from",
        join(samples, "passerelles-2025.json"),
        "--functions",
      ];
      execFileSync(process.execPath, ["--import", "tsx", ...command, "--out", out], {
        cwd: root,
        stdio: "pipe",
      });

      expect(await partsOf(out)).toEqual(await partsOf(join(samples, "passerelles.xlsx")));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});

/** Every part of the file; identifiers that Excel draws anew for each workbook are left out. */
async function partsOf(file: string): Promise<Record<string, string>> {
  const { files } = await JSZip.loadAsync(readFileSync(file));
  const parts: Record<string, string> = {};
  for (const [name, part] of Object.entries(files)) {
    const text = await part.async("text");
    parts[name] = text.replaceAll(/\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/g, "{…}");
  }
  return parts;
}
