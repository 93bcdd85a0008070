import { assignmentLetters } from "../../../src/domain/balances/assignmentLetters";
import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { ratio } from "../../../src/domain/quantities/ratio";
import { minutes } from "../../../src/domain/quantities/time";
import { type Rows, smallLedger } from "../../support/smallLedger";

const agreement = {
  ...{ ref: "A1", funder: "FSE", projects: ["P1", "P2"], granted: cents(100_000) },
  ...{ start: day("2025-01-01"), end: day("2025-12-31") },
};
const people = [
  { id: "E1", name: "Amina", job: "Conseillère", contract: "CDI", quota: ratio(1) },
  { id: "E2", name: "Bruno", job: null },
];

function lettersOf(rows: Rows) {
  const ledger = smallLedger({ agreements: [agreement], employees: people, ...rows });
  const [first] = ledger.agreements;
  return first === undefined ? [] : assignmentLetters(ledger, first, 2025);
}

describe("letters of assignment", () => {
  it("are drafted from T_Missions, with what is missing named", () => {
    const [letter, ...others] = lettersOf({
      assignments: [
        {
          ...{ employee: "E2", kind: "letter", agreement: "A1", project: "P2" },
          ...{ share: ratio(1, 2), start: day("2025-02-01"), signed: day("2025-01-20") },
        },
      ],
    });

    expect(others).toEqual([]);
    expect(letter).toMatchObject({ employee: "E2", project: "P2", signedLate: false });
    expect(letter?.missing).toEqual([
      "job",
      "contract",
      "entry",
      "quota",
      "manager",
      "duties",
      "end",
    ]);
  });

  it("say that a fixed share signed after its start holds for the months to come only", () => {
    const [letter] = lettersOf({
      assignments: [
        {
          ...{ employee: "E1", kind: "letter", agreement: "A1", project: "P1" },
          ...{ share: ratio(1, 2), start: day("2025-02-01"), signed: day("2025-03-01") },
        },
      ],
    });

    expect(letter?.signedLate).toBe(true);
  });

  it("are drafted too for whoever spent time on the projects, one for each project, support left out", () => {
    const row = (employee: string, project: string) => ({
      ...{ employee, project, date: day("2025-03-03"), minutes: minutes(90) },
    });
    const letters = lettersOf({
      timesheets: [
        row("E2", "P2"),
        row("E1", "P1"),
        row("E1", "GEN"),
        row("E2", "P1"),
        row("E2", "P1"),
      ],
    });

    expect(letters.map((each) => [each.employee, each.project, each.minutes])).toEqual([
      ["E1", "P1", 90],
      ["E2", "P1", 180],
      ["E2", "P2", 90],
    ]);
    expect(letters.every(({ missing }) => !missing.includes("share"))).toBe(true);
  });

  it("are drafted for people named in the agreement who have neither mission nor hours: their share is missing", () => {
    const ledger = smallLedger({
      agreements: [{ ...agreement, staff: ["E1"] }],
      employees: people,
    });
    const [first] = ledger.agreements;
    const letters = first === undefined ? [] : assignmentLetters(ledger, first, 2025);

    expect(letters.map((each) => [each.employee, each.missing.includes("share")])).toEqual([
      ["E1", true],
    ]);
  });

  it("leave out an assignment that ended before the year", () => {
    const letters = lettersOf({
      assignments: [
        {
          ...{ employee: "E1", kind: "letter", agreement: "A1", project: "P1" },
          ...{ start: day("2024-01-01"), end: day("2024-06-30") },
        },
      ],
    });

    expect(letters).toEqual([]);
  });
});
