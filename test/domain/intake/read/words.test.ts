import fc from "fast-check";
import { readAbsence, readLegend } from "../../../../src/domain/intake/read/absence";
import { readAccount, readSiret } from "../../../../src/domain/intake/read/identifier";
import { decidePercentScale, readPercent } from "../../../../src/domain/intake/read/percent";
import { isSameName } from "../../../../src/domain/intake/read/person";
import { ratio, ratioToNumber } from "../../../../src/domain/quantities/ratio";
import { ok } from "../../../../src/domain/result";

describe("absences", () => {
  it.each([
    ["CP", "CP"],
    ["cp", "CP"],
    ["Congés payés", "CP"],
    ["RTT", "RTT"],
    ["férié", "JF"],
    ["JF", "JF"],
    ["Maladie", "MAL"],
    ["AM", "AM"],
    ["M", "MAL"],
    ["récup", "REC"],
    ["enfant malade", "ENF"],
  ])("%s is %s", (text, code) => {
    expect(readAbsence(text)).toBe(code);
  });

  it.each(["P1", "7", "x", "télétravail", "réunion"])("%s is none", (text) => {
    expect(readAbsence(text)).toBeNull();
  });

  it("takes the sheet's own legend first", () => {
    const legend = readLegend("C = congés payés ; M : maladie ; F = férié – T = télétravail");
    expect([...legend]).toEqual([
      ["c", "CP"],
      ["m", "MAL"],
      ["f", "JF"],
    ]);
    expect(readAbsence("C", legend)).toBe("CP");
    expect(readAbsence("C")).toBeNull();
  });
});

describe("accounts", () => {
  it.each([
    ["6064", "6064"],
    [6064, "6064"],
    ["606400", "6064"],
    ["60640000 ", "6064"],
    ["6064 Fournitures administratives", "6064"],
    ["6064 – Fournitures administratives", "6064"],
    ["Compte 6064", "6064"],
    ["60", "60"],
    ["6100", "6100"],
    ["70000000", "700"],
    ["401ABC", "401ABC"],
  ])("%s is the account %s", (value, account) => {
    expect(readAccount(value)).toEqual(ok(account));
  });

  it.each(["Fournitures", "12/03/2025", 6064.5, "0064", "6064, 6063"])("%s is none", (value) => {
    expect(readAccount(value)).toEqual({ ok: false, error: { code: "unreadable" } });
  });
});

describe("SIRET", () => {
  it.each(["732 829 320 00074", 73282932000074, "73282932000074.0"])("%s is one", (value) => {
    expect(readSiret(value)).toEqual(ok("73282932000074"));
  });

  it.each(["7,32829E+13", "73282932000075", "732829320"])("%s is lost or wrong", (value) => {
    expect(readSiret(value)).toEqual({ ok: false, error: { code: "unreadable" } });
  });
});

describe("shares", () => {
  it.each([
    ["40 %", ratio(2, 5)],
    ["33,5%", ratio(67, 200)],
    ["2/5", ratio(2, 5)],
    [0.4, ratio(2, 5)],
  ])("%s", (value, expected) => {
    expect(readPercent(value)).toEqual(ok(expected));
  });

  it("a column above 1 counts in hundreds", () => {
    const column = [50, 30, 20];
    expect(
      column.map((value) => readPercent(value, { scale: decidePercentScale(column) })),
    ).toEqual([ok(ratio(1, 2)), ok(ratio(3, 10)), ok(ratio(1, 5))]);
  });

  it("any share of a hundred printed with a percent sign is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), (hundredths) => {
        const text = `${(hundredths / 100).toFixed(2).replace(".", ",")} %`;
        const read = readPercent(text);
        expect(read.ok && ratioToNumber(read.value)).toBeCloseTo(hundredths / 10000, 10);
      }),
    );
  });
});

describe("names of people", () => {
  it.each([
    ["Amina BENALI", "BENALI Amina"],
    ["Amina BENALI", "amina benali"],
    ["Chloé DUVAL", "DUVAL CHLOE"],
    ["Mme Élodie FABRE", "Elodie Fabre"],
    ["David EL AMRI", "EL AMRI David"],
    ["Amina BENALI", "A. BENALI"],
    ["Jean-Marie LE GALL", "LE GALL Jean Marie"],
  ])("%s is %s", (first, second) => {
    expect(isSameName(first, second)).toBe(true);
  });

  it.each([
    ["Amina BENALI", "Samir BENALI"],
    ["Amina BENALI", "B. BENALI"],
    ["Amina BENALI", "BENALI"],
    ["Amina BENALI", "A. B."],
  ])("%s is not %s for certain", (first, second) => {
    expect(isSameName(first, second)).toBe(false);
  });
});
