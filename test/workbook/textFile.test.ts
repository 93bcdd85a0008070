import fc from "fast-check";
import type { Grid } from "../../src/domain/intake/grid";
import { readTextSource } from "../../src/workbook/textSource";
import { textSource } from "../support/textSource";

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One byte per character, as the old encodings write them. */
function bytesOf(text: string, codes: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => codes[letter] ?? letter.charCodeAt(0));
}

async function read(bytes: Uint8Array, name = "export.csv"): Promise<Grid> {
  const result = await readTextSource(textSource(name, bytes));
  if (!result.ok) throw new Error(result.error.code);
  if ("tables" in result.value) throw new Error("read as a FEC");
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
  ])("reads %s", async (_, bytes) => {
    expect((await read(bytes)).values).toEqual(expected);
  });

  it("refuses bytes that are no text", async () => {
    const bytes = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]);
    expect(await readTextSource(textSource("photo.csv", bytes))).toEqual({
      ok: false,
      error: { code: "file.notAWorkbook", file: "photo.csv" },
    });
  });
});

describe("delimited files", () => {
  it.each(["\t", "|", ";", ","])("finds the delimiter « %s »", async (delimiter) => {
    const rows = [
      ["Date", "Libellé", "Montant"],
      ["05/03/2025", "Papier", "12"],
      ["06/03/2025", "Encre", "30"],
    ];
    const text = rows.map((row) => row.join(delimiter)).join("\r\n");
    expect((await read(utf8(text))).values).toEqual(rows);
  });

  it("keeps decimal commas in one cell when the semicolon delimits", async () => {
    expect((await read(utf8("a;b\n1,5;2,5\n3,5;4,5\n"))).values).toEqual([
      ["a", "b"],
      ["1,5", "2,5"],
      ["3,5", "4,5"],
    ]);
  });

  it("reads quoted fields with delimiters and line ends inside", async () => {
    expect((await read(utf8('a,b\n"x, y","deux\nlignes"\n'))).values).toEqual([
      ["a", "b"],
      ["x, y", "deux\nlignes"],
    ]);
  });

  it("keeps every value as text, and empty fields empty", async () => {
    expect((await read(utf8("a;b;c\n007;;1.0\n"))).values[1]).toEqual(["007", null, "1.0"]);
  });

  it("leaves out what trailing delimiters and line ends add", async () => {
    expect((await read(utf8("a;b;;\n1;2;;\n\n\n"))).values).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("names the sheet after the file", async () => {
    expect((await read(utf8("a;b\n1;2"), "Export mars.csv")).sheet).toBe("Export mars");
  });

  it("gives an empty grid for an empty file", async () => {
    expect((await read(utf8(""))).values).toEqual([]);
  });
});

it("whatever the fields, a file of semicolons gives them back", async () => {
  const field = fc.stringMatching(/^[A-Za-zéè0-9][A-Za-zéè0-9 ,.'-]{0,12}[A-Za-z0-9]$/);
  const rowsOf = fc.array(fc.tuple(field, field, field), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rowsOf, async (rows) => {
      const text = rows.map((row) => row.join(";")).join("\n");
      expect((await read(utf8(text))).values).toEqual(rows);
    }),
  );
});
