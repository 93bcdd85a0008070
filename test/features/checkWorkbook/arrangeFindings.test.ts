import type { Finding } from "../../../src/domain/checks/finding";
import {
  type ListOptions,
  arrangeFindings,
} from "../../../src/features/checkWorkbook/arrangeFindings";

function finding(
  rule: string,
  severity: Finding["severity"],
  about: Record<string, string>,
): Finding {
  return {
    rule,
    severity,
    facts: Object.fromEntries(
      Object.entries(about).map(([name, value]) => [name, { type: "text", value } as const]),
    ),
    cells: [`Temps!A${rule.length}`],
    amountCents: null,
    records: Object.values(about),
  };
}

const findings = [
  finding("TIM-03", "minor", { e: "E2", project: "P1" }),
  finding("ALL-01", "blocking", { agreement: "A2" }),
  finding("TIM-01", "major", { e: "E2", project: "P2" }),
];
const all: ListOptions = {
  groupBy: "severity",
  severity: "all",
  search: "",
  withSettled: false,
  language: "fr",
};
const shape = (options: Partial<ListOptions>): [string | null, string[]][] =>
  arrangeFindings(findings, { ...all, ...options }).map(({ key, findings: members }) => [
    key,
    members.map(({ finding: { rule } }) => rule),
  ]);

describe("findings in groups", () => {
  it("come with the gravest first", () => {
    expect(shape({})).toEqual([
      ["blocking", ["ALL-01"]],
      ["major", ["TIM-01"]],
      ["minor", ["TIM-03"]],
    ]);
  });

  it("are cut by family, agreement, project and person; what has none stands together", () => {
    expect(shape({ groupBy: "family" })).toEqual([
      ["ALL", ["ALL-01"]],
      ["TIM", ["TIM-01", "TIM-03"]],
    ]);
    expect(shape({ groupBy: "agreement" })).toEqual([
      ["A2", ["ALL-01"]],
      [null, ["TIM-01", "TIM-03"]],
    ]);
    expect(shape({ groupBy: "project" })).toEqual([
      [null, ["ALL-01"]],
      ["P2", ["TIM-01"]],
      ["P1", ["TIM-03"]],
    ]);
    expect(shape({ groupBy: "person" })).toEqual([
      [null, ["ALL-01"]],
      ["E2", ["TIM-01", "TIM-03"]],
    ]);
  });

  it("are found by all the words of a search, whatever their accents and case", () => {
    expect(shape({ search: "E2 tim 01" })).toEqual([["major", ["TIM-01"]]]);
    expect(shape({ search: "rien de tel" })).toEqual([]);
  });

  it("keep to one severity, and keep their marks when others are filtered away", () => {
    const [group] = arrangeFindings(findings, { ...all, severity: "blocking" });
    expect(group?.findings.map(({ mark }) => mark)).toEqual(["ALL-01 A2"]);
  });
});
