import { put } from "./change";
import { EditError } from "./editError";
import { changeStyle } from "./edit";
import { asGroup, emit } from "./journal";
import { wearing, type NamedStyle } from "./namedStyle";
import type { HostWorkbook } from "./workbook";

/** Adds a style, or replaces the one of its name; cells that wear it take its look. */
export function putStyle(workbook: HostWorkbook, style: NamedStyle): void {
  const others = workbook.styles.filter(({ name }) => name !== style.name);
  asGroup(workbook, () => {
    put(workbook, workbook, "styles", [...others, style]);
    for (const sheet of workbook.sheets)
      for (const [row, line] of sheet.cells)
        for (const [column, cell] of line)
          if (cell.style.styleName === style.name)
            changeStyle(
              workbook,
              sheet,
              { top: row, left: column, bottom: row, right: column },
              (old) => wearing(old, style),
            );
    emit(workbook, { sheet: null, box: null, kind: "WorkbookChanged" });
  });
}

/** @throws EditError for a built-in style, which stays for ever. */
export function removeStyle(workbook: HostWorkbook, style: NamedStyle): void {
  if (style.builtIn) throw new EditError("InvalidOperation", "A built-in style stays");
  asGroup(workbook, () => {
    const others = workbook.styles.filter(({ name }) => name !== style.name);
    put(workbook, workbook, "styles", others);
    emit(workbook, { sheet: null, box: null, kind: "WorkbookChanged" });
  });
}
