import fc from "fast-check";

import { compareSent, groupedCauses } from "../../../src/domain/balances/sent/compareSent";
import type { SentBalance } from "../../../src/domain/balances/sent/sentBalance";
import { readSentRows, sentRows } from "../../../src/domain/balances/sent/sentRows";
import { stampBalance } from "../../../src/domain/balances/sent/stampBalance";
import { computeBalance } from "../../../src/domain/balances/templates";
import type { Ledger } from "../../../src/domain/ledger/ledger";
import { cents, sumOf } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { minutes } from "../../../src/domain/quantities/time";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const ledger = ledgerOf(recordsOf(oracle.dataSet));

function stamp(of: Ledger, agreement = "A2", template = "cerfa-15059"): SentBalance {
  const balance = computeBalance(of, { agreement, template, year: 2025 });
  if (!balance.ok) throw new Error(balance.error.code);
  const when = { on: day("2026-04-02"), by: null };
  return stampBalance({ ledger: of, balance: balance.value, sheet: null, decisions: [], ...when });
}

const templates = ["cerfa-15059", "fse-bilan", "multi-financeurs"] as const;

describe("what is kept of a balance that is sent", () => {
  it.each(templates)("%s: the parts of each figure add up to it, to the cent", (template) => {
    const { figures } = stamp(ledger, "A1", template);
    const open = figures.filter(({ kind }) => kind !== "group" && kind !== "total");

    expect(open.length).toBeGreaterThan(5);
    expect(open.map(({ parts }) => sumOf(parts, (part) => part.cents))).toEqual(
      open.map((figure) => figure.cents),
    );
  });

  it("holds the figures of the oracle for the agreement", () => {
    const grant = stamp(ledger, "A1", "fse-bilan").figures.find(({ line }) => line === "grant");

    expect(grant).toMatchObject({ column: "planned", cents: 3_000_000 });
    expect(
      stamp(ledger, "A1", "fse-bilan").figures.find(
        ({ line, column }) => line === "total_eligible" && column === "actual",
      )?.cents,
    ).toBe(oracle.results.fse.total_eligible_cents);
  });

  it("is read back as it was written", () => {
    const sent = stamp(ledger);

    expect(readSentRows(sentRows(sent))).toEqual(sent);
  });

  it("is refused when one of its rows no longer says what it is", () => {
    const rows = sentRows(stamp(ledger)).map((row) => [...row]);
    const line = rows[5];
    if (line !== undefined) line[0] = "autre";

    expect(readSentRows(rows)).toBeNull();
  });
});

describe("what changed since a balance was sent", () => {
  const sent = stamp(ledger);

  it("always adds up: the causes of a figure make its whole gap", () => {
    const expense = fc.record({
      place: fc.nat(ledger.expenses.length - 1),
      gap: fc.integer({ min: -50_000, max: 50_000 }),
    });
    fc.assert(
      fc.property(expense, fc.nat(ledger.timesheets.length - 1), ({ place, gap }, row) => {
        const now = stamp({
          ...ledger,
          expenses: ledger.expenses.map((each, index) =>
            index === place ? { ...each, amount: cents(each.amount + gap) } : each,
          ),
          timesheets: ledger.timesheets.map((each, index) =>
            index === row ? { ...each, minutes: minutes(each.minutes + 30) } : each,
          ),
        });
        const { changes } = compareSent(sent, now);
        const open = changes.filter(({ kind }) => kind !== "group" && kind !== "total");
        for (const change of open) {
          expect(sumOf(change.causes, (cause) => cause.gap)).toBe(change.gap);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("tells hours from pay, and takes together the records whose share alone moved", () => {
    const first = ledger.timesheets.findIndex(
      ({ employee, project }) => employee === "E2" && project === "P1",
    );
    const now = stamp({
      ...ledger,
      timesheets: ledger.timesheets.map((row, place) =>
        place === first ? { ...row, minutes: minutes(row.minutes + 60) } : row,
      ),
    });
    const { changes } = compareSent(sent, now);
    const indirect = changes.find(({ label }) => label === "Charges fixes de fonctionnement");
    const { own, shares } = groupedCauses(indirect?.causes ?? []);

    expect(own.map(({ record, table }) => [record, table])).toEqual([["E2 2025-01", "timesheets"]]);
    expect(shares?.count).toBeGreaterThan(10);
  });

  it("tells what moved around: an allocation that came, a decision that was taken", () => {
    const [model] = ledger.expenses;
    if (model === undefined) throw new Error("no expense");
    const { place } = model;
    const allocation = {
      source: "F001",
      agreement: "A2",
      project: "P1",
      line: null,
      amount: cents(5),
    };
    const more = { why: null, percent: null, units: null, unitPrice: null, key: null, place };
    const now = stamp({ ...ledger, allocations: [{ ...allocation, ...more }] });

    expect(compareSent(sent, now).context).toEqual([
      expect.objectContaining({ kind: "added", table: "allocations", record: "F001" }),
    ]);
  });
});
