import { takeIn } from "../../src/domain/intake/records/intake";
import type { SourceSheet } from "../../src/domain/intake/reading";
import { readTextSource } from "../../src/workbook/textSource";
import { fecHeader, fecLine, fecText, supplierLine } from "../support/fec";
import { textSource } from "../support/textSource";

const label = "Café été n° 1 à 5 €";
const text = fecText([fecHeader, fecLine({ EcritureLib: label }), supplierLine()]);

/** One byte per character, as the old encodings write them. */
function oneByte(codes: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => codes[letter] ?? letter.charCodeAt(0));
}

async function read(bytes: Uint8Array, length?: number): Promise<SourceSheet> {
  const result = await readTextSource(textSource("123456789FEC20251231.txt", bytes, length));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe("a FEC in pieces", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["windows-1252", oneByte({ "€": 0x80 })],
    ["ISO 8859-15", oneByte({ "€": 0xa4 })],
    ["Mac Roman", oneByte({ é: 0x8e, à: 0x88, "°": 0xa1, "€": 0xdb })],
    [
      "UTF-16",
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(Array.from(text), (each) => each.charCodeAt(0)).buffer),
      ]),
    ],
  ])("keeps its letters in %s, wherever the pieces are cut", async (_, bytes) => {
    for (const length of [3, 64, 1000]) {
      const sheet = await read(bytes, length);
      expect("fec" in sheet && sheet.fec.lines[0]?.label).toBe(label);
    }
  });

  it("is a sheet of its own, named after the file, whose lines never stand in a grid", async () => {
    const sheet = await read(new TextEncoder().encode(text));
    if (!("tables" in sheet)) throw new Error("read as a grid");
    expect(sheet.grid).toMatchObject({ sheet: "123456789FEC20251231", values: [fecHeader] });
    expect(takeIn([sheet]).records.expenses).toHaveLength(1);
  });

  it("stops when the user does", async () => {
    const bytes = new TextEncoder().encode(text);
    let asked = 0;
    const progress = { report: () => undefined, cancelled: () => (asked += 1) > 3 };
    expect(await readTextSource(textSource("fec.txt", bytes, 64), progress)).toEqual({
      ok: false,
      error: { code: "cancelled" },
    });
  });

  it("tells how far it is, never backwards, up to the end", async () => {
    const shares: number[] = [];
    const progress = { report: (share: number) => shares.push(share), cancelled: () => false };
    await readTextSource(textSource("fec.txt", new TextEncoder().encode(text), 64), progress);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).toBeCloseTo(0.95, 5);
  });
});
