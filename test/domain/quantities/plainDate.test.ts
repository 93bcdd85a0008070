import fc from "fast-check";
import { Temporal } from "temporal-polyfill";

import {
  type PlainDate,
  addDays,
  contains,
  day,
  daysInMonth,
  epochDay,
  firstDay,
  fromEpochDay,
  fromExcelSerial,
  lastDay,
  monthOf,
  parseIsoDate,
  plainDate,
  toExcelSerial,
  weekday,
} from "../../../src/domain/quantities/plainDate";

// Years 1000 to 9999: what a workbook can hold, and more.
const dates = fc.integer({ min: -354285, max: 2932896 }).map(fromEpochDay);

describe("plain dates", () => {
  it("agree with Temporal on days, weekdays and month lengths", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const oracle = Temporal.PlainDate.from(date);
        expect(weekday(date)).toBe(oracle.dayOfWeek);
        expect(daysInMonth(oracle.year, oracle.month)).toBe(oracle.daysInMonth);
        const moved = oracle.add({ days });
        fc.pre(moved.year >= 1000 && moved.year <= 9999);
        expect(addDays(date, days)).toBe(moved.toString());
      }),
    );
  });

  it("go to days since 1970 and back", () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(fromEpochDay(epochDay(date))).toBe(date);
      }),
    );
  });

  it("refuse days that no calendar has", () => {
    expect(plainDate(2025, 2, 29)).toBeNull();
    expect(plainDate(2024, 2, 29)).toBe("2024-02-29");
    expect(plainDate(2025, 13, 1)).toBeNull();
    expect(parseIsoDate("2025-04-31")).toBeNull();
    expect(parseIsoDate("31/12/2025")).toBeNull();
    expect(() => day("2025-00-10")).toThrow(RangeError);
  });

  it("know the bounds of their month, both inside", () => {
    const february = monthOf(day("2024-02-10"));
    expect([firstDay(february), lastDay(february)]).toEqual(["2024-02-01", "2024-02-29"]);
    expect(contains({ first: day("2025-01-01"), last: day("2025-12-31") }, day("2025-12-31"))).toBe(
      true,
    );
  });
});

describe("Excel serials (A-33)", () => {
  it("go out and back in both date systems", () => {
    const inExcel = fc
      .integer({ min: epochDay(day("1904-01-02")), max: 2932896 })
      .map(fromEpochDay);
    fc.assert(
      fc.property(inExcel, fc.boolean(), (date, date1904) => {
        expect(fromExcelSerial(toExcelSerial(date, date1904), date1904)).toBe(date);
      }),
    );
  });

  it("have known values", () => {
    expect(toExcelSerial(day("2025-01-01"))).toBe(45658);
    expect(toExcelSerial(day("2025-01-01"), true)).toBe(45658 - 1462);
    expect(fromExcelSerial(45658.75)).toBe("2025-01-01");
  });

  it("refuse the days before March 1900, where Excel invented 29 February", () => {
    expect(fromExcelSerial(60)).toBeNull();
    expect(fromExcelSerial(61)).toBe("1900-03-01" as PlainDate);
  });
});
