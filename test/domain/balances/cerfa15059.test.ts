import type { Balance, BalanceLine } from "../../../src/domain/balances/balance";
import { computeBalance, templates } from "../../../src/domain/balances/templates";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const { results } = oracle;
const ledger = ledgerOf(recordsOf(oracle.dataSet));

function balanceOf(agreement: string): Balance {
  const balance = computeBalance(ledger, { agreement, template: "cerfa-15059", year: 2025 });
  if (!balance.ok) throw new Error(balance.error.code);
  return balance.value;
}

function line(balance: Balance, code: string): BalanceLine {
  const found = balance.lines.find((each) => each.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

/** The form's own fields, as the official file would be filled: empty ones left out. */
function pdfFields(balance: Balance): Record<string, number> {
  const leaves = balance.lines.filter(
    ({ code, kind }) => kind === "leaf" || /^num_R_(1_27|2_30)$/.test(code),
  );
  const entries = leaves.flatMap(({ code, planned, actual }) => [
    [code.replace("_R_", "_P_"), planned ?? 0] as const,
    [code, actual] as const,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== 0));
}

describe("the Cerfa 15059 against the oracle", () => {
  it.each([
    ["A1", "P1"],
    ["A2", "P1"],
    ["A3", "P2"],
    ["A5", "P3"],
    ["A4", "P3"],
  ] as const)("gives every field of the form for %s (%s)", (agreement, project) => {
    expect(pdfFields(balanceOf(agreement))).toEqual(results.cerfa[project].pdf_fields);
  });

  it.each(["A2", "A3", "A5"] as const)("writes the last sentence for %s", (agreement) => {
    expect(balanceOf(agreement).sentence).toBe(results.cerfa_sentence[agreement].text);
  });

  it.each([
    ["A2", "P1"],
    ["A3", "P2"],
    ["A4", "P3"],
  ] as const)(
    "shows contributions in kind with the form's reversed labels (%s)",
    (ref, project) => {
      const expected = results.cerfa[project].contributions_volontaires;
      const balance = balanceOf(ref);

      expect(line(balance, "num_R_1_30").actualCents).toBe(
        expected.emplois_86["861 Mise à disposition gratuite de biens et services"],
      );
      expect(line(balance, "num_R_2_32").label).toBe("870 – Bénévolat");
      expect(line(balance, "num_R_2_32").actualCents).toBe(
        expected.ressources_87["870 Bénévolat (libellé du Cerfa) = compte 875 ANC 2018-06"],
      );
      expect(line(balance, "num_R_1_28").actualCents).toBe(expected.total_86);
      expect(line(balance, "num_R_2_31").actualCents).toBe(expected.total_87);
    },
  );

  it.each([
    ["P1", "A2"],
    ["P2", "A3"],
    ["P3", "A5"],
  ] as const)("computes execution rates from printed figures (%s)", (project, ref) => {
    const printed = balanceOf(ref)
      .lines.filter(({ kind, side }) => kind === "leaf" && side === "charge")
      .map(({ planned, actual, percent }) => [planned, actual, percent]);
    // The two lines of chapter 68 share one field of the form.
    const own = results.cerfa[project].charges.filter(({ line: name }) => !name.startsWith("68"));

    expect(printed).toEqual(
      expect.arrayContaining(
        own.map(({ prevision, realisation, pct }) => [prevision, realisation, pct]),
      ),
    );
  });

  it("is balanced, in cents and in printed euros", () => {
    const { totals } = balanceOf("A3");

    expect(totals.productsCents).toBe(results.cerfa.P2.total_produits.realisation_cents);
    expect(totals.chargesCents).toBe(totals.productsCents);
    expect(totals.charges).toBe(totals.products);
  });

  it("prints columns that add up", () => {
    for (const agreement of ["A1", "A2", "A3", "A4", "A5"]) {
      const balance = balanceOf(agreement);
      const sum = (side: string): number =>
        balance.lines
          .filter((each) => each.side === side && each.kind === "leaf")
          .reduce((total, each) => total + each.actual, 0);

      expect([sum("charge"), sum("product")]).toEqual([
        balance.totals.charges,
        balance.totals.products,
      ]);
    }
  });

  it("names the records behind each amount, to the cent", () => {
    for (const { evidence, actualCents, kind } of balanceOf("A2").lines) {
      if (kind === "ofWhich") continue;

      expect(evidence.reduce((sum, item) => sum + item.cents, 0)).toBe(actualCents);
    }

    const supplies = line(balanceOf("A2"), "num_R_1_3").evidence;

    expect(supplies.map(({ record }) => record)).toEqual(["F001"]);
  });

  it("puts an investment grant that names no funder where the budget planned it", () => {
    const unnamed = {
      ...ledger,
      resources: ledger.resources.map((record) => ({ ...record, funder: null })),
    };
    const balance = computeBalance(unnamed, { agreement: "A3", template: "cerfa-15059" });
    if (!balance.ok) throw new Error(balance.error.code);

    expect(line(balance.value, "num_R_2_6").actual).toBe(450);
  });

  it("takes the last year with costs when none is asked for", () => {
    const balance = computeBalance(ledger, { agreement: "A3", template: "cerfa-15059" });

    expect(balance.ok && balance.value.year).toBe(2025);
  });
});

describe("a balance that cannot be made", () => {
  it("says which agreement or template is unknown", () => {
    expect(computeBalance(ledger, { agreement: "A9", template: "cerfa-15059" })).toEqual({
      ok: false,
      error: { code: "balance.unknownAgreement", agreement: "A9" },
    });
    expect(computeBalance(ledger, { agreement: "A2", template: "x" })).toEqual({
      ok: false,
      error: { code: "balance.unknownTemplate", template: "x" },
    });
  });

  it("has templates with a name", () => {
    expect(templates.every(({ id, label }) => id !== "" && label !== "")).toBe(true);
  });
});
