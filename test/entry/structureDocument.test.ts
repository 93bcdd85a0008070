import { readSheet } from "../../src/domain/intake/find/readSheet";
import { takeIn } from "../../src/domain/intake/records/intake";
import { structureJson } from "../../src/entry/cli/commands/structure";
import { inspectJson } from "../../src/entry/cli/inspectJson";
import { outputTo } from "../../src/entry/cli/output";
import { heldBack } from "../../src/features/structureWorkbook/heldBack";
import { renumbered } from "../../src/features/structureWorkbook/renumbered";
import type { StructureReport } from "../../src/features/structureWorkbook/structureWorkbook";
import { gridOf } from "../domain/intake/find/gridOf";

const purchases = readSheet(
  gridOf(
    `N° pièce | Date | Fournisseur | Compte | Libellé | Montant TTC
F1 | 03/02/2025 | Papeterie | 6064 | Papier | 1200,5
F1 | 28/02/2025 | Librairie | 6065 | Livres | 99,5
F3 | 28/02/2025 | Librairie | 6065 | Livres | deux cents`,
    { sheet: "Achats" },
  ),
);
const times = readSheet(
  gridOf(
    `Salarié | Date | Projet | Heures
Amina Benali | 13/03/2025 | P1 | 7
Amina Benali | 14/03/2025 | P1 | 6,5
Luc Fournier | 17/03/2025 | P1 | 3
Amina Benali | 18/03/2025 | P1 | AM`,
    { sheet: "Temps" },
  ),
);

const output = outputTo({ out: () => undefined, err: () => undefined }, "fr", true);

function documentFor(accept: "all" | "confident") {
  const { tables, questions, rejected } = takeIn([purchases, times], { accept: "all" });
  const report = {
    ...{ tables: [], rejected, questions, sourceHashBefore: "", sourceHashAfter: "" },
    heldBack: heldBack(tables, accept),
    renumbered: renumbered(tables, accept),
  } as unknown as StructureReport;
  return structureJson(report, output) as {
    readonly questions: readonly { readonly code: string; readonly text: string }[];
    readonly rejected: readonly object[];
    readonly renumbered: readonly { readonly text: string }[];
  };
}

const question = {
  sheet: expect.stringMatching(/^(Achats|Temps)$/) as string,
  cell: expect.stringMatching(/^[A-Z]+\d+$/) as string,
  code: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/) as string,
  text: expect.stringMatching(/\S.*\.$/) as string,
};

describe("the document of « structure »", () => {
  it.each([
    ["confident", "table-held-back"],
    ["all", "rows-held-back"],
  ] as const)("asks everything in one form, with « %s » too", (accept, code) => {
    const { questions, rejected } = documentFor(accept);
    for (const each of [...questions, ...rejected]) expect(each).toEqual(question);
    const codes = questions.map((each) => each.code);
    expect(codes).toContain(code);
    expect(codes).toContain("half-day-or-sick");
  });

  it("names the option that takes everything where it holds a table back", () => {
    const [first] = documentFor("confident").questions;
    expect(first?.text).toContain("ou ajoutez --accept all pour écrire ce qui se lit.");
  });

  it("tells the numbers that were given twice, beside the questions", () => {
    expect(documentFor("confident").renumbered).toEqual([]);
    expect(documentFor("all").renumbered).toEqual([
      {
        sheet: "Achats",
        count: 1,
        first: [{ cell: "A3", number: "F1", id: "F1-2" }],
        text: expect.stringContaining("A3\u202f: F1 → F1-2") as string,
      },
    ]);
  });
});

describe("the document of « inspect »", () => {
  it("asks about « AM » in the form of every question", () => {
    const intake = takeIn([times], { accept: "all" });
    const { sheets } = inspectJson("temps.csv", [times], intake, output.messages) as {
      sheets: { tables: { questions: object[] }[] }[];
    };
    const questions = sheets.flatMap((sheet) => sheet.tables.flatMap((table) => table.questions));
    const { cell, text } = question;
    expect(questions).toContainEqual({ cell, code: "half-day-or-sick", text });
  });
});
