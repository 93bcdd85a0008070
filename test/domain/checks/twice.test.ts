import type { Finding } from "../../../src/domain/checks/finding";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { day } from "../../../src/domain/quantities/plainDate";
import { type Rows, smallLedger } from "../../support/smallLedger";
import { cases } from "./cases/all";
import { agreement, euros, invoice, to, today } from "./cases/build";

function foundBy(rule: string, rows?: Rows): Finding {
  const data = rows ?? cases.find(([id]) => id === rule)?.[1] ?? {};
  const { findings } = runChecks(smallLedger(data), [], { today });
  const found = findings.find((each) => each.rule === rule);
  if (found === undefined) throw new Error(`${rule} is quiet`);
  return found;
}

const payers = (finding: Finding): string[] =>
  (finding.claims ?? []).map(({ agreement: ref }) => ref).sort();

/** The same invoice, entered once for each of two agreements whose periods overlap. */
const onTwo = (projects: readonly [string, string]): Rows => ({
  agreements: [
    agreement,
    { ...agreement, ref: "A2", projects: ["P1", "P2"], start: day("2025-05-01") },
  ],
  expenses: [
    { ...invoice, agreement: "A1", projects: to(projects[0]) },
    { ...invoice, id: "F2", agreement: "A2", projects: to(projects[1]) },
  ],
});

describe("what is funded twice is shown with both claims and their cells", () => {
  it.each([
    ["DUP-01", ["P1", "P1"]],
    ["DUP-02", ["P1", "P2"]],
  ] as const)("%s: the same document", (rule, projects) => {
    const found = foundBy(rule, onTwo(projects));

    expect(payers(found)).toEqual(["A1", "A2"]);
    expect(found.claims?.map(({ from, to: end }) => [from, end])).toEqual([
      ["2025-01-01", "2025-12-31"],
      ["2025-05-01", "2025-12-31"],
    ]);
    expect(new Set(found.claims?.flatMap(({ cells }) => cells)).size).toBe(2);
  });

  it("ALL-01: the same line, beyond its amount", () => {
    const found = foundBy("ALL-01", {
      agreements: [agreement, { ...agreement, ref: "A2" }],
      expenses: [invoice],
      allocations: [
        { source: "F1", agreement: "A1", ...euros(60) },
        { source: "F1", agreement: "A2", ...euros(60) },
      ],
    });

    expect(found.claims?.map(({ agreement: ref, cents, cells }) => [ref, cents, cells])).toEqual([
      ["A1", 6000, ["Affectations!E2"]],
      ["A2", 6000, ["Affectations!E3"]],
    ]);
  });

  it.each([
    ["ALL-05", "the same expense on two European funds"],
    ["ALL-08", "more money than the project costs"],
    ["ALL-09", "more public money than allowed"],
    ["RES-04", "the same grant as counterpart of two European operations"],
    ["SCO-04", "common costs paid beyond their cost"],
    ["STA-01", "over 100 % of a person’s time, all agreements together"],
    ["STA-05", "a month’s pay beyond its cost"],
    ["STA-11", "the same person-hours at real cost and in a flat rate"],
  ])("%s: %s", (rule) => {
    const { claims = [] } = foundBy(rule);

    expect(claims.length).toBeGreaterThan(0);
    for (const { cells, cents, minutes, agreement: ref } of claims) {
      expect(cells[0]).toMatch(/![A-Z]+\d+$/);
      expect(ref).toMatch(/\S/);
      // A share of a letter has neither before its month is paid.
      expect(rule === "STA-01" || cents !== null || minutes !== null).toBe(true);
    }
  });
});
