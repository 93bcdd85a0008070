import type { CellValue } from "../../../../src/domain/intake/grid";
import { type Understood, takeTable } from "../../../support/sheets";

const grid: Understood = {
  target: "timesheets",
  orientation: "wide-days",
  columns: { A: "project.code" },
  spread: {
    from: "B",
    to: "F",
    headerRow: 1,
    kind: "day",
    headerField: "time.date",
    valueField: "time.hours",
  },
  constants: { "employee.name": "Amina BENALI", "time.date": "février 2025" },
};
const days = ["Projet", 3, 4, 27, 28, 29];

function taken(
  rows: readonly (readonly CellValue[])[],
  reading: Understood = grid,
): ReturnType<typeof takeTable> {
  return takeTable([days, ...rows], reading);
}

function entries(from: ReturnType<typeof takeTable>): unknown[] {
  return (from.records.timesheets ?? []).map(({ values }) => [
    values.date,
    values.project,
    values.minutes,
    values.absence,
  ]);
}

describe("days in columns", () => {
  it("gives one record a written cell, its day from the column and the title", () => {
    const intake = taken([
      ["P1 – Emploi", 7, "3h30"],
      ["GEN", null, 3.5],
    ]);
    expect(entries(intake)).toEqual([
      ["2025-02-03", "P1", 420, null],
      ["2025-02-04", "P1", 210, null],
      ["2025-02-04", "GEN", 210, null],
    ]);
    expect(intake.tables[0]).toMatchObject({
      accepted: true,
      rows: 3,
      sums: { "time.hours": "14.00" },
    });
    expect(intake.records.projects?.map(({ values }) => [values.code, values.name])).toEqual([
      ["P1", "Emploi"],
    ]);
  });

  it("reads absences, in their own row or among the hours", () => {
    const intake = taken([
      ["P1", 7, "CP"],
      ["Absences", null, null, "férié"],
    ]);
    expect(entries(intake)).toEqual([
      ["2025-02-03", "P1", 420, null],
      ["2025-02-04", null, 0, "CP"],
      ["2025-02-27", null, 0, "JF"],
    ]);
    expect(intake.tables[0]?.accepted).toBe(true);
  });

  it("does not put hours on a day that the month does not have", () => {
    const intake = taken([["P1", 7, null, null, null, 7]]);
    expect(intake.tables[0]).toMatchObject({ accepted: false, rows: 2 });
    expect(intake.rejected).toMatchObject([{ cell: "F2", code: "unreadable-date" }]);
  });

  it("asks for the month when nothing says it, and still counts the hours", () => {
    const intake = taken([["P1", 7, 3.5]], {
      ...grid,
      constants: { "employee.name": "Amina BENALI" },
    });
    expect(intake.questions.map(({ code }) => code)).toEqual(["missing-period"]);
    expect(intake.tables[0]).toMatchObject({
      accepted: false,
      rows: 2,
      sums: { "time.hours": "10.50" },
    });
  });

  it("asks whose hours they are when nothing says it", () => {
    const intake = taken([["P1", 7]], { ...grid, constants: { "time.date": "février 2025" } });
    expect(intake.questions.map(({ code }) => code)).toEqual(["unknown-person"]);
  });

  it("reads times of Excel by their format", () => {
    const intake = takeTable([days, ["P1", 0.3125]], grid, {
      formats: [
        days.map(() => "General"),
        ["General", "[h]:mm", "General", "General", "General", "General"],
      ],
    });
    expect(entries(intake)).toEqual([["2025-02-03", "P1", 450, null]]);
    expect(intake.tables[0]?.sums).toEqual({ "time.hours": "7.50" });
  });

  it("asks what 7.30 means where every fraction could be minutes", () => {
    const intake = taken([["P1", 7.3, 6.45]]);
    expect(intake.questions).toMatchObject([
      { code: "ambiguous-number", facts: { first: "7h18", second: "7h30" } },
    ]);
  });

  it("reads when it was signed, below the grid", () => {
    const intake = takeTable(
      [
        days,
        ["P1", 7],
        [null],
        [
          "Signature du salarié : Amina BENALI le 28/02/2025",
          null,
          "Visa du responsable : B. CARON le 03/03/2025",
        ],
      ],
      { ...grid, box: { top: 1, left: 1, bottom: 2, right: 6 }, lastDataRow: 2 },
    );
    expect(intake.records.timesheets?.[0]?.values).toMatchObject({
      signedEmployee: "2025-02-28",
      signedManager: "2025-03-03",
    });
  });

  it("asks about a total that bears a project's name", () => {
    const intake = taken(
      [
        ["P1", 3, 3],
        ["P2", 4, 4],
        ["P1", 7, 7],
      ],
      { ...grid, totalRows: [4] },
    );
    expect(intake.questions).toMatchObject([
      { cell: "A4", code: "doubtful-total", facts: { text: "P1" } },
    ]);
  });
});

describe("a day a row", () => {
  it("reads tasks in columns", () => {
    const intake = takeTable(
      [
        ["Date", "Accueil", "Ateliers"],
        ["03/02/2025", 2, 5.5],
      ],
      {
        target: "timesheets",
        orientation: "matrix",
        columns: { A: "time.date" },
        spread: {
          from: "B",
          to: "C",
          headerRow: 1,
          kind: "code",
          headerField: "time.activity",
          valueField: "time.hours",
        },
        constants: { "employee.name": "Amina BENALI" },
      },
    );
    expect(
      intake.records.timesheets?.map(({ values }) => [
        values.date,
        values.activity,
        values.minutes,
      ]),
    ).toEqual([
      ["2025-02-03", "Accueil", 120],
      ["2025-02-03", "Ateliers", 330],
    ]);
  });

  it("does not turn days into hours by itself", () => {
    const intake = takeTable(
      [
        ["Salarié", "Date", "Projet", "Jours"],
        ["Amina BENALI", "03/02/2025", "P1", 0.5],
      ],
      {
        target: "timesheets",
        unit: { amount: null, time: "days" },
        columns: { A: "employee.name", B: "time.date", C: "project.code", D: "time.days" },
      },
    );
    expect(intake.questions).toMatchObject([{ code: "ambiguous-unit" }]);
    expect(intake.tables[0]).toMatchObject({ accepted: false, sums: { "time.days": "0.50" } });
  });
});

describe("half-days in letters", () => {
  const inDays: Understood = { ...grid, unit: { amount: null, time: "days" } };
  const asked = (intake: ReturnType<typeof takeTable>): unknown[] =>
    intake.questions.map(({ code, facts }) => [code, facts["text"]]);

  it.each([
    ["AM", "PM"],
    ["matin", "après-midi"],
    ["M", "PM"],
  ])("are half a day each where « %s » and « %s » stand in one table", (morning, afternoon) => {
    const intake = taken([["P1", morning, afternoon, "AM/PM"]], inDays);
    expect(asked(intake)).toEqual([["ambiguous-unit", undefined]]);
    expect(entries(intake)).toEqual([]);
    expect(intake.tables[0]).toMatchObject({ accepted: false, sums: { "time.days": "2.00" } });
  });

  it.each([
    ["hours", "AM", 7],
    ["hours", "AM", "M"],
    ["days", "AM", 1],
  ] as const)(
    "« AM » alone, in %s, is asked about once and never taken",
    (time, letters, other) => {
      const intake = taken(
        [
          ["P1", letters, other],
          ["P2", null, letters],
        ],
        { ...grid, unit: { amount: null, time } },
      );
      expect(asked(intake)).toContainEqual(["half-day-or-sick", "AM"]);
      expect(intake.questions.filter(({ code }) => code === "half-day-or-sick")).toHaveLength(1);
      expect(intake.rejected.map(({ cell }) => cell)).toEqual(expect.arrayContaining(["B2", "C3"]));
      expect(intake.tables[0]?.accepted).toBe(false);
      expect(
        (intake.records.timesheets ?? []).filter(({ values }) => values.absence !== null),
      ).toEqual([]);
    },
  );

  it("a row named « AM », without « PM », is asked about too", () => {
    const intake = taken([["AM", 3.5, 4]], { ...grid, columns: { A: "time.activity" } });
    expect(asked(intake)).toEqual([["half-day-or-sick", "AM"]]);
  });

  it("the legend of the sheet says which", () => {
    const withLegend = (legend: string): ReturnType<typeof takeTable> =>
      takeTable([days, ["P1", 7, "AM"], [null], [legend]], {
        ...grid,
        box: { top: 1, left: 1, bottom: 2, right: 6 },
        lastDataRow: 2,
      });
    const sick = withLegend("CP = congés payés ; AM = arrêt maladie");
    expect(entries(sick)).toContainEqual(["2025-02-04", null, 0, "AM"]);
    expect(sick.tables[0]?.accepted).toBe(true);
    const half = withLegend("AM = matin");
    expect(asked(half)).toEqual([["ambiguous-unit", undefined]]);
  });

  it("« M » alone stays a sick leave", () => {
    expect(entries(taken([["P1", 7, "M"]]))).toContainEqual(["2025-02-04", null, 0, "MAL"]);
  });
});
