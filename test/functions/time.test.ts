import { answer, column } from "./support";

describe("hours from ranges", () => {
  it("take whole columns with their header, and sum in minutes", () => {
    const blank = Array.from({ length: 50 }, () => "");
    const hours = column("Heures", "7h30", 0.1, 0.2, "", ...blank);
    const people = column("Salarié", "E1", "e1", "E2", "", ...blank);

    expect(answer("HEURES_DE", hours, people, "E1")).toBe(7.6);
    expect(answer("HEURES_DE", hours)).toBe(7.8);
  });

  it("keep to a period, both days inside", () => {
    const dates = column(45717, "02/03/2025", "31/03/2025 18:30", 45748);
    const hours = column(1, 2, 4, 8);

    expect(answer("HEURES_DE", hours, "", "", "", "", dates, "02/03/2025", "31/03/2025")).toBe(6);
  });

  it("refuse a time of Excel taken for hours: 7:30 is 0.3125 day", () => {
    expect(answer("HEURES_DE", column(7, 0.3125))).toMatch(/^! heures, ligne 2 : .*« hh:mm »/);
    expect(answer("HEURES_DE", [[0.3125]], "", "", "", "", "", "", "", "hh:mm")).toBe(7.5);
  });

  it("take times of Excel as they are where « hh:mm » is said, even a quarter of a day or many days", () => {
    const times = column(0.25, 0.5, 1, 2.5, 0);

    expect(answer("LIRE_HEURES", times, "hh:mm")).toEqual([[6], [12], [24], [60], [0]]);
    expect(
      answer("HEURES_PAR", "personne", times, column("A", "A", "B", "B", "B"), "", "", "hh:mm"),
    ).toEqual([
      ["Personne", "Heures"],
      ["A", 18],
      ["B", 84],
    ]);
  });

  it("name the row of an error of Excel (F-24)", () => {
    expect(answer("HEURES_DE", column(7, { code: "#N/A" }))).toMatch(
      /^! heures, ligne 2 : la cellule/,
    );
  });

  it("say which column is missing for a table", () => {
    expect(answer("HEURES_PAR", "mois", column(1, 2))).toMatch(/^! dates : cet argument/);
    expect(answer("HEURES_PAR", "semaine", column(1, 2))).toMatch(/choisissez parmi/);
  });

  it("give months as the date of their first day, in order", () => {
    const dates = column("15/02/2025", "03/01/2025", "28/02/2025");

    expect(answer("HEURES_PAR", "mois", column(1, 2, 4), "", "", dates)).toEqual([
      ["Mois", "Heures"],
      [45658, 2],
      [45689, 5],
    ]);
  });
});

describe("FLECHAGE.DEPIVOTER", () => {
  it("reads months of a year, and dates of Excel", () => {
    const months = [
      ["Salarié", "Projet", "janv.", "févr.", "Total"],
      ["E1", "P1", 10, "", 10],
      ["Total", "", 10, 0, 10],
    ];
    const expected = [
      ["Salarié", "Projet", "Date", "Heures", "Absence"],
      ["E1", "P1", 45658, 10, ""],
    ];

    expect(answer("DEPIVOTER", months, 2025, 2)).toEqual(expected);
    expect(
      answer(
        "DEPIVOTER",
        [
          ["Salarié", "Projet", 45658],
          ["E1", "P1", 10],
        ],
        "",
        2,
      ),
    ).toEqual(expected);
  });

  it("counts days where people count in days", () => {
    expect(
      answer(
        "DEPIVOTER",
        [
          ["", 3],
          ["P1", "½"],
        ],
        "mars 2025",
        1,
        "jours",
        "7h",
      ),
    ).toEqual([
      ["Libellé", "Date", "Heures", "Absence"],
      ["P1", 45719, 3.5, ""],
    ]);
  });

  it("names the row of what it cannot read, and the header that is no day", () => {
    expect(
      answer(
        "DEPIVOTER",
        [
          ["", 3],
          ["P1", "abc"],
        ],
        "mars 2025",
      ),
    ).toMatch(/^! tableau, ligne 2 : « abc » n’est pas une durée/);
    expect(
      answer(
        "DEPIVOTER",
        [
          ["", 31],
          ["P1", 1],
        ],
        "avril 2025",
      ),
    ).toMatch(/^! tableau, ligne 1 : l’en-tête « 31 »/);
  });
});

describe("working days", () => {
  it("leave out holidays of the territory and absences", () => {
    const days = (...args: unknown[]) => answer("JOURS_TRAVAILLES", ...args);

    expect(days("14/04/2025", "18/04/2025")).toBe(5);
    expect(days("14/04/2025", "18/04/2025", "Alsace-Moselle")).toBe(4);
    expect(days("14/04/2025", "18/04/2025", "", column("15/04/2025", 45764, ""))).toBe(3);
    expect(days("18/04/2025", "14/04/2025")).toBe(0);
    expect(days("14/04/2025", "18/04/2025", "Corse")).toMatch(/^! territoire : choisissez parmi/);
  });
});
