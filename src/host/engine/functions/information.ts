import type { Scalar } from "../../model/scalar";
import { evaluate } from "../evaluate";
import { Area, errors, isError, Matrix, toNumber } from "../values";
import { form, scalar, values, type Functions } from "./define";

function test(holds: (value: Scalar) => boolean): Functions[string] {
  return scalar(1, 1, ([value = null]) => holds(value));
}

const errorNumbers: Record<string, number> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
};

const parityOf = (rest: number): Functions[string] =>
  scalar(1, 1, ([value = null]) => {
    const number = toNumber(value);
    return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === rest;
  });

export const information: Functions = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISERROR: test((value) => isError(value)),
  ISERR: test((value) => isError(value) && value.error !== "#N/A"),
  ISNA: test((value) => isError(value) && value.error === "#N/A"),
  ISEVEN: parityOf(0),
  ISODD: parityOf(1),
  ISREF: form(1, 1, ([node], scope) => node !== undefined && evaluate(node, scope) instanceof Area),
  ISFORMULA: form(1, 1, ([node], scope) => {
    const value = node === undefined ? null : evaluate(node, scope);
    if (!(value instanceof Area)) return errors.value;
    return value.sheet.cells.get(value.box.top)?.get(value.box.left)?.formula != null;
  }),
  FORMULATEXT: form(1, 1, ([node], scope) => {
    const value = node === undefined ? null : evaluate(node, scope);
    if (!(value instanceof Area)) return errors.value;
    return value.sheet.cells.get(value.box.top)?.get(value.box.left)?.formula ?? errors.na;
  }),
  N: scalar(1, 1, ([value = null]) => (typeof value === "string" ? 0 : toNumber(value))),
  TYPE: values(1, 1, ([value = null], scope) => {
    const plain = scope.reader.plain(value);
    if (plain instanceof Matrix) return 64;
    if (isError(plain)) return 16;
    return typeof plain === "string" ? 2 : typeof plain === "boolean" ? 4 : 1;
  }),
  "ERROR.TYPE": scalar(1, 1, ([value = null]) =>
    isError(value) ? (errorNumbers[value.error] ?? errors.na) : errors.na,
  ),
  SHEET: form(0, 1, ([node], scope) => {
    const value = node === undefined ? null : evaluate(node, scope);
    return scope.workbook.sheets.indexOf(value instanceof Area ? value.sheet : scope.sheet) + 1;
  }),
  SHEETS: scalar(0, 0, (_, { workbook }) => workbook.sheets.length),
};
