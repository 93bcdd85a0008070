import { computeBalance, templates } from "../../../src/domain/balances/templates";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { day } from "../../../src/domain/quantities/plainDate";
import { planBalance } from "../../../src/features/funderBalance/funderBalance";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const today = day("2026-03-31");
const ledger = ledgerOf(recordsOf(oracle.dataSet));
const report = runChecks(ledger, [], { today });

/** Texts of the sheet and of the header of its pages. */
function textsOf(id: string, kind: string, provisional: boolean): string[] {
  const agreement = kind === "operation" ? "A1" : "A2";
  const balance = computeBalance(ledger, { agreement, template: id });
  if (!balance.ok) throw new Error(balance.error.code);
  const identity = { association: "Les Passerelles", siret: null, project: "P1", agreement };
  const computed = {
    balance: balance.value,
    ledger,
    report,
    identity,
    findings: [],
    names: new Map(),
    own: null,
  };
  return planBalance(computed, { identity, provisional, today }).changes.flatMap((change) => {
    if (change.kind === "page") return [change.page.header?.center ?? ""];
    if (change.kind !== "write") return [];
    return change.cells
      .flat()
      .flatMap((cell) =>
        typeof cell === "object" && cell !== null && "text" in cell ? [cell.text] : [],
      );
  });
}

describe("a balance while a blocking finding stands", () => {
  it.each(templates.map(({ id, kind }) => [id, kind] as const))(
    "%s says PROVISOIRE on the sheet or in the header of every page, and only then",
    (id, kind) => {
      expect(textsOf(id, kind, true).join("\n")).toContain("PROVISOIRE");
      expect(textsOf(id, kind, false).join("\n")).not.toContain("PROVISOIRE");
    },
  );
});
