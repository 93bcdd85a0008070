import type { Finding } from "../../../src/domain/checks/finding";
import { familyOf, ruleIdList } from "../../../src/domain/checks/ruleId";
import { rules } from "../../../src/domain/checks/rules";
import { ruleSources } from "../../../src/domain/checks/ruleSources";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { tableOf, tableIds } from "../../../src/domain/schema/tables";
import { loadLanguage, messagesFor } from "../../../src/i18n/messages";
import { sayFinding, sayNeed } from "../../../src/i18n/sayFinding";
import { smallLedger } from "../../support/smallLedger";
import { cases } from "./cases/all";
import { today } from "./cases/build";

const languages = ["fr", "en"] as const;

/** Rules about time, people, keys, options or days: no amount of money is at stake in the finding itself. */
const withoutEuros = new Set<string>([
  ...["ALL-03", "ALL-13", "ALL-14", "DUP-05", "PER-07", "PER-08", "SCO-03"],
  ...["STA-02", "STA-04", "STA-07", "STA-08", "STA-09", "STA-10", "STA-11"],
  ...["TIM-01", "TIM-02", "TIM-03", "TIM-04", "TIM-05", "TIM-06", "TIM-07", "TIM-08"],
  ...["TIM-09", "TIM-10", "TIM-12", "TIM-13"],
]);

/** What each rule says of the fault planted for it; of PER-08, an unreadable cell. */
function foundBy(rule: string): readonly Finding[] {
  const fires = cases.find(([id]) => id === rule)?.[1] ?? {};
  const cell = { table: "expenses", column: "date", cell: "Dépenses!B2", text: "?" } as const;
  const unreadable = rule === "PER-08" ? [{ ...cell, problem: "not-a-date" } as const] : [];
  return runChecks(smallLedger(fires), unreadable, { today }).findings.filter(
    (each) => each.rule === rule,
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

beforeAll(() => loadLanguage("en"));

describe("each of the 94 rules", () => {
  it("are 94, each with a family that has a name", () => {
    expect(ruleIdList).toHaveLength(94);
    for (const rule of ruleIdList) {
      for (const language of languages) {
        expect(messagesFor(language).findings.families[familyOf(rule)]).toMatch(/\S/);
      }
    }
  });

  it.each(ruleIdList)(
    "%s says in both languages what it tests, finds and asks, why, and its source",
    (rule) => {
      const [fr, en] = languages.map((language) => {
        const { rules: words, sources } = messagesFor(language).findings;
        return { ...words[rule], source: sources[ruleSources[rule]] };
      });

      for (const clause of ["title", "tests", "message", "todo", "why", "source"] as const) {
        expect(fr?.[clause]).toMatch(/\S{3}/);
        expect(en?.[clause]).toMatch(/\S{3}/);
        expect(clause === "source" || fr?.[clause] !== en?.[clause]).toBe(true);
      }
      expect(placeholders(fr?.message ?? "")).toEqual(placeholders(en?.message ?? ""));
      expect(placeholders(fr?.message ?? "")).not.toEqual([]);
      // A sentence to read ends as one.
      expect(fr?.todo).toMatch(/[.?]$/);
      expect(fr?.why).toMatch(/[.?]$/);
    },
  );

  it.each(ruleIdList)("%s names its cells, its records and the euros at stake", (rule) => {
    const found = foundBy(rule);

    expect(found).not.toEqual([]);
    expect(found.some(({ amountCents }) => amountCents !== null)).toBe(!withoutEuros.has(rule));
    for (const finding of found) {
      expect(["blocking", "major", "minor"]).toContain(finding.severity);
      expect(finding.cells[0]).toMatch(/^\S.*![A-Z]+\d+$/);
      expect(finding.records[0]).toMatch(/\S/);
      // Every fact of the finding is told: a figure that nobody reads is no figure.
      const told = placeholders(messagesFor("fr").findings.rules[rule].message);
      expect(Object.keys(finding.facts).filter((fact) => !told.includes(fact))).toEqual([]);
      expect(sayFinding(finding, "fr").message).toMatch(/\d/);
    }
  });

  it.each(rules.map(({ id, needs, skip }) => [id, needs, skip] as const))(
    "%s names its inputs as they are called in the workbook",
    (_rule, needs, skip) => {
      expect(needs.length > 0 || skip !== undefined).toBe(true);
      for (const need of needs) {
        const [table, column] = need.split(".");
        const id = tableIds.find((each) => each === table);

        expect(id).toBeDefined();
        if (id === undefined) continue;
        expect(column === undefined || column in tableOf(id).columns).toBe(true);
        expect(sayNeed(need, "fr")).not.toBe(need);
      }
    },
  );
});
