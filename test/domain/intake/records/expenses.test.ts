import type { CellValue } from "../../../../src/domain/intake/grid";
import { takeIn } from "../../../../src/domain/intake/records/intake";
import { type Understood, sheetOf, takeTable, understood } from "../../../support/sheets";

const list: Understood = {
  target: "expenses",
  columns: {
    A: "expense.date",
    B: "expense.invoice",
    C: "expense.supplier",
    D: "expense.account",
    E: "expense.amount_ttc",
    F: "project.code",
  },
};
const header = ["Date", "N° pièce", "Fournisseur", "Compte", "Montant TTC", "Projet"];

function expensesOf(...rows: (readonly CellValue[])[]): ReturnType<typeof takeTable> {
  return takeTable([header, ...rows], list);
}

const ledger: Understood = {
  target: "expenses",
  columns: {
    A: "expense.date",
    B: "expense.invoice",
    C: "expense.label",
    D: "expense.debit",
    E: "expense.credit",
  },
};
const ledgerHeader = ["Date", "Pièce", "Libellé", "Débit", "Crédit"];

describe("a list of invoices", () => {
  it("gives one expense a row, with the cell it comes from; its only number is the document’s", () => {
    const taken = expensesOf(["05/03/2025", "F1", "Papeterie", 6064, "1 234,56 €", "P1"]);
    expect(taken.records.expenses).toMatchObject([
      {
        values: {
          id: "F1",
          date: "2025-03-05",
          paid: null,
          supplier: "Papeterie",
          invoice: "F1",
          account: "6064",
          label: null,
          amount: 123456,
          projects: [{ code: "P1", weight: 1 }],
          key: null,
          agreement: null,
          means: null,
          evidence: null,
        },
        source: "Feuil1!E2",
      },
    ]);
    expect(taken.tables[0]).toMatchObject({
      accepted: true,
      rows: 1,
      sums: { "expense.amount_ttc": "1234.56" },
    });
  });

  it("refuses the table, not only the row, while one amount cannot be read", () => {
    const taken = expensesOf(
      ["05/03/2025", "F1", "A", 6064, 10, "P1"],
      ["06/03/2025", "F2", "B", 6064, "320+350", "P1"],
    );
    expect(taken.tables[0]).toMatchObject({ accepted: false, rows: 2 });
    expect(taken.records).toEqual({});
    expect(taken.rejected).toEqual([
      {
        sheet: "Feuil1",
        cell: "E3",
        code: "unreadable-amount",
        facts: { text: "320+350", header: "Montant TTC" },
      },
    ]);
  });

  it("asks once per column what 1.234 means, and nothing when the column's other values say", () => {
    const asked = expensesOf(
      ["05/03/2025", "F1", "A", 6064, "1.234", "P1"],
      ["06/03/2025", "F2", "B", 6064, "2.345", "P1"],
    );
    expect(asked.questions.map(({ cell, code }) => [cell, code])).toEqual([
      ["E2", "ambiguous-number"],
    ]);
    const known = expensesOf(
      ["05/03/2025", "F1", "A", 6064, "1.234", "P1"],
      ["06/03/2025", "F2", "B", 6064, "71,88", "P1"],
    );
    expect(known.tables[0]).toMatchObject({
      accepted: true,
      sums: { "expense.amount_ttc": "1305.88" },
    });
  });

  it("does not accept amounts whose fractions of a cent add up to a cent", () => {
    const thirds = expensesOf(
      ...[1, 2, 3].map((n) => ["05/03/2025", `F${n}`, "A", 6064, 100 / 3, "P1"] as const),
    );
    expect(thirds.tables[0]).toMatchObject({
      accepted: false,
      sums: { "expense.amount_ttc": "100.00" },
    });
    expect(thirds.questions).toMatchObject([
      { code: "sums-disagree", facts: { cells: "100.00", records: "99.99" } },
    ]);
  });

  it.each([
    [
      "P1 50 % / P2 30 % / P3 20 %",
      [
        ["P1", 50],
        ["P2", 30],
        ["P3", 20],
      ],
    ],
    [
      "P1 33,5 % ; P2 66,5 %",
      [
        ["P1", 335],
        ["P2", 665],
      ],
    ],
    [
      "P1 2/3 / P2 1/3",
      [
        ["P1", 2],
        ["P2", 1],
      ],
    ],
    [
      "P1 / P2",
      [
        ["P1", 1],
        ["P2", 1],
      ],
    ],
    [
      "P1 50 ; P2 30",
      [
        ["P1", 50],
        ["P2", 30],
      ],
    ],
    ["Accueil et médiation", [["Accueil et médiation", 1]]],
  ])("reads the section « %s »", (section, shares) => {
    const taken = expensesOf(["05/03/2025", "F1", "A", 6064, 10, section]);
    expect(
      taken.records.expenses?.[0]?.values.projects?.map(({ code, weight }) => [code, weight]),
    ).toEqual(shares);
  });

  it("keeps entries of one piece apart", () => {
    const taken = expensesOf(
      ["05/03/2025", "F1", "A", 6064, 10, "P1"],
      ["05/03/2025", "F1", "A", 6063, 5, "P1"],
    );
    expect(taken.records.expenses?.map(({ values }) => values.id)).toEqual(["F1", "F1-2"]);
  });

  it("keeps a hidden sheet for the user to decide", () => {
    const grid = sheetOf([header, ["05/03/2025", "F1", "A", 6064, 10, "P1"]], {
      hidden: true,
    });
    expect(takeIn([understood(grid, list)]).tables[0]?.accepted).toBe(false);
  });

  it("takes a second copy of the same invoices for a copy", () => {
    const rows = [header, ["05/03/2025", "F1", "A", 6064, 10, "P1"]];
    const readings = [
      understood(sheetOf(rows), list),
      understood(sheetOf(rows, { sheet: "Copie" }), list),
    ];
    const taken = takeIn(readings);
    expect(taken.tables.map(({ accepted }) => accepted)).toEqual([true, false]);
    expect(takeIn(readings, { accept: "all" }).records.expenses).toHaveLength(1);
    expect(taken.questions).toMatchObject([
      { sheet: "Copie", code: "repeated-table", facts: { sheet: "Feuil1" } },
    ]);
  });
});

describe("a ledger", () => {
  it("fills accounts down from their headings and leaves totals out, even wrong ones", () => {
    const taken = takeTable(
      [
        ledgerHeader,
        ["6064 Fournitures"],
        ["05/03/2025", "F1", "Papier", 10, null],
        ["Total 6064", null, null, 99, null],
        ["7541 Dons"],
        ["06/03/2025", "D1", "Don", null, 30],
      ],
      { ...ledger, groupRows: [2, 5], totalRows: [4] },
    );
    expect(taken.records.expenses?.map(({ values }) => [values.account, values.amount])).toEqual([
      ["6064", 1000],
    ]);
    expect(taken.records.resources?.map(({ values }) => [values.account, values.amount])).toEqual([
      ["7541", 3000],
    ]);
    expect(taken.tables[0]).toMatchObject({
      accepted: true,
      sums: { "expense.debit": "10.00", "expense.credit": "30.00" },
    });
  });

  it("makes a credit of class 6 negative", () => {
    const taken = takeTable([ledgerHeader, ["6064"], ["05/03/2025", "F1", "Avoir", null, 12.5]], {
      ...ledger,
      groupRows: [2],
    });
    expect(taken.records.expenses?.[0]?.values.amount).toBe(-1250);
  });

  it("sets aside the balance sheet and opening entries, and still accounts for every cent", () => {
    const taken = takeTable(
      [
        [...ledgerHeader, "Compte", "Journal"],
        ["01/01/2025", "AN1", "A nouveau", 500, null, "6064", "AN"],
        ["05/03/2025", "F1", "Papier", 10, null, "6064", "AC"],
        ["05/03/2025", "F1", "Papier", null, 10, "401", "AC"],
      ],
      { ...ledger, columns: { ...ledger.columns, F: "expense.account", G: null } },
    );
    expect(taken.records.expenses).toHaveLength(1);
    expect(taken.tables[0]).toMatchObject({ accepted: true, rows: 1 });
  });

  it("signs amounts by their « Sens »", () => {
    const taken = takeTable(
      [
        ["Date", "Pièce", "Libellé", "Montant", "Sens", "Compte"],
        ["05/03/2025", "F1", "Papier", 10, "D", "6064"],
        ["06/03/2025", "F2", "Avoir", 4, "C", "6064"],
      ],
      {
        target: "expenses",
        columns: {
          A: "expense.date",
          B: "expense.invoice",
          C: "expense.label",
          D: "expense.amount_ttc",
          E: "budget.side",
          F: "expense.account",
        },
      },
    );
    expect(taken.records.expenses?.map(({ values }) => values.amount)).toEqual([1000, -400]);
    expect(taken.tables[0]?.sums).toEqual({ "expense.debit": "10.00", "expense.credit": "4.00" });
  });

  it("splits a product for several projects to the cent", () => {
    const taken = takeTable(
      [
        [...ledgerHeader, "Section"],
        ["7062"],
        ["05/03/2025", "V1", "Ateliers", null, 100, "P1 / P2 / P3"],
      ],
      { ...ledger, groupRows: [2], columns: { ...ledger.columns, F: "project.code" } },
    );
    expect(taken.records.resources?.map(({ values }) => [values.project, values.amount])).toEqual([
      ["P1", 3334],
      ["P2", 3333],
      ["P3", 3333],
    ]);
    expect(taken.tables[0]?.accepted).toBe(true);
  });
});

describe("a FEC", () => {
  const names = [
    "JournalCode",
    "JournalLib",
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "CompAuxNum",
    "CompAuxLib",
    "PieceRef",
    "PieceDate",
    "EcritureLib",
    "Debit",
    "Credit",
  ];
  const fec: Understood = {
    target: "expenses",
    columns: {
      B: "expense.label",
      D: "expense.date",
      E: "expense.account",
      H: "expense.supplier",
      I: "expense.invoice",
      K: "expense.label",
      L: "expense.debit",
      M: "expense.credit",
    },
  };

  it("gives expenses the entry's label and the supplier of its third party's line", () => {
    const taken = takeTable(
      [
        names,
        [
          "AC",
          "Achats",
          "1",
          "20250305",
          "60640000",
          "Fournitures",
          null,
          null,
          "FA1",
          "20250304",
          "Papier",
          "+000000010,00",
          "0,00",
        ],
        [
          "AC",
          "Achats",
          "1",
          "20250305",
          "401",
          "Fournisseurs",
          "PAP",
          "Papeterie",
          "FA1",
          "20250304",
          "Papier",
          "0,00",
          "+000000010,00",
        ],
      ],
      fec,
    );
    expect(taken.records.expenses?.[0]?.values).toMatchObject({
      id: "FA1",
      date: "2025-03-05",
      account: "6064",
      label: "Papier",
      supplier: "Papeterie",
      amount: 1000,
    });
    expect(taken.tables[0]).toMatchObject({
      accepted: true,
      sums: { "expense.debit": "10.00", "expense.credit": "10.00" },
    });
  });
});
