import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { type Intake, takeIn } from "../../../../src/domain/intake/records/intake";
import { fecHeader, fecLine, fecText, readFec, supplierLine } from "../../../support/fec";
import { gridOf } from "../find/gridOf";

const papers = [
  { EcritureNum: "1", PieceRef: "FA1", Debit: "120,50", EcritureDate: "20250305" },
  {
    EcritureNum: "2",
    PieceRef: "FA2",
    Debit: "80,00",
    EcritureDate: "20250306",
    CompteNum: "613200",
  },
  {
    EcritureNum: "3",
    PieceRef: "FA3",
    Debit: "45,25",
    EcritureDate: "20250307",
    CompteNum: "625100",
  },
];

const header = "Date | Journal | Pièce | Compte | Libellé | Débit | Crédit | Section analytique";
const exported = [
  "05/03/2025 | AC | FA1 | 606400 | Papier | 120.5 | | P1",
  "06/03/2025 | AC | FA2 | 613200 | Loyer  | 80    | | P2",
  "07/03/2025 | AC | FA3 | 625100 | Train  | 45.25 | | P1",
];

function thirdPartyLine(line: Readonly<Record<string, string>>): string[] {
  const { Debit = "0,00", Credit = "0,00" } = line;
  return supplierLine({ ...line, CompteNum: "401000", Debit: Credit, Credit: Debit });
}

/** The FEC of these lines beside an analytic export, in either order. */
function joined(
  lines: readonly Readonly<Record<string, string>>[],
  rows: readonly string[],
  fecFirst = true,
): Intake {
  const fec = readFec(
    fecText([fecHeader, ...lines.flatMap((line) => [fecLine(line), thirdPartyLine(line)])]),
  ).sheet;
  const analytic = readSheet(gridOf([header, ...rows].join("\n"), { sheet: "Analytique" }));
  return takeIn(fecFirst ? [fec, analytic] : [analytic, fec]);
}

function projectsOf({ records }: Intake): unknown[] {
  return (records.expenses ?? []).map(({ values }) => [
    values.invoice,
    values.amount,
    values.projects,
  ]);
}

describe("a FEC beside an analytic export of the same entries", () => {
  it.each([true, false])("counts once, with the export's projects (FEC first: %s)", (fecFirst) => {
    const intake = joined(papers, exported, fecFirst);
    expect(projectsOf(intake)).toEqual([
      ["FA1", 12050, [{ code: "P1", weight: 1 }]],
      ["FA2", 8000, [{ code: "P2", weight: 1 }]],
      ["FA3", 4525, [{ code: "P1", weight: 1 }]],
    ]);
    expect(intake.questions).toEqual([]);
    expect(intake.tables.map(({ accepted, rows }) => [accepted, rows])).toEqual([
      [true, 3],
      [true, 3],
    ]);
  });

  it("shares a line out as the export does, to the cent", () => {
    const split = [
      "05/03/2025 | AC | FA1 | 606400 | Papier | 100 | | P1",
      "05/03/2025 | AC | FA1 | 606400 | Papier | 20.5 | | P2",
      ...exported.slice(1),
    ];
    expect(projectsOf(joined(papers, split))[0]).toEqual([
      "FA1",
      12050,
      [
        { code: "P1", weight: 200 },
        { code: "P2", weight: 41 },
      ],
    ]);
  });

  it("does without the piece where one line alone has the date, account and amount", () => {
    const rows = exported.map((row) => row.replace("FA2", "LOYER"));
    expect(projectsOf(joined(papers, rows))[1]).toEqual(["FA2", 8000, [{ code: "P2", weight: 1 }]]);
  });

  it("asks once about lines that may be several entries", () => {
    const twice = [...papers, { ...papers[1], EcritureNum: "4", PieceRef: "FA4" }];
    const rows = exported.map((row) => row.replace("FA2", "LOYER"));
    const { questions, rejected, tables } = joined(twice, rows);
    expect(questions).toMatchObject([{ code: "ambiguous-entry", facts: { count: "1" } }]);
    expect(rejected).toMatchObject([{ sheet: "Analytique", cell: "F3", code: "ambiguous-entry" }]);
    expect(tables.map(({ accepted }) => accepted)).toEqual([true, false]);
  });

  it("lists the lines without a counterpart on either side", () => {
    const rows = [...exported.slice(0, 2), "09/03/2025 | AC | FA9 | 606400 | Encre | 10 | | P2"];
    const { questions, rejected } = joined(papers, rows);
    expect(rejected).toMatchObject([{ sheet: "Analytique", cell: "F4", code: "unmatched-entry" }]);
    expect(questions).toMatchObject([
      { code: "unmatched-entry", facts: { count: "1", alone: "1", cell: "FEC!L6" } },
    ]);
  });

  it("leaves a list of other expenses alone", () => {
    const rows = [
      "12/03/2025 | AC | X1 | 606400 | Vis | 3 | | P1",
      "13/03/2025 | AC | X2 | 606400 | Clous | 4 | | P2",
    ];
    const intake = joined(papers, rows);
    expect(projectsOf(intake)).toHaveLength(5);
    expect(intake.questions).toEqual([]);
  });

  it("gives products their projects too", () => {
    const grant = {
      EcritureNum: "5",
      PieceRef: "S1",
      CompteNum: "741000",
      Debit: "0,00",
      Credit: "500,00",
    };
    const rows = [...exported, "05/03/2025 | AC | S1 | 741000 | Subvention | | 500 | P2"];
    const { records } = joined([...papers, grant], rows);
    expect(records.resources?.map(({ values }) => [values.project, values.amount])).toEqual([
      ["P2", 50000],
    ]);
  });
});
