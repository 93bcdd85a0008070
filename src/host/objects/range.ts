import { cellCount, isWholeColumns, isWholeRows } from "../model/box";
import { setColumnsHidden, setRowsHidden } from "../model/editLayout";
import { HostError } from "../protocol/errors";
import type { Json } from "../protocol/wire";
import { fullAddress } from "./address";
import { flag } from "./args";
import { jsonValues, writeJsonValues } from "./dataTypes";
import { cellControls } from "./cellControls";
import { classTable, method, navigation, property, type Members } from "./define";
import { displayText } from "./display";
import { checkFormatsWritable } from "./guards";
import { formatCategory, fromLocalFormat, toLocalFormat } from "./localFormat";
import { rangeCells } from "./rangeCells";
import { rangeChanges } from "./rangeChanges";
import { rangeEdges } from "./rangeEdges";
import { rangeEdits } from "./rangeEdits";
import { rangeFormulas } from "./rangeFormulas";
import { rangeMoves } from "./rangeMoves";
import { matrix, rawFormula, rawValue, styleOf, valueType } from "./rangeRead";
import { rangeTools } from "./rangeTools";
import { writeContents, writeNumberFormats } from "./rangeWrite";
import { positionOf } from "./sizes";
import { applyStyle, styleNameOf } from "./styleNames";
import { the, type RangeTarget } from "./targets";

const contents: Members<RangeTarget> = {
  values: property(
    "1.1",
    (range) => matrix(range, (cell) => rawValue(cell?.value ?? null)),
    writeContents,
  ),
  valuesAsJson: property("1.16", jsonValues, writeJsonValues),
  formulas: property("1.1", (range) => matrix(range, rawFormula), writeContents),
  text: property("1.1", (range, context) =>
    matrix(range, (cell, row, column) =>
      cell === undefined ? "" : displayText(cell, styleOf(range.sheet, cell, row, column), context),
    ),
  ),
  valueTypes: property("1.1", (range) => matrix(range, valueType)),
  numberFormatLocal: property(
    "1.7",
    (range, { culture }) =>
      matrix(range, (cell, row, column) =>
        toLocalFormat(styleOf(range.sheet, cell, row, column).numberFormat, culture),
      ),
    (range, value, context) => {
      writeNumberFormats(range, value, context, (format) =>
        fromLocalFormat(format, context.culture),
      );
    },
  ),
  numberFormatCategories: property("1.12", (range) =>
    matrix(range, (cell, row, column) =>
      formatCategory(styleOf(range.sheet, cell, row, column).numberFormat),
    ),
  ),
  numberFormat: property("1.1", readNumberFormats, (range, value, context) => {
    writeNumberFormats(range, value, context, (format) => format);
  }),
};

function readNumberFormats(range: RangeTarget): Json {
  return matrix(range, (cell, row, column) => styleOf(range.sheet, cell, row, column).numberFormat);
}

const place: Members<RangeTarget> = {
  address: property("1.1", fullAddress),
  addressLocal: property("1.1", fullAddress),
  rowIndex: property("1.1", ({ box }) => box.top - 1),
  columnIndex: property("1.1", ({ box }) => box.left - 1),
  rowCount: property("1.1", ({ box }) => box.bottom - box.top + 1),
  columnCount: property("1.1", ({ box }) => box.right - box.left + 1),
  cellCount: property("1.1", ({ box }) => {
    const count = cellCount(box);
    return count > 2 ** 31 - 1 ? -1 : count;
  }),
  isEntireColumn: property("1.7", ({ box }) => isWholeColumns(box)),
  isEntireRow: property("1.7", ({ box }) => isWholeRows(box)),
  top: property("1.10", (range) => positionOf(range).top),
  left: property("1.10", (range) => positionOf(range).left),
  height: property("1.10", (range) => positionOf(range).height),
  width: property("1.10", (range) => positionOf(range).width),
};

const visibility: Members<RangeTarget> = {
  hidden: property("1.2", (range) => {
    const rows = hiddenRows(range);
    const columns = hiddenColumns(range);
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }),
  rowHidden: property("1.2", hiddenRows, (range, value, context) => {
    const hidden = flag(value);
    checkFormatsWritable(context, range, "allowFormatRows");
    setRowsHidden(context.workbook, range.sheet, range.box, hidden);
  }),
  columnHidden: property("1.2", hiddenColumns, (range, value, context) => {
    const hidden = flag(value);
    checkFormatsWritable(context, range, "allowFormatColumns");
    setColumnsHidden(context.workbook, range.sheet, range.box, hidden);
  }),
};

function hiddenRows({ sheet, box }: RangeTarget): boolean | null {
  return allOrNone(sheet.hiddenRows, box.top, box.bottom);
}

function hiddenColumns({ sheet, box }: RangeTarget): boolean | null {
  return allOrNone(sheet.hiddenColumns, box.left, box.right);
}

/** null when some are hidden and some are not. */
function allOrNone(lines: ReadonlySet<number>, from: number, to: number): boolean | null {
  let hidden = 0;
  for (const line of lines) if (line >= from && line <= to) hidden += 1;
  if (hidden === 0) return false;
  return hidden === to - from + 1 ? true : null;
}

const parts: Members<RangeTarget> = {
  conditionalFormats: navigation("1.6", ({ sheet, box }) =>
    the("ConditionalFormatCollection", { sheet, boxes: [box] }),
  ),
  format: navigation("1.1", (range) => the("RangeFormat", range)),
  worksheet: navigation("1.1", (range) => the("Worksheet", range.sheet)),
  dataValidation: navigation("1.8", (range) => the("DataValidation", range)),
  sort: navigation("1.2", (range) => the("RangeSort", range)),
};

/** Excel.Range. */
export const rangeClass = classTable(
  "Range",
  {
    ...contents,
    ...place,
    ...visibility,
    ...parts,
    style: property("1.7", styleNameOf, (range, value, context) => {
      applyStyle(context, range, value);
    }),
    ...rangeFormulas,
    ...rangeEdges,
    ...rangeMoves,
    ...rangeEdits,
    ...rangeChanges,
    ...cellControls,
    ...rangeCells,
    ...rangeTools,
    // The client asks before it cuts a big assignment into chunks.
    _ValidateArraySize: method("internal", ({ box }, [rows, columns]) => {
      if (rows !== box.bottom - box.top + 1 || columns !== box.right - box.left + 1)
        throw new HostError("InvalidArgument", "the block does not have the size of the range");
    }),
  },
  { kept: true },
);
