import fc from "fast-check";

import { withKnownRows } from "../../../src/domain/checks/knownRows";
import { LiveChecks } from "../../../src/domain/checks/liveChecks";
import { ruleIdList } from "../../../src/domain/checks/ruleId";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { CheckFacts } from "../../../src/domain/checks/facts";
import { LedgerInputs } from "../../../src/domain/checks/ledgerInputs";
import { LedgerParts } from "../../../src/domain/checks/ledgerParts";
import { ValueGraph } from "../../../src/domain/checks/valueGraph";
import type { Ledger } from "../../../src/domain/ledger/ledger";
import { yearCosts } from "../../../src/domain/ledger/projectCosts";
import { addDays, day } from "../../../src/domain/quantities/plainDate";
import { type TableId, tableIds } from "../../../src/domain/schema/tables";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";
import { smallLedger } from "../../support/smallLedger";
import { cases } from "./cases/all";
import { today } from "./cases/build";

/** Every case that makes a rule fire, in one ledger: nearly all rules have something to look at and to find. */
const everything = merged(cases.map(([, fires]) => smallLedger(fires)));

function merged(ledgers: readonly Ledger[]): Ledger {
  return Object.fromEntries(
    tableIds.map((id) => [id, ledgers.flatMap((ledger) => ledger[id] as readonly object[])]),
  ) as unknown as Ledger;
}

type AnyRow = Readonly<Record<string, unknown>>;

/** One edit of one table, as numbers that find their place in whatever rows there are. */
interface Edit {
  readonly table: TableId;
  readonly kind: "value" | "remove" | "insert" | "swap" | "empty";
  readonly at: number;
  readonly other: number;
  readonly column: number;
}

const edits = fc.array(
  fc.record<Edit>({
    table: fc.constantFrom(...tableIds.filter((id) => everything[id].length > 0)),
    kind: fc.constantFrom("value", "value", "value", "remove", "insert", "swap", "empty"),
    at: fc.nat(),
    other: fc.nat(),
    column: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
);

function edited(ledger: Ledger, { table, kind, at, other, column }: Edit): Ledger {
  const rows = [...(ledger[table] as unknown as readonly AnyRow[])];
  const here = rows.length === 0 ? 0 : at % rows.length;
  const there = rows.length === 0 ? 0 : other % rows.length;
  const [row, model] = [rows[here], rows[there]];
  if (row === undefined || model === undefined) return ledger;
  const keys = Object.keys(row).filter((key) => key !== "place");
  const key = keys[column % keys.length] ?? "";
  // A value that stands in the same column elsewhere: of the right type, and likely to matter.
  if (kind === "value") rows[here] = { ...row, [key]: model[key] };
  if (kind === "remove") rows.splice(here, 1);
  if (kind === "insert") rows.splice(here, 0, { ...model });
  if (kind === "swap") [rows[here], rows[there]] = [model, row];
  return { ...ledger, [table]: kind === "empty" ? [] : rows };
}

function rowsThatDiffer(before: readonly unknown[], now: readonly unknown[]): unknown[] {
  return now.filter((row, at) => row !== before[at]);
}

describe("checking again after edits", () => {
  it("has nearly every rule run and fire on the data of these tests", () => {
    const { findings, rulesRun } = runChecks(everything, [], { today });

    expect(rulesRun.length).toBeGreaterThan(ruleIdList.length - 4);
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(60);
  });

  it("says exactly what a first run says, in the same order", () => {
    fc.assert(
      fc.property(edits, fc.boolean(), (steps, isNextDay) => {
        const live = new LiveChecks();
        live.run(everything, [], { today });
        let ledger = everything;
        for (const edit of steps) {
          ledger = edited(ledger, edit);
          const context = { today: isNextDay ? addDays(today, 1) : today };

          // As text: comparing reports of hundreds of findings deeply takes longer than making them.
          expect(JSON.stringify(live.run(ledger, [], context))).toBe(
            JSON.stringify(runChecks(ledger, [], context)),
          );
        }
      }),
      { numRuns: 15 },
    );
  });

  it("goes back to where it was when the edit is taken back", () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const live = new LiveChecks();
        const before = live.run(everything, [], { today });
        live.run(steps.reduce(edited, everything), [], { today });

        expect(JSON.stringify(live.run(everything, [], { today }))).toBe(JSON.stringify(before));
      }),
      { numRuns: 10 },
    );
  });

  it("knows the rows again when the same tables are read anew", () => {
    const readAnew = merged(cases.map(([, fires]) => smallLedger(fires)));
    const row = readAnew.expenses[0];
    if (row === undefined) throw new Error("no expense");
    const edited = { ...row, projects: [{ code: "P9", weight: 2 }] };
    const now = { ...readAnew, expenses: [edited, ...readAnew.expenses.slice(1)] };
    const known = withKnownRows(everything, now);

    expect(known).toEqual(now);
    expect(tableIds.flatMap((id) => rowsThatDiffer(everything[id], known[id]))).toEqual([edited]);
  });

  it("keeps the findings that an edit does not concern: the same objects", () => {
    const live = new LiveChecks();
    const before = live.run(everything, [], { today }).findings;
    const again = live.run({ ...everything, timesheets: [...everything.timesheets] }, [], {
      today,
    }).findings;

    expect(again.every((finding, place) => finding === before[place])).toBe(true);
  });
});

describe("a run in steps", () => {
  it("has many, so that a page breathes, and one left half-way leaves nothing wrong behind", () => {
    const live = new LiveChecks();
    const steps = live.running(everything, [], { today });
    for (let step = 0; step < 150; step += 1) expect(steps.next().done).toBe(false);
    const half = { ...everything, expenses: everything.expenses.slice(0, 40) };

    expect(live.run(half, [], { today })).toEqual(runChecks(half, [], { today }));
  });
});

describe("figures put together from parts", () => {
  it("are those of the whole ledger", () => {
    const ledger = ledgerOf(recordsOf(oracle.dataSet));
    const graph = new ValueGraph();
    const inputs = new LedgerInputs(graph);
    inputs.set(ledger);
    const facts = new CheckFacts(graph, new LedgerParts(graph, inputs));
    for (const year of [2024, 2025, 2026]) {
      const { time, ...parts } = facts.costs(year);
      const { time: wholeTime, ...whole } = yearCosts(ledger, year);

      expect(parts).toEqual(whole);
      expect([...time.byPersonMonth]).toEqual([...wholeTime.byPersonMonth]);
      expect(time.destinations).toEqual(wholeTime.destinations);
    }

    expect(facts.costs(2025).parts.length).toBeGreaterThan(0);
  });
});

describe("a value that is kept", () => {
  it("is computed again only when something it read came out different", () => {
    const graph = new ValueGraph();
    const first = graph.input(day("2025-01-31"));
    const seen: string[] = [];
    const month = (): string =>
      graph.value("month", () => {
        seen.push("month");
        return first.get().slice(0, 7);
      });
    const title = (): string =>
      graph.value("title", () => {
        seen.push("title");
        return `Mois ${month()}`;
      });

    expect([title(), title()]).toEqual(["Mois 2025-01", "Mois 2025-01"]);
    expect(seen).toEqual(["title", "month"]);

    first.set(day("2025-01-30"));

    expect(title()).toBe("Mois 2025-01");
    expect(seen).toEqual(["title", "month", "month"]);

    first.set(day("2025-02-01"));

    expect(title()).toBe("Mois 2025-02");
  });

  it("is asked for again after a computation that threw", () => {
    const graph = new ValueGraph();
    const input = graph.input(0);
    const half = (): number =>
      graph.value("half", () => {
        if (input.get() % 2 === 1) throw new RangeError("odd");
        return input.get() / 2;
      });

    expect(half()).toBe(0);

    input.set(1);

    expect(half).toThrow("odd");

    input.set(4);

    expect(half()).toBe(2);
  });
});
