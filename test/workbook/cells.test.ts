import fc from "fast-check";

import { cents } from "../../src/domain/quantities/money";
import { addDays, day, monthOf } from "../../src/domain/quantities/plainDate";
import { ratio, ratioToText } from "../../src/domain/quantities/ratio";
import { minutes } from "../../src/domain/quantities/time";
import {
  type ColumnType,
  type ColumnValue,
  optional,
  required,
} from "../../src/domain/schema/column";
import { type RawCell, readCell, writeCell } from "../../src/workbook/cells";
import type { PlanCell } from "../../src/workbook/plan";

/** What Excel gives back for a planned cell. */
function asRead(cell: PlanCell): RawCell {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  return "text" in cell ? cell.text : cell.formula;
}

function roundTrip(type: ColumnType, value: ColumnValue, date1904 = false): unknown {
  const column = optional(type, "x", "x");
  return readCell(column, asRead(writeCell(column, value, { language: "fr", date1904 })), date1904);
}

const days = fc.integer({ min: -40000, max: 90000 }).map((n) => addDays(day("2020-01-01"), n));
const code = fc
  .stringMatching(/^[A-Za-zÀ-ÿ0-9 .-]{1,12}$/)
  .map((text) => text.trim())
  .filter((text) => text !== "");

describe("cells of our tables", () => {
  it("give back every amount to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (amount) => {
        expect(roundTrip("money", cents(amount))).toEqual({ ok: true, value: amount });
      }),
    );
  });

  it("give back every time to the minute", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (time) => {
        expect(roundTrip("minutes", minutes(time))).toEqual({ ok: true, value: time });
      }),
    );
  });

  it("A-32, A-33: give back every day in both date systems", () => {
    fc.assert(
      fc.property(days, fc.boolean(), (date, date1904) => {
        expect(roundTrip("date", date, date1904)).toEqual({ ok: true, value: date });
        const month = monthOf(date);
        expect(roundTrip("month", month, date1904)).toEqual({ ok: true, value: month });
      }),
    );
  });

  it("give back every fraction, also those without decimal form", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 999 }), (a, b) => {
        const read = roundTrip("ratio", ratio(a, b)) as { ok: true; value: never };
        expect(ratioToText(read.value)).toBe(ratioToText(ratio(a, b)));
      }),
    );
  });

  it("give back codes and shares in their order", () => {
    const shares = fc.array(fc.record({ code, weight: fc.integer({ min: 1, max: 1000 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(code, { minLength: 1 }), shares, (codes, split) => {
        expect(roundTrip("codes", codes)).toEqual({ ok: true, value: codes });
        expect(roundTrip("shares", split)).toEqual({ ok: true, value: split });
      }),
    );
  });

  it("write codes as people do", () => {
    const shares = optional("shares", "x", "x");
    const context = { language: "fr", date1904: false } as const;
    expect(
      writeCell(
        shares,
        [
          { code: "P1", weight: 50 },
          { code: "P2", weight: 30 },
        ],
        context,
      ),
    ).toEqual({ text: "P1 50 ; P2 30" });
    expect(writeCell(shares, [{ code: "P1", weight: 1 }], context)).toEqual({ text: "P1" });
    expect(writeCell(optional("codes", "x", "x"), ["60", "61"], context)).toEqual({
      text: "60 ; 61",
    });
  });

  it("show choices in the language of the workbook and read both", () => {
    const column = optional("text", "x", "x", { choices: ["public", "private"] });
    expect(writeCell(column, "private", { language: "fr", date1904: false })).toEqual({
      text: "Privé",
    });
    for (const word of ["Privé", "prive", "Private", "private"]) {
      expect(readCell(column, word, false)).toEqual({ ok: true, value: "private" });
    }
    expect(readCell(column, "semi-public", false)).toEqual({ ok: false, error: "not-a-choice" });
  });

  it.each<[ColumnType, RawCell, string]>([
    ["money", "1 200,50", "not-a-number"],
    ["money", "#REF!", "not-a-number"],
    ["money", 12.345, "too-precise"],
    ["money", 1e12, "not-a-number"],
    ["money", true, "not-a-number"],
    ["minutes", 1.001, "too-precise"],
    ["date", "19/08/2025", "not-a-date"],
    ["date", 45000.5, "not-a-date"],
    ["date", 60, "not-a-date"],
    ["ratio", "40 %", "not-a-number"],
    ["integer", 1.5, "not-whole"],
    ["integer", "3", "not-a-number"],
    ["boolean", "peut-être", "not-a-choice"],
    ["codes", "60 ; ; 61", "not-a-choice"],
    ["shares", "P1 ; P2", "not-a-number"],
    ["shares", "P1 0", "not-a-number"],
  ])("refuse a %s written %p: %s", (type, cell, problem) => {
    expect(readCell(optional(type, "x", "x"), cell, false)).toEqual({ ok: false, error: problem });
  });

  it("tell empty from zero", () => {
    expect(readCell(required("money", "x", "x"), "", false)).toEqual({ ok: false, error: "empty" });
    expect(readCell(optional("money", "x", "x"), "", false)).toEqual({ ok: true, value: null });
    expect(readCell(required("money", "x", "x"), 0, false)).toEqual({ ok: true, value: 0 });
  });

  it("forgive the noise of binary fractions", () => {
    expect(readCell(required("money", "x", "x"), 19.989999999999998, false)).toEqual({
      ok: true,
      value: 1999,
    });
  });
});
