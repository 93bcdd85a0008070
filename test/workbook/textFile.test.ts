import fc from "fast-check";
import type { Grid } from "../../src/domain/intake/grid";
import { readTextFile } from "../../src/workbook/textFile";

const fecHeader =
  "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One byte per character, as the old encodings write them. */
function bytesOf(text: string, codes: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => codes[letter] ?? letter.charCodeAt(0));
}

function read(bytes: Uint8Array, name = "export.csv"): Grid {
  const result = readTextFile(name, bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe("encodings", () => {
  const expected = [
    ["Libellé", "Montant"],
    ["Café été", "5 €"],
  ];

  it.each([
    ["UTF-8", utf8("Libellé;Montant\nCafé été;5 €\n")],
    ["UTF-8 with its mark", utf8("\ufeffLibellé;Montant\nCafé été;5 €\n")],
    ["windows-1252", bytesOf("Libellé;Montant\nCafé été;5 €\n", { "€": 0x80 })],
    ["ISO 8859-15", bytesOf("Libellé;Montant\nCafé été;5 €\n", { "€": 0xa4 })],
    ["Mac Roman", bytesOf("Libellé;Montant\nCafé été;5 €\n", { é: 0x8e, "€": 0xdb })],
    [
      "UTF-16",
      Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from("Libellé;Montant\nCafé été;5 €\n").flatMap((letter) => [
          letter.charCodeAt(0) & 255,
          letter.charCodeAt(0) >> 8,
        ]),
      ]),
    ],
  ])("reads %s", (_, bytes) => {
    expect(read(bytes).values).toEqual(expected);
  });

  it("refuses bytes that are no text", () => {
    expect(readTextFile("photo.csv", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({
      ok: false,
      error: { code: "file.notAWorkbook", file: "photo.csv" },
    });
  });
});

describe("delimited files", () => {
  it.each(["\t", "|", ";", ","])("finds the delimiter « %s »", (delimiter) => {
    const rows = [
      ["Date", "Libellé", "Montant"],
      ["05/03/2025", "Papier", "12"],
      ["06/03/2025", "Encre", "30"],
    ];
    const text = rows.map((row) => row.join(delimiter)).join("\r\n");
    expect(read(utf8(text)).values).toEqual(rows);
  });

  it("keeps decimal commas in one cell when the semicolon delimits", () => {
    expect(read(utf8("a;b\n1,5;2,5\n3,5;4,5\n")).values).toEqual([
      ["a", "b"],
      ["1,5", "2,5"],
      ["3,5", "4,5"],
    ]);
  });

  it("reads quoted fields with delimiters and line ends inside", () => {
    expect(read(utf8('a,b\n"x, y","deux\nlignes"\n')).values).toEqual([
      ["a", "b"],
      ["x, y", "deux\nlignes"],
    ]);
  });

  it("keeps every value as text, and empty fields empty", () => {
    expect(read(utf8("a;b;c\n007;;1.0\n")).values[1]).toEqual(["007", null, "1.0"]);
  });

  it("leaves out what trailing delimiters and line ends add", () => {
    expect(read(utf8("a;b;;\n1;2;;\n\n\n")).values).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("names the sheet after the file", () => {
    expect(read(utf8("a;b\n1;2"), "Export mars.csv").sheet).toBe("Export mars");
  });

  it("gives an empty grid for an empty file", () => {
    expect(read(utf8("")).values).toEqual([]);
  });
});

describe("FEC", () => {
  it("trims padded fields", () => {
    const line =
      "A \tACHATS   \t1  \t20250401\t60640000 \tFOURNITURES   \t \t \t43 \t20250401\tPapier  \t+000000069,40\t+000000000,00\t \t \t20250401\t \t ";
    const { values } = read(utf8(`${fecHeader}\t\r\n${line}\t\r\n`));
    expect(values[1]?.slice(0, 13)).toEqual([
      "A",
      "ACHATS",
      "1",
      "20250401",
      "60640000",
      "FOURNITURES",
      null,
      null,
      "43",
      "20250401",
      "Papier",
      "+000000069,40",
      "+000000000,00",
    ]);
  });

  it("keeps a label with a stray carriage return or a quote on its line", () => {
    const fields = (label: string): string =>
      `AC\tAchats\t1\t20250401\t6064\tFournitures\t\t\tF1\t20250401\t${label}\t10,00\t0,00\t\t\t20250401\t\t`;
    const { values } = read(
      utf8(`${fecHeader}\r\r\n${fields("Papier\rA4")}\r\r\n${fields('Écran 24"')}\r\r\n`),
    );
    expect(values.map((row) => row[10])).toEqual(["EcritureLib", "Papier A4", 'Écran 24"']);
  });

  it("reads the bar and headers of any case", () => {
    const header = fecHeader.toUpperCase().replaceAll("\t", "|");
    expect(read(utf8(`${header}\nAC|Achats|1`)).values[1]?.slice(0, 3)).toEqual([
      "AC",
      "Achats",
      "1",
    ]);
  });
});

it("whatever the fields, a file of semicolons gives them back", () => {
  const field = fc.stringMatching(/^[A-Za-zéè0-9][A-Za-zéè0-9 ,.'-]{0,12}[A-Za-z0-9]$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field, field), { minLength: 2, maxLength: 8 }), (rows) => {
      const text = rows.map((row) => row.join(";")).join("\n");
      expect(read(utf8(text)).values).toEqual(rows);
    }),
  );
});
