import fc from "fast-check";
import { readDate, readDayOf } from "../../../../src/domain/intake/read/date";
import { decideDateOrders } from "../../../../src/domain/intake/read/dateOrder";
import { periodIn, readMonth } from "../../../../src/domain/intake/read/month";
import { readQuarter } from "../../../../src/domain/intake/read/quarter";
import {
  day,
  fromEpochDay,
  plainMonth,
  toExcelSerial,
} from "../../../../src/domain/quantities/plainDate";
import { ok } from "../../../../src/domain/result";

const unreadable = { ok: false, error: { code: "unreadable" } };

describe("a date in a cell", () => {
  it.each([
    [45722, "2025-03-06"],
    [45722.43, "2025-03-06"],
    [20250306, "2025-03-06"],
    ["2025-03-06", "2025-03-06"],
    ["2025-03-06T10:25:37Z", "2025-03-06"],
    ["2025/3/6", "2025-03-06"],
    ["06/03/2025", "2025-03-06"],
    ["6.3.2025", "2025-03-06"],
    ["06-03-2025 10:25", "2025-03-06"],
    ["6 mars 2025", "2025-03-06"],
    ["1er avril 2025", "2025-04-01"],
    ["jeudi 6 mars 2025", "2025-03-06"],
    ["06-mars-25", "2025-03-06"],
    ["20th January 2025", "2025-01-20"],
    ["January 20, 2025", "2025-01-20"],
    ["20250306", "2025-03-06"],
    ["20250306 10:25:37", "2025-03-06"],
    ["06032025", "2025-03-06"],
    [" 06/03/2025\u00a0", "2025-03-06"],
  ])("%s is %s", (value, expected) => {
    expect(readDate(value)).toEqual(ok(day(expected)));
  });

  it.each([
    "31/02/2025",
    "DD/10/2025",
    "20.10.-30.10.2017",
    "nov-dec",
    "mars",
    "2025",
    "hier",
    "00/00/0000",
    2025,
    45.5,
    true,
  ])("%s is unreadable, never another day", (value) => {
    expect(readDate(value)).toEqual(unreadable);
  });

  it("knows the date system of old Macs", () => {
    expect(readDate(45722 - 1462, { date1904: true })).toEqual(ok(day("2025-03-06")));
  });

  it("takes a day without a year from the sheet's year", () => {
    expect(readDate("6 mars", { year: 2025 })).toEqual(ok(day("2025-03-06")));
    expect(readDate("6 mars")).toEqual(unreadable);
  });
});

describe("the order of day and month in a column", () => {
  const read = (column: readonly string[]): unknown[] =>
    column.map((value) => {
      const result = readDate(value, { orders: decideDateOrders(column) });
      return result.ok ? result.value : result.error;
    });

  it("is French unless a value contradicts it", () => {
    expect(read(["05/03/2025", "06/03/2025"])).toEqual(["2025-03-05", "2025-03-06"]);
    expect(read(["03/05/2025", "03/25/2025"])).toEqual(["2025-03-05", "2025-03-25"]);
  });

  it("with years of two figures, is asked", () => {
    expect(read(["05/03/25"])).toEqual([
      { code: "ambiguous", readings: ["2025-03-05", "2025-05-03"] },
    ]);
  });

  it("with years of two figures, is settled by the place that does not vary", () => {
    expect(read(["05/03/25", "06/03/25", "07/04/25", "28/04/25"])).toEqual([
      "2025-03-05",
      "2025-03-06",
      "2025-04-07",
      "2025-04-28",
    ]);
  });

  it("leaves a day that does not exist in that order unread", () => {
    expect(read(["13/05/2025", "05/13/2025"])).toEqual(["2025-05-13", { code: "unreadable" }]);
  });
});

describe("a day of a month's grid", () => {
  const march = plainMonth(2025, 3);

  it.each([
    [3, "2025-03-03"],
    ["3", "2025-03-03"],
    ["03", "2025-03-03"],
    ["lun 3", "2025-03-03"],
    ["L 3", "2025-03-03"],
    ["3 lun.", "2025-03-03"],
    ["03/03", "2025-03-03"],
    [45719, "2025-03-03"],
  ])("%s in March 2025 is %s", (value, expected) => {
    expect(readDayOf(march, value)).toEqual(ok(day(expected)));
  });

  it("does not exist after the month's end", () => {
    expect(readDayOf(plainMonth(2025, 2), 30)).toEqual(unreadable);
  });
});

describe("a month", () => {
  it.each([
    ["mars 2025", "2025-03"],
    ["janv-25", "2025-01"],
    ["Janv. 2025", "2025-01"],
    ["août 25", "2025-08"],
    ["Février", "2025-02"],
    ["fév.", "2025-02"],
    ["2025-03", "2025-03"],
    ["03/2025", "2025-03"],
    ["202503", "2025-03"],
    ["3", "2025-03"],
    [3, "2025-03"],
    [45717, "2025-03"],
    ["01/03/2025", "2025-03"],
  ])("%s in 2025 is %s", (value, expected) => {
    expect(readMonth(value, { year: 2025 })).toEqual(ok(expected));
  });

  it.each(["mars", 3, "T1", "total", "13/2025"])("%s without a year is unreadable", (value) => {
    expect(readMonth(value)).toEqual(unreadable);
  });

  it.each([
    ["Feuille de temps – mars 2025", "2025-03", 2025],
    ["Temps janv-25", "2025-01", 2025],
    ["Paie 03-2025", "2025-03", 2025],
    ["Exercice 2025", null, 2025],
    ["Budget prévisionnel", null, null],
    ["Marie-Mai", null, null],
  ])("« %s » names the month %s and the year %s", (text, month, year) => {
    expect(periodIn(text)).toEqual({ month, year });
  });
});

describe("quarters", () => {
  it.each([
    ["T1 2025", "2025-01-01", "2025-03-31"],
    ["1er trimestre 2025", "2025-01-01", "2025-03-31"],
    ["2ème trim. 2024", "2024-04-01", "2024-06-30"],
    ["second trimestre 2025", "2025-04-01", "2025-06-30"],
    ["Troisième trimestre de l’année 2025", "2025-07-01", "2025-09-30"],
    ["Q4-2025", "2025-10-01", "2025-12-31"],
    ["2025 T2", "2025-04-01", "2025-06-30"],
  ])("« %s » runs from %s to %s", (text, first, last) => {
    expect(readQuarter(text)).toEqual({ first, last });
  });

  it.each(["T1", "2025", "T5 2025", "S1 2025", "1er trimestre", "P1 2025", 20251, null])(
    "%s is none",
    (value) => {
      expect(readQuarter(value)).toBeNull();
    },
  );
});

describe("what is printed is read back", () => {
  const days = fc.integer({ min: -14000, max: 47000 }).map(fromEpochDay);

  it("as a serial, ISO, French text and FEC text", () => {
    fc.assert(
      fc.property(days, (date) => {
        const [year = "", month = "", number = ""] = date.split("-");
        expect(readDate(toExcelSerial(date))).toEqual(ok(date));
        expect(readDate(date)).toEqual(ok(date));
        expect(readDate(`${number}/${month}/${year}`)).toEqual(ok(date));
        expect(readDate(`${year}${month}${number}`)).toEqual(ok(date));
        expect(readDate(`${number}${month}${year}`)).toEqual(ok(date));
      }),
    );
  });

  it("in words, in French and English", () => {
    fc.assert(
      fc.property(days, (date) => {
        for (const locale of ["fr-FR", "en-GB"]) {
          const words = new Intl.DateTimeFormat(locale, {
            dateStyle: "long",
            timeZone: "UTC",
          }).format(new Date(`${date}T00:00:00Z`));
          expect(readDate(words)).toEqual(ok(date));
        }
      }),
    );
  });
});
