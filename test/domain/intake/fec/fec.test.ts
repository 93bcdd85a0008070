import fc from "fast-check";
import { fecLayoutOf } from "../../../../src/domain/intake/fec/layout";
import { centsToDecimal, cents } from "../../../../src/domain/quantities/money";
import type { NewRecord } from "../../../../src/domain/schema/tables";
import { fecHeader, fecLine, fecText, readFec, supplierLine } from "../../../support/fec";

const purchase = [fecLine(), supplierLine()];

function expensesOf(text: string): NewRecord<"expenses">["values"][] {
  return (readFec(text).intake.records.expenses ?? []).map(({ values }) => values);
}

function noteOf(
  text: string,
  code: string,
  name?: string,
): { count?: string; cells: readonly string[] } {
  const note = readFec(text, name).notes.find((each) => each.code === code);
  return { ...note?.facts, cells: note?.cells ?? [] };
}

function file(...lines: readonly string[][]): string {
  return fecText([fecHeader, ...lines]);
}

describe("a FEC as it should be (domain.md § 5.1)", () => {
  it("gives one expense a charge, with the supplier of its entry and its cell", () => {
    const { intake, notes } = readFec(file(...purchase));
    expect(intake.records.expenses).toMatchObject([
      {
        source: "FEC!L2",
        values: {
          id: "FA1",
          date: "2025-03-05",
          account: "6064",
          supplier: "Papeterie",
          invoice: "FA1",
          label: "Papier",
          amount: 1000,
        },
      },
    ]);
    expect(intake.tables[0]).toMatchObject({
      accepted: true,
      rows: 1,
      sums: { "expense.debit": "10.00", "expense.credit": "10.00" },
    });
    expect(notes).toEqual([]);
  });

  it("gives one resource a product, and its funder on account 74", () => {
    const grant = {
      EcritureNum: "2",
      PieceRef: "S1",
      JournalCode: "OD",
      EcritureLib: "Subvention",
    };
    const { intake } = readFec(
      file(
        fecLine({ ...grant, CompteNum: "741000", Debit: "0,00", Credit: "500,00" }),
        fecLine({ ...grant, CompteNum: "441100", CompAuxLib: "Ville", Debit: "500,00" }),
      ),
    );
    expect(intake.records.resources?.[0]?.values).toMatchObject({ amount: 50000, funder: "Ville" });
    expect(intake.records.expenses ?? []).toEqual([]);
  });

  it("keeps a credit note negative", () => {
    expect(expensesOf(file(fecLine({ Debit: "0,00", Credit: "4,00" })))[0]?.amount).toBe(-400);
  });

  it("finds the supplier of an entry whose lines do not follow each other, by piece and day", () => {
    const other = { EcritureNum: "2", PieceRef: "FA2" };
    const text = file(
      fecLine(),
      fecLine(other),
      supplierLine(),
      supplierLine({ ...other, CompAuxLib: "Imprimeur" }),
    );
    expect(expensesOf(text).map(({ supplier }) => supplier)).toEqual(["Papeterie", "Imprimeur"]);
  });

  it("tells no supplier when a piece has two", () => {
    const text = file(fecLine(), supplierLine(), supplierLine({ CompAuxLib: "Autre" }));
    expect(expensesOf(text)[0]?.supplier).toBeNull();
  });
});

describe("how it is written", () => {
  it.each(["\t", "|", ";", ","])("with « %s » between the fields", (delimiter) => {
    const lines = [fecHeader, ...purchase].map((row) =>
      row.map((field) => field.replace(",", ".")),
    );
    expect(expensesOf(fecText(lines, delimiter))[0]?.amount).toBe(1000);
  });

  it.each(["\n", "\r", "\r\n", "\r\r\n"])("with lines that end in %j", (end) => {
    expect(expensesOf(fecText([fecHeader, ...purchase], "\t", end))).toHaveLength(1);
  });

  it("with quotes, doubled inside, and the delimiter between them", () => {
    const quoted = (row: readonly string[]): string[] =>
      row.map((field) => `"${field.replaceAll('"', '""')}"`);
    const line = fecLine({ EcritureLib: 'Écran 24" ; noir' });
    const text = fecText([fecHeader, line, supplierLine()].map(quoted), ";");
    expect(expensesOf(text)[0]?.label).toBe('Écran 24" ; noir');
  });

  it("with a mark at the beginning, other capitals, accents and underscores in the header", () => {
    const header = fecHeader.map((name) => name.replace("Ecriture", "ÉCRITURE_").toUpperCase());
    expect(expensesOf(`\ufeff${fecText([header, ...purchase])}`)).toHaveLength(1);
  });

  it("without a header, told by the shape of its fields", () => {
    const { intake, sheet } = readFec(fecText(purchase));
    expect(intake.records.expenses?.[0]?.values.supplier).toBe("Papeterie");
    expect(sheet.tables[0]).toMatchObject({ headerRows: [], firstDataRow: 1, lastDataRow: 2 });
  });

  it("with the four fields of the cash basis", () => {
    const extra = ["DateRglt", "ModeRglt", "NatOp", "IdClient"];
    const text = fecText([
      [...fecHeader, ...extra],
      [...fecLine(), "20250401", "CH", "", ""],
    ]);
    expect(expensesOf(text)[0]).toMatchObject({ paid: "2025-04-01", means: "CH" });
  });

  it("with a delimiter after the last field", () => {
    const text = fecText([fecHeader, ...purchase].map((row) => [...row, ""]));
    expect(readFec(text).intake.tables[0]?.accepted).toBe(true);
  });

  it("in another order of columns, with an analytic section beyond the official fields", () => {
    const rows = [
      [...fecHeader.slice().reverse(), "Section analytique"],
      [...fecLine().slice().reverse(), "P1"],
      [...supplierLine().slice().reverse(), ""],
    ];
    expect(expensesOf(fecText(rows))[0]).toMatchObject({
      amount: 1000,
      projects: [{ code: "P1", weight: 1 }],
    });
  });

  it("is not taken for a FEC when only some fields are there", () => {
    expect(fecLayoutOf("JournalCode;EcritureDate;CompteNum;Debit;Credit\nAC;1;6;1;0")).toBeNull();
    expect(fecLayoutOf("Date;Libellé;Montant\n01/02/2025;Papier;12,00\n")).toBeNull();
  });
});

describe("amounts", () => {
  it.each([
    ["+000000010,00", 1000],
    [" 000000000003000,00", 300000],
    ["1 234,5", 123450],
    ["1\u202f234,50", 123450],
    ["1.234,56", 123456],
    ["12.5", 1250],
    ["7", 700],
  ])("reads « %s »", (text, amount) => {
    expect(expensesOf(file(fecLine({ Debit: text })))[0]?.amount).toBe(amount);
  });

  it("reads « 1.234 » as the file's other amounts say", () => {
    const line = fecLine({ Debit: "1.234", EcritureNum: "2", PieceRef: "FA2" });
    expect(expensesOf(file(line, fecLine())).map(({ amount }) => amount)).toEqual([123400, 1000]);
  });

  it("asks about « 1.234 » when nothing says, and takes nothing meanwhile", () => {
    const { intake } = readFec(file(fecLine({ Debit: "1.234", Credit: "0" })));
    expect(intake.questions).toMatchObject([
      { code: "ambiguous-number", cell: "L2", facts: { first: "1.234", second: "1234" } },
    ]);
    expect(intake.tables[0]?.accepted).toBe(false);
  });

  it("names the cell of an amount that is no number", () => {
    const { intake } = readFec(file(fecLine({ Credit: "XX,XX" })));
    expect(intake.rejected).toMatchObject([{ cell: "M2", code: "unreadable-amount" }]);
    expect(intake.tables[0]?.accepted).toBe(false);
  });

  it.each([
    ["D", "C"],
    ["+1", "-1"],
    ["Débit", "Crédit"],
  ])("reads « Montant » on the side of « Sens »: %s, %s", (debit, credit) => {
    const header = fecHeader.map((name) => ({ Debit: "Montant", Credit: "Sens" })[name] ?? name);
    const text = fecText([
      header,
      fecLine({ Debit: "10,00", Credit: debit }),
      supplierLine({ Debit: "10,00", Credit: credit }),
    ]);
    const { intake } = readFec(text);
    expect(intake.records.expenses?.[0]?.values.amount).toBe(1000);
    expect(intake.tables[0]).toMatchObject({ accepted: true });
  });

  it("keeps a negative debit as it is, and says so", () => {
    const text = file(fecLine({ Debit: "-10,00" }));
    expect(expensesOf(text)[0]?.amount).toBe(-1000);
    expect(noteOf(text, "fec-negative")).toMatchObject({ count: "1", cells: ["L2"] });
  });
});

describe("dates", () => {
  it.each(["20250305", "05/03/2025", "2025-03-05", "20250305 10:25:37", "45721"])(
    "reads « %s »",
    (text) => {
      expect(expensesOf(file(fecLine({ EcritureDate: text })))[0]?.date).toBe("2025-03-05");
    },
  );

  it("makes a line with an unreadable date wait, and names it", () => {
    const { intake } = readFec(file(fecLine({ EcritureDate: "00000000" })));
    expect(intake.rejected).toMatchObject([{ cell: "D2", code: "unreadable-date" }]);
    expect(intake.tables[0]).toMatchObject({ accepted: false, rows: 1 });
  });

  it("says which lines fall outside the year of the file's name", () => {
    const text = file(fecLine(), fecLine({ EcritureDate: "20260102", EcritureNum: "2" }));
    expect(noteOf(text, "fec-out-of-year", "123456789FEC20251231.txt")).toMatchObject({
      count: "1",
      cells: ["L3"],
    });
    expect(noteOf(text, "fec-out-of-year").cells).toEqual([]);
  });

  it("tells the years of a file that holds several, not of a year from April to March", () => {
    const lines = (...dates: string[]): string =>
      file(...dates.map((date) => fecLine({ EcritureDate: date })));
    expect(noteOf(lines("20240105", "20250305"), "fec-years")).toMatchObject({
      years: "2024 (1), 2025 (1)",
    });
    expect(noteOf(lines("20240405", "20250305"), "fec-years").cells).toEqual([]);
  });

  it("says when lines are drafts", () => {
    expect(noteOf(file(fecLine({ ValidDate: "" })), "fec-draft").count).toBe("1");
  });
});

describe("lines", () => {
  it("puts a line together again that a line feed broke inside its label", () => {
    const text = file(fecLine({ EcritureLib: "Papier\r\nA4" }), supplierLine());
    expect(expensesOf(text)[0]?.label).toBe("Papier A4");
    expect(noteOf(text, "fec-broken-line")).toMatchObject({ count: "1", cells: ["L2"] });
  });

  it("keeps a stray carriage return as a space, and a lone quote", () => {
    const text = file(fecLine({ EcritureLib: 'Papier\rA4 24"' }));
    expect(expensesOf(text)[0]?.label).toBe('Papier A4 24"');
  });

  it("puts the delimiter inside a label back", () => {
    const text = fecText([fecHeader, fecLine({ EcritureLib: "Papier | A4" })], "|");
    expect(expensesOf(text)[0]).toMatchObject({ label: "Papier | A4", amount: 1000 });
    expect(noteOf(text, "fec-delimiter").count).toBe("1");
  });

  it("names the line that the end of the file cuts, and accepts nothing", () => {
    const text = file(...purchase) + fecLine().slice(0, 11).join("\t");
    const { intake } = readFec(text);
    expect(intake.rejected).toMatchObject([{ code: "cut-line", cell: "A4" }]);
    expect(intake.tables[0]?.accepted).toBe(false);
  });

  it("reads over the header of a second file put behind the first", () => {
    const text = file(...purchase, fecHeader, fecLine({ PieceRef: "FA2" }));
    expect(expensesOf(text)).toHaveLength(2);
    expect(noteOf(text, "fec-second-header")).toMatchObject({ count: "1", cells: ["L4"] });
  });

  it("reads padded fields, padded accounts and accounts with letters", () => {
    const text = file(
      fecLine({ CompteNum: "60640000    ", PieceRef: "43   ", JournalCode: "A " }),
      fecLine({ CompteNum: "606TRA", EcritureNum: "2" }),
    );
    expect(expensesOf(text).map(({ account }) => account)).toEqual(["6064", "606TRA"]);
    expect(expensesOf(text)[0]?.invoice).toBe("43");
  });

  it("names the account that is none", () => {
    const { intake } = readFec(file(fecLine({ CompteNum: "XXXX" })));
    expect(intake.rejected).toMatchObject([{ cell: "E2", code: "unreadable-account" }]);
  });

  it("says which charges have no piece", () => {
    const text = file(fecLine({ PieceRef: "-" }), supplierLine({ PieceRef: "-" }));
    expect(noteOf(text, "fec-no-piece").count).toBe("1");
    expect(expensesOf(text)[0]).toMatchObject({ invoice: null, supplier: "Papeterie" });
  });

  it("says which labels have damaged accents", () => {
    expect(noteOf(file(fecLine({ EcritureLib: "LibellÃ©" })), "fec-mojibake").count).toBe("1");
  });
});

describe("what is no movement of the year", () => {
  it.each([
    ["AN", "A NOUVEAUX", "Solde"],
    ["2", "BILAN D'OUVERTURE", "Charges à payer"],
    ["OD", "Opérations diverses", "Report à nouveau 2024"],
  ])("sets opening entries aside: journal %s « %s », %s", (code, name, label) => {
    const entry = { JournalCode: code, JournalLib: name, EcritureLib: label };
    const text = file(fecLine(entry), supplierLine(entry), ...purchase);
    expect(expensesOf(text)).toHaveLength(1);
    expect(noteOf(text, "fec-openings")).toMatchObject({ count: "2", debit: "10.00" });
    expect(readFec(text).intake.tables[0]?.accepted).toBe(true);
  });

  it("sets the closing of charges and products aside, not the inventory entries", () => {
    const closing = { JournalCode: "OD", EcritureLib: "Solde des comptes de charges" };
    const inventory = {
      JournalCode: "INV",
      JournalLib: "OD de clôture",
      EcritureLib: "Charge à payer",
    };
    const text = file(fecLine({ ...closing, Debit: "0", Credit: "10" }), fecLine(inventory));
    expect(expensesOf(text).map(({ label }) => label)).toEqual(["Charge à payer"]);
    expect(noteOf(text, "fec-closings")).toMatchObject({ count: "1", credit: "10.00" });
  });

  it("« [P1] » in a label is a project only where a list names it", () => {
    expect(expensesOf(file(fecLine({ EcritureLib: "[P1] Papier" })))[0]?.projects).toBeNull();
  });
});

describe("the balance", () => {
  it("says which entries do not balance, in which journal, and the whole", () => {
    const text = file(...purchase, fecLine({ EcritureNum: "2", JournalCode: "BQ" }));
    expect(noteOf(text, "fec-unbalanced")).toMatchObject({ count: "1", cells: ["L4"] });
    expect(noteOf(text, "fec-journal")).toMatchObject({
      journal: "BQ",
      debit: "10.00",
      credit: "0.00",
    });
    expect(noteOf(text, "fec-total")).toMatchObject({ debit: "20.00", credit: "10.00" });
  });

  it("takes a number used again in another journal for another entry", () => {
    const text = file(fecLine({ JournalCode: "A" }), supplierLine({ JournalCode: "B" }));
    expect(noteOf(text, "fec-unbalanced").count).toBe("2");
  });

  it("joins the lines of an entry that stand apart", () => {
    const text = file(
      fecLine(),
      fecLine({ EcritureNum: "2" }),
      supplierLine({ EcritureNum: "2" }),
      supplierLine(),
    );
    expect(noteOf(text, "fec-unbalanced").cells).toEqual([]);
  });

  it.each([
    ["a number a line", (line: number) => String(line)],
    ["no number", () => "0"],
  ])("goes by the day where the file has %s", (_, number) => {
    const lines = [0, 1, 2, 3].map((at) => {
      const values = { EcritureNum: number(at + 1), PieceRef: `P${at}` };
      return at % 2 === 0 ? fecLine(values) : supplierLine(values);
    });
    expect(noteOf(file(...lines), "fec-unbalanced").cells).toEqual([]);
  });
});

it("whatever the amounts, accounts and pieces of text, no cent is lost", () => {
  const line = fc.record({
    account: fc.constantFrom("606400", "613000", "706000", "401000", "512000", "120000"),
    debit: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    credit: fc.integer({ min: 0, max: 1_000_000 }),
    journal: fc.constantFrom("AC", "AN", "BQ"),
  });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 90 }),
      (lines, length) => {
        const text = file(
          ...lines.map(({ account, debit, credit, journal }) =>
            fecLine({
              JournalCode: journal,
              CompteNum: account,
              Debit: centsToDecimal(cents(debit)).replace(".", ","),
              Credit: centsToDecimal(cents(credit)).replace(".", ","),
            }),
          ),
        );
        const { intake } = readFec(text, "fec.txt", length);
        const kept = lines.filter(
          ({ account, journal }) => journal !== "AN" && /^[67]/.test(account),
        );
        const expected = kept.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
        const expenses = (intake.records.expenses ?? []).reduce(
          (sum, { values }) => sum + values.amount,
          0,
        );
        const resources = (intake.records.resources ?? []).reduce(
          (sum, { values }) => sum + values.amount,
          0,
        );
        expect(expenses - resources).toBe(expected);
        expect(intake.questions).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
