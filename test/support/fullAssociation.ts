import { closingRows } from "../../src/domain/checks/closing";
import { settingList } from "../../src/domain/checks/settings";
import type { Ledger } from "../../src/domain/ledger/ledger";
import { type Cents, cents } from "../../src/domain/quantities/money";
import { day, plainMonth } from "../../src/domain/quantities/plainDate";
import { ratio } from "../../src/domain/quantities/ratio";
import {
  type NewRecord,
  type RecordOf,
  type TableId,
  filled,
} from "../../src/domain/schema/tables";
import { proposeAllocations } from "../../src/features/allocateCosts/allocateCosts";
import { recordsOf } from "../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "./dataSets";
import { ledgerOf } from "./ledgerOf";

type Changes<Id extends TableId> = (row: RecordOf<Id>) => Partial<RecordOf<Id>>;

const declaredRates: Readonly<Record<string, Cents>> = {
  E2: cents(2508),
  E3: cents(2141),
  E4: cents(1600),
};

/** What people note when they keep everything: optional columns of each table, all in order. */
const kept: { readonly [Id in TableId]?: Changes<Id> } = {
  expenses: ({ id, date, amount, account }) => ({
    ...(account === "6811" ? { asset: "PC1" } : { evidence: `${id}.pdf`, means: "Virement" }),
    ...(id === "F011" ? { creditOf: "F009" } : {}),
    ...(id === "F015" ? { kilometres: 500 } : {}),
    net: amount,
    vat: cents(0),
    vatRecovery: ratio(0),
    addressee: "Les Passerelles",
    booked: amount,
    serviceEnd: date,
    deliverable: "Compte rendu",
    quotes: 3,
    currency: "EUR",
    internal: false,
  }),
  agreements: ({ ref }) => ({
    requestedOn: day("2024-06-01"),
    notified: day("2024-12-15"),
    reportSent: day("2026-05-30"),
    maxPublicRate: ratio(1),
    tolerance: ratio(1, 2),
    fungibility: ratio(1),
    quotesFrom: cents(400_000),
    cashLimit: cents(15_000),
    closingFunds: closingFunds[ref] ?? null,
    ...(ref === "A1" ? { declaredFlat: cents(2_000_787), minShare: ratio(1, 20) } : {}),
  }),
  employees: ({ id }) => ({
    declaredRate: declaredRates[id] ?? null,
  }),
  timesheets: ({ employee, project }) => ({
    manager: employee === "E1" ? "Présidente" : "E1",
    attendance: project === "P2" ? "Émargement" : null,
  }),
  payments: ({ agreement, rank, due }) =>
    rank === 1 && !["A4", "A5"].includes(agreement)
      ? { expected: day("2025-03-31"), received: day("2025-04-02"), amount: due }
      : { expected: day("2027-01-31") },
  keys: ({ basis }) => (basis === "hours" ? {} : { start: day("2025-01-01") }),
};

/** Entries of the closing on dedicated funds (domain.md § 10.4). */
const closingDay = day("2025-12-31");
const carriedOver = [
  { id: "OD1", account: "6894", agreement: "A3", date: closingDay, amount: cents(1_035_124) },
  { id: "OD2", account: "6895", agreement: "A4", date: closingDay, amount: cents(489_746) },
];
const usedUp = {
  id: "OD3",
  account: "7895",
  funder: "FOND",
  date: closingDay,
  amount: cents(240_000),
};
const closingFunds: Readonly<Record<string, Cents>> = {
  A3: cents(1_035_124),
  A4: cents(489_746),
};

const settings = [
  { name: settingList.associationNames.name.fr, value: "Les Passerelles" },
  { name: settingList.mileageRate.name.fr, value: "636" },
];

/** The association of the oracle with every column that its data can fill, and what Affecter proposes for its year. */
export function fullAssociation(): Ledger {
  const records = { ...recordsOf(oracle.dataSet) } as Record<string, readonly NewRecord[]>;
  for (const [id, changes] of Object.entries(kept)) {
    records[id] = (records[id] ?? []).map(({ values, source }) => ({
      // Each table's changes are for its own rows.
      values: { ...values, ...changes(values as never) } as NewRecord["values"],
      source,
    }));
  }
  const added = (id: TableId, rows: readonly object[]): void => {
    const more = rows.map((row) => ({ values: filled(id, row as never), source: "" }));
    records[id] = [...(records[id] ?? []), ...more];
  };
  added("expenses", carriedOver);
  added("resources", [usedUp]);
  added("settings", settings);
  const proposed = proposeAllocations(ledgerOf(records), 2025).allocations;
  added(
    "allocations",
    proposed.map(({ source, agreement, project, line, cents: amount }) => ({
      source,
      agreement,
      project,
      line,
      amount,
    })),
  );
  const ledger = ledgerOf(records);
  const closed = { on: day("2026-02-15"), by: "Amina BENALI" };
  const january = { kind: "month", month: plainMonth(2025, 1) } as const;
  const report = { kind: "report", agreement: "A2", year: 2025, total: cents(11_175_411) } as const;
  added("closings", [
    ...closingRows(ledger, january, closed),
    ...closingRows(ledger, report, closed),
  ]);
  return ledgerOf(records);
}
