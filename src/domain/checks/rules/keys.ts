import { monthNumber, yearOf } from "../../quantities/plainDate";
import { type Placed, cellOf } from "../../schema/tables";
import { groupBy } from "../group";
import type { Rule, RuleFinding } from "../rule";
import { count, date, percent, text } from "../say";

const keyNotWhole: Rule = {
  id: "ALL-03",
  severity: "blocking",
  needs: ["keys"],
  find: ({ ledger }) => {
    const fixed = ledger.keys.filter(({ basis }) => basis === "fixed");
    const versions = groupBy(fixed, ({ code, start }) => `${code}\n${start ?? ""}`);
    return [...versions.values()].flatMap((rows): RuleFinding[] => {
      const total = rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
      // Parts such as 1, 1 and 2 are no percentages.
      const arePercents = rows.some(({ weight }) => (weight ?? 0) >= 10);
      if (total === 100 || !arePercents) return [];
      const code = rows[0]?.code ?? "";
      return [
        {
          facts: { key: text(code), p: percent(total / 100) },
          cells: rows.map(({ place }) => cellOf(place, "weight")),
          amountCents: null,
          records: [code],
        },
      ];
    });
  },
};

type KeyRow = Placed<"keys">;

/** Share of each project in one version of a key. */
function sharesOf(rows: readonly KeyRow[]): Map<string, number> {
  const total = rows.reduce((sum, { weight }) => sum + Math.max(0, weight ?? 0), 0);
  return new Map(
    rows.flatMap(({ project, weight }) =>
      project === null || total === 0 ? [] : [[project, Math.max(0, weight ?? 0) / total]],
    ),
  );
}

/** A version that starts with the year is the key of that year, not a change within it. */
function startsWithinYear(rows: readonly KeyRow[]): boolean {
  const start = rows[0]?.start ?? null;
  return start !== null && !(monthNumber(start) === 1 && start.endsWith("-01"));
}

const changedWithoutReason: Rule = {
  id: "ALL-13",
  severity: "major",
  needs: ["keys.start"],
  find: ({ ledger }) => {
    const weighted = ledger.keys.filter(({ basis }) => basis !== "hours");
    return [...groupBy(weighted, ({ code }) => code)].flatMap(([code, rows]) => {
      const versions = [...groupBy(rows, ({ start }) => start ?? "").entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, version]) => version);
      return versions.flatMap((version, place): RuleFinding[] => {
        const before = versions[place - 1];
        const start = version[0]?.start ?? null;
        if (before === undefined || start === null || !startsWithinYear(version)) return [];
        if (version.some(({ why }) => why !== null)) return [];
        const [old, now] = [sharesOf(before), sharesOf(version)];
        const changed = [...new Set([...old.keys(), ...now.keys()])].find(
          (project) => Math.abs((old.get(project) ?? 0) - (now.get(project) ?? 0)) > 1e-9,
        );
        if (changed === undefined) return [];
        return [
          {
            facts: {
              key: text(code),
              d: date(start),
              project: text(changed),
              a: percent(old.get(changed) ?? 0),
              b: percent(now.get(changed) ?? 0),
            },
            cells: version.map(({ place: at }) => cellOf(at, "weight")),
            amountCents: null,
            records: [`${code} ${yearOf(start)}`, start],
          },
        ];
      });
    });
  },
};

const keyForgetsLife: Rule = {
  id: "ALL-14",
  severity: "minor",
  needs: ["keys", "projects"],
  find: ({ ledger }) => {
    const life = ledger.projects.filter(({ offProject }) => offProject === true);
    if (life.length === 0) return [];
    const weighted = ledger.keys.filter(({ basis }) => basis !== "hours");
    return [...groupBy(weighted, ({ code }) => code)].flatMap(([code, rows]): RuleFinding[] => {
      const covers = rows.some(
        ({ project, weight }) =>
          (weight ?? 0) > 0 && life.some((destination) => destination.code === project),
      );
      return covers
        ? []
        : [
            {
              facts: { key: text(code), k: count(rows.length) },
              cells: rows.map(({ place }) => cellOf(place, "project")),
              amountCents: null,
              records: [code],
            },
          ];
    });
  },
};

/** Allocation keys (domain.md §§ 4.5 and 7.1). */
export const keyRules: readonly Rule[] = [keyNotWhole, changedWithoutReason, keyForgetsLife];
