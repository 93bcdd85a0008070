import fc from "fast-check";
import { addressOf, columnLetters, columnNumber, parseAddress } from "../../../src/host/model/box";
import {
  renameColumnIn,
  renameSheetIn,
  shiftBox,
  shiftFormula,
  translateFormula,
  type Shift,
} from "../../../src/host/model/formulaRewrite";
import { tokenize } from "../../../src/host/model/formulaTokens";
import { maxColumn, maxRow } from "../../../src/host/model/workbook";

const rowNumber = fc.integer({ min: 1, max: maxRow });
const columnIndex = fc.integer({ min: 1, max: maxColumn });

describe("addresses", () => {
  it("columns come back from their letters", () => {
    fc.assert(
      fc.property(columnIndex, (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
    expect([1, 26, 27, 702, 703, 16384].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
  });

  it("boxes come back from their address", () => {
    fc.assert(
      fc.property(rowNumber, columnIndex, rowNumber, columnIndex, (r1, c1, r2, c2) => {
        const box = {
          top: Math.min(r1, r2),
          left: Math.min(c1, c2),
          bottom: Math.max(r1, r2),
          right: Math.max(c1, c2),
        };
        expect(parseAddress(addressOf(box))).toEqual(box);
      }),
    );
  });

  it("reads whole columns and rows, and refuses what is off the sheet", () => {
    expect(parseAddress("B:D")).toEqual({ top: 1, left: 2, bottom: maxRow, right: 4 });
    expect(parseAddress("$3:$5")).toEqual({ top: 3, left: 1, bottom: 5, right: maxColumn });
    expect(parseAddress("XFE1")).toBeNull();
    expect(parseAddress("A1048577")).toBeNull();
    expect(parseAddress("Montant")).toBeNull();
  });
});

describe("formulas as text", () => {
  it.each([
    "=SUM('Temps d''été'!A1:B$3,T_D[[#All],[Prix (€)]])*2%",
    '=IF(A1="a""b",{1,2;3,4},#REF!)&" x"',
    "=[@[Nom complet]]+Feuil2!$C:$C",
    "=[1]Feuil1!A1+Taux2025",
  ])("%s is the sum of its tokens", (formula) => {
    expect(
      tokenize(formula)
        ?.map(({ text }) => text)
        .join(""),
    ).toBe(formula);
  });

  it.each([
    ["=A1+$B$2+C$3+$D4", 1, 1, "=B2+$B$2+D$3+$D5"],
    ["=SUM(A1:B2)+LOG10(5)", 2, 0, "=SUM(A3:B4)+LOG10(5)"],
    ['=A1&"A1"', 1, 0, '=A2&"A1"'],
    ["=A1", -1, 0, "=#REF!"],
    ["=T_D[Montant]+'Feuil 2'!A:A", 0, 1, "=T_D[Montant]+'Feuil 2'!B:B"],
  ])("%s copied %i rows and %i columns on is %s", (formula, rows, columns, expected) => {
    expect(translateFormula(formula, rows, columns)).toBe(expected);
  });

  const rows = (at: number, count: number): Shift => ({
    axis: "rows",
    at,
    count,
    from: 1,
    to: maxColumn,
  });

  it.each([
    ["=SUM(A1:A10)", rows(5, 2), "=SUM(A1:A12)"],
    ["=SUM(A1:A10)", rows(5, -2), "=SUM(A1:A8)"],
    ["=SUM(A5:A6)", rows(5, -2), "=SUM(#REF!)"],
    ["=A$7", rows(5, 1), "=A$8"],
    ["=Autre!A7+A:A", rows(5, 1), "=Autre!A7+A:A"],
  ])("%s follows a shift of rows", (formula, shift, expected) => {
    expect(shiftFormula(formula, "Feuil1", "Feuil1", shift)).toBe(expected);
  });

  it("a box shifted and shifted back stands where it stood", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 20 }),
        (top, height, at, count) => {
          const box = { top, left: 2, bottom: top + height, right: 3 };
          const moved = shiftBox(box, rows(at, count));
          expect(moved === null ? null : shiftBox(moved, rows(at, -count))).toEqual(box);
        },
      ),
    );
  });

  it("follows a sheet and a column that get another name", () => {
    expect(renameSheetIn("=Feuil1!A1+Feuil10!A1+'feuil1'!B2", "Feuil1", "Temps d'été")).toBe(
      "='Temps d''été'!A1+Feuil10!A1+'Temps d''été'!B2",
    );
    expect(
      renameColumnIn("=T[Prix]+T[[#All],[Prix]]+U[Prix]+[@Prix]", "T", true, "Prix", "Prix TTC"),
    ).toBe("=T[Prix TTC]+T[[#All],[Prix TTC]]+U[Prix]+[@[Prix TTC]]");
  });
});
