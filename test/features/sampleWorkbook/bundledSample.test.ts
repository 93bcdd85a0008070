import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const samples = join(root, "assets/samples");

describe("the bundled sample workbook", () => {
  it("is what `flechage sample` makes of the bundled data set: run it again after a change", () => {
    const folder = mkdtempSync(join(tmpdir(), "flechage-"));
    const out = join(folder, "passerelles.xlsx");
    try {
      const command = [
        "src/entry/cli/main.ts",
        "sample",
        "--from",
        join(samples, "passerelles-2025.json"),
      ];
      execFileSync(process.execPath, ["--import", "tsx", ...command, "--out", out], {
        cwd: root,
        stdio: "pipe",
      });
      const made = readFileSync(out);

      expect(made.equals(readFileSync(join(samples, "passerelles.xlsx")))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
