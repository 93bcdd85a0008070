import json from "../../../assets/samples/passerelles-2025.json";
import {
  type DataSet,
  parseDataSet,
  withAnomaly,
} from "../../../src/features/sampleWorkbook/dataSet";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import type { NewRecords } from "../../../src/domain/schema/tables";

function read(document: unknown): DataSet {
  const parsed = parseDataSet(document);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

function plantedIn(rule: string): DataSet {
  const changed = withAnomaly(read(json), rule);
  if (!changed.ok) throw new Error(changed.error);
  return changed.value;
}

function planted(rule: string): NewRecords {
  return recordsOf(plantedIn(rule));
}

describe("planting one anomaly in a data set", () => {
  const clean = recordsOf(read(json));

  it("adds an invoice with the account and project of the same supplier's others", () => {
    const added = planted("DUP-01").expenses?.find(({ values }) => values.id === "F016");

    expect(added?.values).toMatchObject({
      supplier: "FORMACTION  sarl",
      account: "604",
      amount: 144000,
      projects: [{ code: "P1", weight: 1 }],
    });
  });

  it("adds an invoice declared on an agreement to that agreement's project", () => {
    const added = planted("PER-01").expenses?.find(({ values }) => values.id === "F018");

    expect(added?.values).toMatchObject({ agreement: "A2", projects: [{ code: "P1", weight: 1 }] });
  });

  it("adds hours typed the French way", () => {
    const added = (planted("TIM-01").timesheets ?? []).filter(
      ({ values }) => values.employee === "E2" && values.date === "2025-05-08",
    );

    expect(added.map(({ values }) => [values.absence, values.minutes])).toEqual(
      expect.arrayContaining([[null, 420]]),
    );
  });

  it("allocates one invoice to several agreements", () => {
    expect(planted("ALL-01").allocations?.map(({ values }) => values.amount)).toEqual([
      200000, 60000,
    ]);
  });

  it("leaves the named month unsigned, and only that one", () => {
    const unsigned = (planted("TIM-08").timesheets ?? []).filter(
      ({ values }) => values.signedEmployee === null,
    );

    expect(
      new Set(unsigned.map(({ values }) => `${values.employee} ${values.date.slice(0, 7)}`)),
    ).toEqual(new Set(["E3 2025-05"]));
  });

  it("declares a person's hours on an agreement, without adding an hour", () => {
    const changed = planted("STA-02").timesheets ?? [];
    const declared = changed.filter(({ values }) => values.agreement === "A1");

    expect(changed).toHaveLength(clean.timesheets?.length ?? -1);
    expect(declared.reduce((sum, { values }) => sum + values.minutes, 0)).toBe(180 * 60);
  });

  it("declares an hourly rate", () => {
    const rate = planted("STA-03").employees?.find(({ values }) => values.id === "E2");

    expect(rate?.values.declaredRate).toBe(2608);
  });

  it.each(json.anomalies.map(({ rule, table }) => [rule, table] as const))(
    "%s may also stand among the inputs of the file, in a list named %s",
    (rule, table) => {
      const found = json.anomalies.find((row) => row.rule === rule);
      const document = { ...json, inputs: { ...json.inputs, [table]: [found?.row] } };

      expect(JSON.stringify(read(document))).toBe(JSON.stringify(plantedIn(rule)));
    },
  );

  it("refuses a rule that the data set has no anomaly for", () => {
    expect(withAnomaly(read(json), "XXX-99")).toEqual({
      ok: false,
      error: "no anomaly of rule XXX-99",
    });
  });
});
