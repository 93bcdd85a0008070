import { computeBalance } from "../../../src/domain/balances/templates";
import { day } from "../../../src/domain/quantities/plainDate";
import { planCerfaPages } from "../../../src/features/funderBalance/planCerfaPages";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import type { Plan } from "../../../src/workbook/plan";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const ledger = ledgerOf(recordsOf(oracle.dataSet));

function pages(provisional: boolean): Plan {
  const balance = computeBalance(ledger, { agreement: "A3", template: "cerfa-15059" });
  if (!balance.ok) throw new Error(balance.error.code);
  const identity = { association: "Les Passerelles", siret: null, project: "P2", agreement: "A3" };
  return planCerfaPages(balance.value, ledger, { identity, provisional, today: day("2026-03-31") });
}

function textsOf({ changes }: Plan): string[] {
  return changes.flatMap((change) =>
    change.kind === "write"
      ? change.cells
          .flat()
          .flatMap((cell) =>
            typeof cell === "object" && cell !== null && "text" in cell ? cell.text : [],
          )
      : [],
  );
}

describe("the pages of the Cerfa 15059 around its table", () => {
  it("give each frame the form's own field name", () => {
    const names = pages(false).changes.flatMap((change) =>
      change.kind === "name" ? [change.name.replace(/^.*2025_/, "")] : [],
    );
    expect(names).toEqual([
      "txt_mise_en_oeuvre",
      "txt_beneficiares",
      "txt_actions",
      "txt_obj",
      "txt_regle",
      "txt_ecarts",
      "txt_contributions",
      "txt_observations",
    ]);
  });

  it("draft the rules of the keys from the tables", () => {
    const texts = textsOf(pages(false)).join("\n");
    expect(texts).toContain("charges communes");
  });

  it("say PROVISOIRE while a blocking finding stands, and only then", () => {
    expect(textsOf(pages(true)).some((text) => text.startsWith("PROVISOIRE"))).toBe(true);
    expect(textsOf(pages(false)).some((text) => text.includes("PROVISOIRE"))).toBe(false);
  });
});
