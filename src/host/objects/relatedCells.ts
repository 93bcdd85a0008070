import { parseFormula } from "../engine/parse";
import { precedentsOf } from "../engine/precedents";
import { boxAt, intersects, sameBox } from "../model/box";
import { forEachCell } from "../model/edit";
import type { HostSheet, HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { fullAddress } from "./address";
import { integer, text } from "./args";
import { findSheet } from "../model/editSheets";
import { joinBoxes } from "./joinBoxes";
import { classTable, method, navigation, property } from "./define";
import { the, type AreasTarget, type RangeTarget } from "./targets";

/** The cells that formulas of a range name; with `all`, also those that these depend on, and so on. */
export function precedents(
  workbook: HostWorkbook,
  range: RangeTarget,
  all: boolean,
): RangeTarget[] {
  const found: RangeTarget[] = [];
  const queue: RangeTarget[] = [range];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { sheet } = next;
    forEachCell(sheet, next.box, ({ formula }, row, column) => {
      if (formula === null) return;
      for (const area of named(workbook, sheet, row, column, formula)) {
        if (found.some((known) => known.sheet === area.sheet && sameBox(known.box, area.box)))
          continue;
        found.push(area);
        if (all) queue.push(area);
      }
    });
  }
  return found;
}

/** The cells whose formulas name a cell of a range; with `all`, also those that depend on these. */
export function dependents(
  workbook: HostWorkbook,
  range: RangeTarget,
  all: boolean,
): RangeTarget[] {
  const formulas: { at: RangeTarget; reads: readonly RangeTarget[] }[] = [];
  for (const sheet of workbook.sheets)
    for (const [row, line] of sheet.cells)
      for (const [column, { formula }] of line)
        if (formula !== null)
          formulas.push({
            at: { sheet, box: boxAt(row, column) },
            reads: named(workbook, sheet, row, column, formula),
          });
  const found: RangeTarget[] = [];
  const queue: RangeTarget[] = [range];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { sheet, box } = next;
    for (const { at, reads } of formulas) {
      if (found.includes(at)) continue;
      if (!reads.some((area) => area.sheet === sheet && intersects(area.box, box))) continue;
      found.push(at);
      if (all) queue.push(at);
    }
  }
  return found;
}

function named(
  workbook: HostWorkbook,
  sheet: HostSheet,
  row: number,
  column: number,
  formula: string,
): readonly RangeTarget[] {
  const tree = parseFormula(formula);
  return tree === null
    ? []
    : precedentsOf(tree, workbook, { sheet, row, column }, () => false).areas;
}

/** Ranges by sheet, in the order of the workbook; cells side by side become one rectangle. */
export function bySheet(
  workbook: HostWorkbook,
  ranges: readonly RangeTarget[],
): ReturnType<typeof the<"WorkbookRangeAreas">> {
  if (ranges.length === 0) throw new HostError("ItemNotFound", "no such cells");
  const areas = workbook.sheets.flatMap((sheet): AreasTarget[] => {
    const own = ranges.filter((range) => range.sheet === sheet).map(({ box }) => box);
    return own.length === 0 ? [] : [{ sheet, boxes: joinBoxes(own) }];
  });
  return the("WorkbookRangeAreas", areas);
}

function areasOn(areas: readonly AreasTarget[], key: unknown): ReturnType<typeof the> | null {
  const wanted = text(key);
  const found = areas.find(
    ({ sheet }) => sheet.id === wanted || sheet.name.toLowerCase() === wanted.toLowerCase(),
  );
  return found === undefined ? null : the("RangeAreas", found);
}

/** Excel.WorkbookRangeAreas: ranges of several sheets. */
const workbookRangeAreasClass = classTable("WorkbookRangeAreas", {
  addresses: property("1.12", (areas) =>
    areas.map(({ sheet, boxes }) => boxes.map((box) => fullAddress({ sheet, box })).join(",")),
  ),
  areas: navigation("1.12", (areas) => the("RangeAreasCollection", areas)),
  ranges: navigation("1.12", (areas) =>
    the(
      "RangeCollection",
      areas.flatMap(({ sheet, boxes }) => boxes.map((box) => ({ sheet, box }))),
    ),
  ),
  getRangeAreasBySheet: method("1.12", (areas, [key], { workbook }) => {
    if (findSheet(workbook, text(key)) === undefined) throw new HostError("ItemNotFound");
    const found = areasOn(areas, key);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  }),
  getRangeAreasOrNullObjectBySheet: method("1.12", (areas, [key]) => areasOn(areas, key)),
});

/** Excel.RangeAreasCollection. */
const rangeAreasCollectionClass = classTable(
  "RangeAreasCollection",
  {
    getCount: method("1.12", (areas) => areas.length),
    getItemAt: method("1.12", (areas, [index]) => {
      const found = areas[integer(index)];
      if (found === undefined) throw new HostError("InvalidArgument", "no such areas");
      return the("RangeAreas", found);
    }),
  },
  { collection: { items: (areas) => areas.map((found) => the("RangeAreas", found)) } },
);

export const relatedCellClasses = [workbookRangeAreasClass, rangeAreasCollectionClass] as const;
