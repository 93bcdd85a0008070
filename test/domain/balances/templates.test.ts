import { catalogue } from "../../../src/domain/balances/catalogue";
import { computeBalance, templates, templatesFor } from "../../../src/domain/balances/templates";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const ledger = ledgerOf(recordsOf(oracle.dataSet));
const agreements = ledger.agreements.map(({ ref }) => ref);
const forms = templates.filter((template) => template.kind === "lines");

describe("templates of lines", () => {
  it.each(forms)("$id shows every line of the catalogue once, and no other", (form) => {
    for (const side of ["charge", "product"] as const) {
      const fields = side === "charge" ? form.charges : form.products;
      const shown = fields.flatMap((field) => (field.kind === "leaf" ? field.lines : []));
      const known = catalogue.filter((line) => line.side === side).map(({ code }) => code);

      expect([...shown].sort()).toEqual([...known].sort());
      expect(new Set(fields.map(({ code }) => code)).size).toBe(fields.length);
    }
  });

  it.each(forms)("$id: the first total of each side adds every leaf up, once", (form) => {
    for (const agreement of agreements) {
      const result = computeBalance(ledger, { agreement, template: form.id, year: 2025 });
      if (!result.ok) throw new Error(result.error.code);
      const { lines, totals } = result.value;
      const sum = (side: string): number =>
        lines
          .filter((line) => line.side === side && line.kind === "leaf")
          .reduce((all, line) => all + line.actual, 0);

      expect([sum("charge"), sum("product")]).toEqual([totals.charges, totals.products]);
    }
  });

  it("have different names and sheets for one agreement", () => {
    const printed = templates.map(({ prefix }) => prefix);

    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    expect(new Set(printed).size).toBe(printed.length);
  });

  it("are offered to the payers they fit", () => {
    const ids = (category: "private" | "european"): string[] =>
      templatesFor(category).map(({ id }) => id);

    expect(ids("private")[0]).toBe("fondation");
    expect(ids("private")).not.toContain("fse-bilan");
    expect(ids("european")[0]).toBe("fse-bilan");
    expect(ids("european")).toContain("cerfa-15059");
  });
});

describe("the view of all funders", () => {
  it.each(agreements)("pays each line once and each agreement what it uses (%s)", (agreement) => {
    const result = computeBalance(ledger, { agreement, template: "multi-financeurs", year: 2025 });
    if (!result.ok || result.value.funders === null) throw new Error("no view");
    const { payers, rows } = result.value.funders;
    for (const row of rows) {
      expect(row.cents.reduce((all, amount) => all + amount, 0)).toBe(row.total);
      expect(row.cents.every((amount) => amount >= 0)).toBe(true);
    }
    const summary: Readonly<Record<string, { used_cents: number }>> =
      oracle.results.allocation_summary;
    const used = payers.flatMap(({ code }, place) => {
      const expected = summary[code]?.used_cents;
      const column = rows.reduce((all, row) => all + (row.cents[place] ?? 0), 0);
      return expected === undefined ? [] : [[column, expected]];
    });

    expect(used.length).toBeGreaterThan(0);
    for (const [column, expected] of used) expect(column).toBe(expected);
  });
});
