import { cellAt, CellPatch } from "../model/change";
import { setCells, type CellInput } from "../model/edit";
import { asGroup } from "../model/journal";
import { noteLoss } from "../model/noteLoss";
import { errorTypes, type Scalar } from "../model/scalar";
import type { Cell, DataType } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { isRecord, type Json } from "../protocol/wire";
import type { HostContext } from "./context";
import { checkContentsWritable } from "./guards";
import { matrix, rawValue } from "./rangeRead";
import { blockFor } from "./rangeWrite";
import type { RangeTarget } from "./targets";

/** What calculations, and add-ins that know nothing of data types, see of an entity, an array or a picture. */
const opaque: Scalar = { error: "#VALUE!" };

/** `valuesAsJson`: each cell with its type, and what makes it more than a value (Excel.CellValue). */
export function jsonValues(range: RangeTarget): Json {
  return matrix(range, (cell) => jsonOf(cell));
}

function jsonOf(cell: Readonly<Cell> | undefined): Json {
  const value = cell?.value ?? null;
  const basic = { basicType: basicTypeOf(value), basicValue: rawValue(value) };
  if (cell?.dataType !== undefined) return { ...cell.dataType, ...basic };
  if (value !== null && typeof value === "object") {
    const [errorType] = Object.entries(errorTypes).find(([, text]) => text === value.error) ?? [];
    return { type: "Error", errorType: errorType ?? "Value", ...basic };
  }
  return { type: basic.basicType, ...basic };
}

function basicTypeOf(value: Scalar): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "string" ? "String" : "Boolean";
}

/**
 * Assigns `valuesAsJson`. Numbers, texts and booleans become plain values; entities, arrays, pictures, numbers with a format
 * and values with properties keep their JSON, which ordinary writes take away. Null leaves a cell alone.
 */
export function writeJsonValues(target: RangeTarget, value: unknown, context: HostContext): void {
  checkContentsWritable(context, target);
  const { workbook } = context;
  const { sheet, box } = target;
  const rows = blockFor(box, value).map((line) => line.map(read));
  asGroup(workbook, () => {
    const inputs = rows.map((line) => line.map((one) => one?.input));
    setCells(workbook, sheet, box.top, box.left, inputs);
    const patch = new CellPatch(sheet);
    rows.forEach((line, i) => {
      line.forEach((one, j) => {
        const [row, column] = [box.top + i, box.left + j];
        const cell = cellAt(sheet, row, column);
        if (cell === undefined || one?.dataType === undefined) return;
        const { numberFormat } = one.dataType;
        const shown = typeof numberFormat === "string" ? { shownAs: numberFormat } : {};
        patch.set(row, column, { ...cell, dataType: one.dataType, ...shown });
      });
    });
    patch.commit(workbook);
    if (patch.size > 0) noteLoss(workbook, "dataTypes");
  });
}

interface Given {
  readonly input: CellInput;
  readonly dataType?: DataType;
}

function read(given: unknown): Given | null {
  if (given === null || given === undefined) return null;
  if (!isRecord(given)) return { input: plain(given) };
  const { type, basicValue, errorType } = given;
  const isMore = "properties" in given || "numberFormat" in given || "layouts" in given;
  const more = isMore ? { dataType: given } : {};
  switch (type) {
    case "Empty":
      return { input: null };
    case "Double":
    case "String":
    case "Boolean":
      return { input: plain(basicValue), ...more };
    case "FormattedNumber":
      if (typeof basicValue !== "number") throw new HostError("InvalidArgument", "a number");
      return { input: basicValue, dataType: given };
    case "Error": {
      const error = errorTypes[String(errorType)];
      return error === undefined ? { input: opaque, dataType: given } : { input: { error } };
    }
    case "Array":
    case "Entity":
    case "WebImage":
    case "LocalImage":
    case "Function":
      return { input: opaque, dataType: given };
    default:
      throw new HostError("InvalidArgument", `no cell value of type ${String(type)}`);
  }
}

function plain(value: unknown): CellInput {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new HostError("InvalidArgument", "not a cell value");
}
