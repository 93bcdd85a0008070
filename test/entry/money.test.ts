import { join } from "node:path";

import { oracle } from "../support/dataSets";
import { dataSetFile, documentOf, flechage, newFolder } from "../support/commandLine";

const { results } = oracle;
// Each command opens a workbook anew.
jest.setTimeout(60_000);
const file = join(newFolder(), "tables.xlsx");

interface Due {
  readonly agreements: readonly {
    readonly agreement: string;
    readonly dueBeforeCents: number;
    readonly dueAfterCents: number;
    readonly binding: string;
  }[];
  readonly ownFundsDeltaCents: number;
}

interface Told {
  readonly label: string;
  readonly cents: number | null;
  readonly text: string | null;
  readonly parts: readonly Told[];
  readonly allCells: readonly string[];
}

beforeAll(async () => {
  const shape = ["--shape", "tables", "--force"];
  await documentOf("sample", "--from", dataSetFile, "--out", file, ...shape);
});

describe("money on the command line", () => {
  it("allocates what the oracle does, and says that nothing funds more", async () => {
    const said = (await documentOf("allocate", file)) as {
      readonly allocations: readonly { readonly agreement: string; readonly cents: number }[];
      readonly fundedCents: number;
      readonly toRepayCents: number;
      readonly optimal: boolean;
    };
    const summary = Object.entries(results.allocation_summary);

    for (const [ref, { used_cents: used }] of summary) {
      const own = said.allocations.filter(({ agreement }) => agreement === ref);
      expect(own.reduce((sum, { cents }) => sum + cents, 0)).toBe(used);
    }
    expect(said.fundedCents).toBe(summary.reduce((sum, [, each]) => sum + each.used_cents, 0));
    expect(said.toRepayCents).toBe(results.allocation_summary.A5.unused_cents);
    expect(said.optimal).toBe(true);
  });

  it("lists what nobody pays, by project and line, with the reason", async () => {
    const { out } = await flechage("allocate", file);
    const lines = out.split("\n");
    const own = lines.slice(lines.findIndex((line) => line.startsWith("Ce que personne ne paie")));

    // domain.md § 10.4: own funds of P2; the association's life has no funder.
    expect(own).toContainEqual(
      expect.stringMatching(/^ {2}P2, IND – .*, 22.274,05.€.: plafond des charges indirectes/u),
    );
    expect(own).toContainEqual(
      expect.stringMatching(/^ {2}VA, .*: aucune convention sur ce projet$/u),
    );
  });

  it("proposes nothing new, and funds as much, once all was accepted", async () => {
    const out = join(newFolder(), "allocated.xlsx");
    const first = (await documentOf("allocate", file, "--out", out)) as { fundedCents: number };
    const again = (await documentOf("allocate", out, "--lang", "en")) as {
      readonly fundedCents: number;
      readonly allocations: readonly { readonly why: string }[];
    };

    expect(again.fundedCents).toBe(first.fundedCents);
    expect(new Set(again.allocations.map(({ why }) => why))).toEqual(
      new Set(["asked for in T_Allocations"]),
    );
  });

  it.each([
    [
      '{"kind":"reject-timesheet","employee":"E3","month":"2025-05"}',
      [results.fse_csf_unsigned_may_E3.due_cents, "rate"],
    ],
    [
      '{"kind":"extra-resource","project":"P1","cents":1500000}',
      [results.fse_overfunding_15000.due_cents, "gap"],
    ],
    ['{"kind":"underspend","project":"P1","percent":100}', [results.fse.due_cents, "rate"]],
    ['{"kind":"sco","agreement":"A1","option":"flat40"}', [results.fse.due_cents, "rate"]],
  ])("simulates %s", async (scenario, expected) => {
    const { agreements } = (await documentOf("simulate", file, "--scenario", scenario)) as Due;
    const first = agreements.find(({ agreement }) => agreement === "A1");

    expect(first?.dueBeforeCents).toBe(results.fse.due_cents);
    expect([first?.dueAfterCents, first?.binding]).toEqual(expected);
  });

  it("says that a what-if searches for no better allocation", async () => {
    const scenario = '{"kind":"sco","agreement":"A1","option":"flat40"}';
    const { out } = await flechage("simulate", file, "--scenario", scenario);

    expect(out).toMatch(/aucune affectation meilleure n’est cherchée/);
  });

  it("refuses a scenario about someone unknown, in one sentence", async () => {
    const scenario = '{"kind":"reject-timesheet","employee":"E9","month":"2025-05"}';
    const { status, err } = await flechage("simulate", file, "--scenario", scenario);

    expect([status, err.includes("E9")]).toEqual([2, true]);
  });

  it.each<[string, string, number]>([
    ["Conventions!A2", "A1 2025", results.fse.due_cents],
    ["Conventions!A4", "A3 2025", results.allocation_summary.A3.used_cents],
  ])("explains the agreement in %s down to source cells", async (cell, label, cents) => {
    const { parts, allCells } = (await documentOf("explain", file, "--cell", cell)) as Told;
    const year = parts.find((part) => part.label === label);

    expect(year?.cents).toBe(cents);
    expect(allCells.some((each) => each.startsWith("Paie!"))).toBe(true);
  });

  it("explains the hourly rates of a person", async () => {
    const { parts } = (await documentOf("explain", file, "--cell", "Salariés!A4")) as Told;
    const rates = Object.fromEntries(
      (parts[0]?.parts ?? []).map(({ label, cents }) => [label, cents]),
    );

    expect(rates["eu1720"]).toBe(results.fse.staff[1]?.rate_cents);
  });
});
