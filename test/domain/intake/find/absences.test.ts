import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { type Intake, takeIn } from "../../../../src/domain/intake/records/intake";
import { gridOf } from "./gridOf";

const days = Array.from({ length: 31 }, (_, at) => at + 1);

function lineOf(label: string, cells: Readonly<Record<number, string>>, total: string): string {
  return [label, ...days.map((each) => cells[each] ?? ""), total].join("|");
}

const work = { 3: "7", 4: "7", 5: "3.5" };

/** The sheet of one person, named on the tab only, with a row of days off. */
function month(sheet: string, absences: Readonly<Record<number, string>>, total: string): Intake {
  const rows = [
    "Temps de travail – mars 2025",
    lineOf("Projet", Object.fromEntries(days.map((each) => [each, String(each)])), "Total"),
    lineOf("P1 – Accueil", work, "17.5"),
    lineOf("Absences", absences, total),
    lineOf("Total", { ...Object.fromEntries(days.map((each) => [each, "0"])), ...work }, "17.5"),
  ];
  return takeIn([readSheet(gridOf(rows.join("\n"), { sheet }))]);
}

const off = { 10: "CP", 11: "RTT", 12: "Maladie", 13: "JF" };

describe("days off in letters in a grid of hours", () => {
  it.each(["0", ""])(
    "are absences without minutes, and no header (their total: « %s »)",
    (total) => {
      const { tables, records } = month("Yanis Perrot", off, total);
      expect(tables).toMatchObject([{ accepted: true, sums: { "time.hours": "17.50" } }]);
      const absences = (records.timesheets ?? []).filter(({ values }) => values.absence !== null);
      expect(absences.map(({ values }) => [values.date, values.absence, values.minutes])).toEqual([
        ["2025-03-10", "CP", 0],
        ["2025-03-11", "RTT", 0],
        ["2025-03-12", "MAL", 0],
        ["2025-03-13", "JF", 0],
      ]);
    },
  );
});

describe("one sheet a person", () => {
  it.each(["Yanis Perrot", "Yanis Perrot - mars 2025", "Yanis Perrot mars"])(
    "takes the name on the tab « %s », its month apart",
    (sheet) => {
      const { records } = month(sheet, off, "0");
      const people = new Set((records.timesheets ?? []).map(({ values }) => values.employee));
      expect([...people]).toEqual(["Yanis Perrot"]);
    },
  );

  it("asks who it is when nothing says that « Centre Social » is a person", () => {
    const { questions, tables } = month("Centre Social", {}, "");
    expect(questions.map(({ code }) => code)).toEqual(["unknown-person"]);
    expect(tables[0]?.accepted).toBe(false);
  });

  it("asks once about a name that is written otherwise elsewhere", () => {
    const staff = readSheet(
      gridOf(
        "Matricule|Nom et prénom|Emploi\nE1|Yanis Perrot|Animateur\nE2|Inès Caron|Médiatrice",
        {
          sheet: "Équipe",
        },
      ),
    );
    const sheets = ["mars", "avril"].map((name) => {
      const rows = [
        `Temps – ${name} 2025`,
        lineOf("Projet", Object.fromEntries(days.map((each) => [each, String(each)])), "Total"),
        lineOf("P1 – Accueil", work, "17.5"),
        lineOf("P2 – Ateliers", { 6: "7" }, "7"),
      ];
      return readSheet(gridOf(rows.join("\n"), { sheet: `Yanis Perot ${name}` }));
    });
    const { questions } = takeIn([staff, ...sheets]);
    expect(questions.filter(({ code }) => code === "unknown-person")).toHaveLength(1);
  });
});
