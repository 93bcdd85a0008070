import fc from "fast-check";
import { isTimeFormat, readHours } from "../../../../src/domain/intake/read/hours";
import { ok } from "../../../../src/domain/result";

describe("worked time in a cell", () => {
  it.each([
    [7.5, 450],
    ["7,5", 450],
    ["7.5", 450],
    ["7h30", 450],
    ["7 h 30", 450],
    ["7H", 420],
    ["7:30", 450],
    ["03:00", 180],
    ["51:21", 3081],
    ["7:30:00", 450],
    ["2H 4MN", 124],
    ["0 hours: 2 minutes", 2],
    ["2 uur", 120],
    ["0,45 uur", 27],
    [".25 hours", 15],
    ["45 min", 45],
    ["½", 30],
    ["1 ½", 90],
    ["7,50 h", 450],
    [0, 0],
  ])("%s is %s minutes", (value, expected) => {
    expect(readHours(value, { unit: "hours" })).toEqual(ok(expected));
  });

  it.each([
    [0.5, 210],
    ["½", 210],
    ["1j", 420],
    ["0,5 j", 210],
    ["1/2", 210],
    ["1 jour", 420],
    ["7h", 420],
    ["3:30", 210],
  ])("%s in a column of days of 7 hours is %s minutes", (value, expected) => {
    expect(readHours(value, { unit: "days", minutesPerDay: 420 })).toEqual(ok(expected));
  });

  it.each([
    [0.3125, 450],
    [1.5, 2160],
    [7.5 / 24, 450],
  ])("%s with a time format is %s minutes", (value, expected) => {
    expect(readHours(value, { unit: "hours", format: "[h]:mm" })).toEqual(ok(expected));
  });

  it.each(["x", "je 6", "20/25", "?", "7h75", "CP", "7,5 km", "#VALUE!", true])(
    "%s is unreadable, never zero",
    (value) => {
      expect(readHours(value, { unit: "hours" })).toEqual({
        ok: false,
        error: { code: "unreadable" },
      });
    },
  );

  it("does not turn days into hours without the person's hours per day", () => {
    expect(readHours(0.5, { unit: "days" })).toEqual({ ok: false, error: { code: "unreadable" } });
  });

  it("says when a time is finer than a minute", () => {
    const read = readHours(7.33, { unit: "hours" });
    expect(read).toMatchObject({ ok: false, error: { code: "too-precise", nearest: 440 } });
  });

  it.each([
    ["[h]:mm", true],
    ["hh:mm:ss", true],
    ['h" h "mm', true],
    ["[$-40C]h:mm", true],
    ["0.00", false],
    ["General", false],
    ['0.00" h"', false],
    ["dd/mm/yyyy hh:mm", false],
  ])("the format %s shows a time: %s", (format, expected) => {
    expect(isTimeFormat(format)).toBe(expected);
  });
});

describe("what is printed is read back", () => {
  const times = fc.integer({ min: 0, max: 6000 });

  it("as 7h30, 7:30, and a fraction of a day", () => {
    fc.assert(
      fc.property(times, (time) => {
        const [hours, rest] = [Math.floor(time / 60), String(time % 60).padStart(2, "0")];
        expect(readHours(`${hours}h${rest}`, { unit: "hours" })).toEqual(ok(time));
        expect(readHours(`${hours}:${rest}`, { unit: "days" })).toEqual(ok(time));
        expect(readHours(time / 1440, { unit: "hh:mm", format: "[h]:mm" })).toEqual(ok(time));
      }),
    );
  });

  it("in quarter-hours with a comma or a point", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (quarters) => {
        const text = (quarters / 4).toFixed(2);
        expect(readHours(quarters / 4, { unit: "hours" })).toEqual(ok(quarters * 15));
        expect(readHours(text, { unit: "hours" })).toEqual(ok(quarters * 15));
        expect(readHours(text.replace(".", ","), { unit: "hours" })).toEqual(ok(quarters * 15));
      }),
    );
  });
});

describe("plain numbers among times written with an h", () => {
  it.each([
    [6.5, 390],
    [2, 120],
    [0.3125, 450],
    [0, 0],
  ])("%s is %s minutes", (value, expected) => {
    expect(readHours(value, { unit: "hh:mm" })).toEqual({ ok: true, value: expected });
  });

  it("half an hour or half a day is asked, never guessed", () => {
    const read = readHours(0.5, { unit: "hh:mm" });
    expect(read.ok ? null : read.error).toEqual({ code: "ambiguous", readings: ["0h30", "12h00"] });
  });

  it("a time format leaves no doubt", () => {
    expect(readHours(0.5, { unit: "hh:mm", format: "[h]:mm" })).toEqual({ ok: true, value: 720 });
  });
});
