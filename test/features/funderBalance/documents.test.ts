import { computeBalance } from "../../../src/domain/balances/templates";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { day } from "../../../src/domain/quantities/plainDate";
import { planBalance } from "../../../src/features/funderBalance/funderBalance";
import { proofCell } from "../../../src/features/funderBalance/proofLink";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import type { Plan } from "../../../src/workbook/plan";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const today = day("2026-03-31");
const records = recordsOf(oracle.dataSet);
const ledger = ledgerOf(records);
const report = runChecks(ledger, [], { today });
const identity = { association: "Les Passerelles", siret: null, project: "P1", agreement: "A1" };

interface How {
  readonly version?: string;
  readonly valuesOnly?: boolean;
  readonly charts?: boolean;
}

function planOf(template: string, how: How = {}, from = ledger): Plan {
  // The oracle's purchases are those of the second agreement.
  const agreement = template === "pieces" ? "A2" : "A1";
  const balance = computeBalance(from, { agreement, template });
  if (!balance.ok) throw new Error(balance.error.code);
  const data = { ledger: from, report, identity, findings: [], names: new Map(), own: null };
  const options = { identity, provisional: false, today, ...how };
  return planBalance({ balance: balance.value, ...data }, options);
}

/** Texts and formulas of the cells. */
function cellsOf({ changes }: Plan): string[] {
  return changes.flatMap((change) =>
    change.kind === "write"
      ? change.cells.flat().flatMap((cell) => {
          if (typeof cell !== "object" || cell === null) return [];
          return "text" in cell ? [cell.text] : [cell.formula];
        })
      : [],
  );
}

/** Sheets with their charts. */
function chartsOf({ changes }: Plan): (readonly [sheet: string, title: string])[] {
  return changes.flatMap((change) =>
    change.kind === "chart" ? [[change.sheet, change.chart.title] as const] : [],
  );
}

describe("the charts of an ordinary balance", () => {
  it.each([
    ["cerfa-15059", "CRF A1 2025"],
    ["fse-bilan", "Bilan A1 2025"],
  ])("come on a sheet of their own, beside the tables behind them (%s)", (template, sheet) => {
    const own = `${sheet} (graphiques)`;
    expect(chartsOf(planOf(template, { charts: true }))).toEqual([
      [own, "Qui paie quelle dépense (en euros)"],
      [own, "Consommation par financeur"],
      [own, "Prévu et réalisé par poste"],
    ]);
  });

  it.each(["cerfa-15059", "pieces"])("are not there unless asked for (%s)", (template) => {
    expect(chartsOf(planOf(template))).toEqual([]);
  });
});

describe("the auditor's control sheet", () => {
  it("prints the day the checks ran and the version that ran them", () => {
    expect(cellsOf(planOf("controle", { version: "1.2.3" }))).toContain(
      "Exercice 2025 – contrôles exécutés le 31/03/2026 par Fléchage, version 1.2.3",
    );
  });
});

describe("the proof of an expense in the list of pieces", () => {
  it.each([
    "https://pieces.exemple.org/F12.pdf",
    "file:///Users/compta/F12.pdf",
    "C:\\Pièces 2025\\F12.pdf",
    "\\\\serveur\\pièces\\F12.PDF",
    "Pièces/2025/F12.jpg",
  ])("is a link when it says where the document is: %s", (proof) => {
    expect(proofCell(proof)).toEqual({
      formula: `=HYPERLINK("${proof}","${proof}")`,
      value: proof,
      link: true,
    });
  });

  it.each([
    "classeur 3, intercalaire 12",
    "voir classeur 3/4 p.12",
    "vu / OK",
    "F12.pdf",
    "javascript:alert(1)",
    `https://exemple.org/${"a".repeat(255)}`,
  ])("stays text otherwise: %s", (proof) => {
    expect(proofCell(proof)).toBe(proof);
  });

  it("is written as a native formula, and as text where only values are wanted", () => {
    const link = "https://pieces.exemple.org/F12.pdf";
    const linked = {
      ...ledger,
      expenses: ledger.expenses.map((each) => ({ ...each, evidence: link })),
    };

    expect(cellsOf(planOf("pieces", {}, linked))).toContain(`=HYPERLINK("${link}","${link}")`);

    const values = cellsOf(planOf("pieces", { valuesOnly: true }, linked));

    expect(values).toContain(link);
    expect(values.filter((cell) => cell.startsWith("="))).toEqual([]);
  });
});

describe("a document of values with native totals", () => {
  const documents = [
    "fse-bilan",
    "horizon-rapport",
    "multi-financeurs",
    "pieces",
    "cloture",
    "fonds-dedies",
    "controle",
    "csf",
  ];

  it.each(documents)("%s says so at its foot", (template) => {
    expect(cellsOf(planOf(template))).toContain(
      "Les montants sont des valeurs calculées par Fléchage\u202f; les totaux sont des formules. Si les tables changent, écrivez de nouveau ce document.",
    );
  });

  it.each(documents)("%s says that all of it is values at the user's choice", (template) => {
    expect(cellsOf(planOf(template, { valuesOnly: true }))).toContain(
      "Les montants et les totaux sont des valeurs calculées par Fléchage. Si les tables changent, écrivez de nouveau ce document.",
    );
  });
});
