import { readFileSync } from "node:fs";
import { join } from "node:path";

import { dataSetFile, documentOf, flechage, newFolder } from "../support/commandLine";

interface Oracle {
  readonly results: {
    readonly cerfa: { readonly P1: { readonly pdf_fields: Readonly<Record<string, number>> } };
    readonly cerfa_sentence: { readonly A2: { readonly text: string } };
  };
}
interface Structured {
  readonly tables: readonly { readonly id: string; readonly rows: number }[];
  readonly rejected: readonly unknown[];
  readonly sourceHashBefore: string;
  readonly sourceHashAfter: string;
}
interface Checked {
  readonly findings: readonly { readonly rule: string; readonly cells: readonly string[] }[];
  readonly counts: Readonly<Record<string, number>>;
}
interface Balanced {
  readonly lines: readonly {
    readonly code: string;
    readonly planned: number | null;
    readonly actual: number;
  }[];
  readonly sentence: string;
  readonly sheet: string;
}

const folder = newFolder();
const oracle = JSON.parse(readFileSync(dataSetFile, "utf8")) as Oracle;

interface Made {
  readonly file: string;
  readonly report: Structured;
}
const made = new Map<string, Promise<Made>>();

/** The workbook that an association keeps, with one planted mistake or none, structured; made once. */
function structured(anomaly?: string): Promise<Made> {
  const known = made.get(anomaly ?? "clean") ?? make(anomaly);
  made.set(anomaly ?? "clean", known);
  return known;
}

async function make(anomaly?: string): Promise<Made> {
  const name = anomaly ?? "clean";
  const raw = join(folder, `${name}.xlsx`);
  const file = join(folder, `${name}-tables.xlsx`);
  const planted = anomaly === undefined ? [] : ["--anomaly", anomaly];
  await documentOf("sample", "--from", dataSetFile, "--out", raw, ...planted);
  const report = (await documentOf("structure", raw, "--out", file)) as Structured;
  return { file, report };
}

describe("the main job on the sample workbook", () => {
  it("structures, checks and balances to the cent", async () => {
    const { file, report } = await structured();
    expect(report.sourceHashAfter).toBe(report.sourceHashBefore);
    expect(report.rejected).toEqual([]);

    const { status, out } = await flechage("check", file, "--json");
    const { counts } = JSON.parse(out) as Checked;
    expect(status).toBe(0);
    expect(counts["blocking"]).toBe(0);

    const written = join(folder, "balance.xlsx");
    const balance = (await documentOf(
      ...["balance", file, "--agreement", "A2", "--template", "cerfa-15059", "--out", written],
    )) as Balanced;
    expect(printedFields(balance)).toMatchObject(oracle.results.cerfa.P1.pdf_fields);
    expect(balance.sentence).toBe(oracle.results.cerfa_sentence.A2.text);
    expect(balance.sheet).toBe("CRF A2 2025");

    const again = (await documentOf("inspect", written)) as {
      readonly sheets: readonly { readonly name: string }[];
    };
    const names = again.sheets.map(({ name }) => name);
    expect(names).not.toContain("CRF A2 2025");
    expect(names).not.toContain("Dépenses");
  }, 180_000);

  it.each(["ALL-01", "DUP-01", "PER-01", "TIM-01", "TIM-02", "TIM-04"])(
    "finds the planted mistake of %s and no other blocking one",
    async (rule) => {
      const { file } = await structured(rule);
      const { findings } = (await documentOf("check", file)) as Checked;
      expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([rule]);
      expect(findings[0]?.cells[0]).toMatch(/!/);
    },
    180_000,
  );

  it("structured a second time reads the same sources and gives the same tables", async () => {
    const { file, report } = await structured();
    const twice = join(folder, "twice.xlsx");
    const again = (await documentOf("structure", file, "--out", twice)) as Structured;
    expect(again.tables).toEqual(report.tables);
    expect(again.sourceHashAfter).toBe(report.sourceHashAfter);
    const { counts } = (await documentOf("check", twice)) as Checked;
    expect(counts["blocking"]).toBe(0);
  }, 180_000);
});

/** Every field of the form: `num_R_…` is what was done, `num_P_…` what was planned. */
function printedFields({ lines }: Balanced): Record<string, number | null> {
  return Object.fromEntries(
    lines.flatMap(({ code, planned, actual }) => [
      [code, actual],
      [code.replace("num_R_", "num_P_"), planned],
      [code, actual],
    ]),
  );
}
