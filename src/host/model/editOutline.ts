import { putEntry } from "./change";
import { EditError } from "./editError";
import { setColumnsHidden, setRowsHidden } from "./editLayout";
import { asGroup, emit } from "./journal";
import { maxColumn, maxRow, type HostSheet, type HostWorkbook } from "./workbook";

type Axis = "rows" | "columns";

/** Deepest outline Excel has. */
const deepest = 8;

function levelsOf(sheet: HostSheet, axis: Axis): Map<number, number> {
  return axis === "rows" ? sheet.rowLevels : sheet.columnLevels;
}

/** Puts lines one level deeper in the outline (`by` 1), or one less (-1): lines in no group stay, some must be in one. */
export function changeLevels(
  workbook: HostWorkbook,
  sheet: HostSheet,
  axis: Axis,
  lines: { readonly from: number; readonly to: number },
  by: 1 | -1,
): void {
  const levels = levelsOf(sheet, axis);
  const next: [number, number][] = [];
  for (let line = lines.from; line <= lines.to; line += 1) {
    const level = (levels.get(line) ?? 0) + by;
    if (level > deepest - 1) throw new EditError("InvalidOperation", "Too deep an outline");
    if (level >= 0) next.push([line, level]);
  }
  if (next.length === 0) throw new EditError("InvalidOperation", "Lines that are in no group");
  asGroup(workbook, () => {
    for (const [line, level] of next)
      putEntry(workbook, levels, line, level === 0 ? undefined : level);
    emit(workbook, { sheet: sheet.id, box: null, kind: "LayoutChanged" });
  });
}

/** Hides or shows the lines of the groups that some lines are in or stand beside. */
export function showDetails(
  workbook: HostWorkbook,
  sheet: HostSheet,
  axis: Axis,
  lines: { readonly from: number; readonly to: number },
  shown: boolean,
): void {
  const levels = levelsOf(sheet, axis);
  let { from, to } = lines;
  while ((levels.get(from - 1) ?? 0) > 0) from -= 1;
  while ((levels.get(to + 1) ?? 0) > 0) to += 1;
  hideWhere(workbook, sheet, axis, shown, (line, level) => line >= from && line <= to && level > 0);
}

/** Shows the outline down to a level: 1 shows no detail, 2 the first groups… */
export function showLevels(
  workbook: HostWorkbook,
  sheet: HostSheet,
  axis: Axis,
  level: number,
): void {
  asGroup(workbook, () => {
    hideWhere(workbook, sheet, axis, false, (_line, own) => own >= level);
    hideWhere(workbook, sheet, axis, true, (_line, own) => own < level);
  });
}

function hideWhere(
  workbook: HostWorkbook,
  sheet: HostSheet,
  axis: Axis,
  shown: boolean,
  concerned: (line: number, level: number) => boolean,
): void {
  asGroup(workbook, () => {
    for (const [line, level] of levelsOf(sheet, axis)) {
      if (!concerned(line, level)) continue;
      if (axis === "rows")
        setRowsHidden(
          workbook,
          sheet,
          { top: line, bottom: line, left: 1, right: maxColumn },
          !shown,
        );
      else
        setColumnsHidden(
          workbook,
          sheet,
          { left: line, right: line, top: 1, bottom: maxRow },
          !shown,
        );
    }
  });
}
