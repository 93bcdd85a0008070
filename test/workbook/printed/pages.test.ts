import fc from "fast-check";
import { Pages, pageTops } from "../../../src/workbook/printed/pages";

const rows = fc.array(
  fc.record({ points: fc.integer({ min: 15, max: 90 }), withNext: fc.boolean() }),
  { minLength: 1, maxLength: 120 },
);

describe("pages of a printed sheet", () => {
  it("hold less where a wide sheet is made smaller to fit, and more lines of it", () => {
    const narrow = new Pages([40], "Portrait");
    // 842 points less the margins, and a little left free.
    expect(narrow.room).toBeCloseTo(712.5, 1);
    expect(new Pages([200], "Portrait").room).toBeGreaterThan(narrow.room * 1.9);
    expect(new Pages([40], "Landscape").room).toBeLessThan(narrow.room);
  });

  it("lose the repeated title on each page but the first", () => {
    const pages = new Pages([40], "Portrait");
    pages.repeat(24);
    const first = pages.room;
    pages.add(100);
    expect(pages.room).toBe(first - 100);
    pages.add(first);
    expect(pages.room).toBe(first - 24 - first);
  });

  it("never hold more of a table than they have room for, and leave no heading at their foot", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 600 }), (table, above) => {
        const pages = new Pages([40], "Portrait");
        pages.repeat(24);
        pages.add(above);
        const { room, whole } = pages;
        const tops = pageTops(table, 27, pages);
        const bounds = [0, ...tops, table.length];
        const printed = bounds.slice(0, -1).map((top, nth) => {
          const on = table.slice(top, bounds[nth + 1]);
          const points = on.reduce((sum, row) => sum + row.points, 27);
          const following = table[bounds[nth + 1] ?? 0];
          const mustHold = points + (on.at(-1)?.withNext === true ? (following?.points ?? 0) : 0);
          return { rows: on.length, mustHold, room: nth === 0 ? Math.max(room, 0) : whole };
        });
        // One row at least, even where none would fit.
        expect(printed.filter((page) => page.rows > 1 && page.mustHold > page.room)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
