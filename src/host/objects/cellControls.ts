import { cellAt } from "../model/change";
import { changeStyle, clearCells, setCells, styleAt } from "../model/edit";
import type { Scalar } from "../model/scalar";
import type { CellStyle } from "../model/style";
import { HostError } from "../protocol/errors";
import { oneOf, record } from "./args";
import { property, method, type Members } from "./define";
import { checkContentsWritable, checkFormatsWritable, isReadable } from "./guards";
import type { RangeTarget } from "./targets";

/** What a cell shows instead of its value (Excel.CellControl): a box to tick for true and false. */
export const cellControls: Members<RangeTarget> = {
  control: property(
    "1.18",
    (range) => {
      const cells = isReadable(range.box) ? controlled(range) : [];
      const [first = "Empty", ...others] = new Set(cells.map(({ control }) => control ?? "Empty"));
      return { type: others.length === 0 ? first : "Mixed" };
    },
    (range, value, context) => {
      const type = oneOf(record(value)["type"], ["Checkbox", "Empty"] as const);
      checkFormatsWritable(context, range);
      changeStyle(context.workbook, range.sheet, range.box, (style) =>
        withControl(style, type === "Checkbox" ? type : undefined),
      );
    },
  ),
  clearOrResetContents: method("1.18", (range, _args, context) => {
    checkContentsWritable(context, range);
    const { sheet, box } = range;
    const { workbook } = context;
    const cells = controlled(range);
    const isReset = cells.every(({ control, value }) =>
      control === undefined ? value === null : value === null || value === false,
    );
    clearCells(workbook, sheet, box, "Contents");
    if (isReset) changeStyle(workbook, sheet, box, (style) => withControl(style, undefined));
    else
      for (const { row, column, control } of cells)
        if (control !== undefined) setCells(workbook, sheet, row, column, [[false]]);
  }),
};

/** A style with another control, or without one. */
function withControl(style: CellStyle, control: CellStyle["control"]): CellStyle {
  if (style.control === control) return style;
  return { ...style, control };
}

interface ControlledCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly control: CellStyle["control"];
}

/** The cells of a range with their values and controls. */
function controlled({ sheet, box }: RangeTarget): readonly ControlledCell[] {
  if (!isReadable(box)) throw new HostError("InvalidArgument", "an unbounded range");
  const rows = Array.from({ length: box.bottom - box.top + 1 }, (_, i) => box.top + i);
  const columns = Array.from({ length: box.right - box.left + 1 }, (_, i) => box.left + i);
  return rows.flatMap((row) =>
    columns.map((column) => ({
      row,
      column,
      value: cellAt(sheet, row, column)?.value ?? null,
      control: styleAt(sheet, row, column).control,
    })),
  );
}
