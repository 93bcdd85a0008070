import { readTyped, type TypedInput } from "../../../src/entry/workbench/typedText";

function typed(text: string, isFrench = true): TypedInput {
  return readTyped(text, { isFrench, isTextCell: false, date1904: false, year: 2025 });
}

describe("what is typed in a French workbook", () => {
  it.each([
    ["12,5", 12.5],
    ["-3", -3],
    ["1 250,40", 1250.4],
    ["1\u202f250", 1250],
    [",5", 0.5],
  ])("reads %s as a number", (text, value) => {
    expect(typed(text).value).toBe(value);
  });

  it("reads euros and percentages with their format", () => {
    expect(typed("1 250,40 €")).toEqual({ value: 1250.4, numberFormat: '#,##0.00 "€"' });
    expect(typed("12,5 %")).toEqual({ value: 0.125, numberFormat: "0.00%" });
  });

  it("reads days before months", () => {
    expect(typed("31/03/2025")).toEqual({ value: 45747, numberFormat: "dd/mm/yyyy" });
    expect(typed("3/2").value).toBe(45691);
  });

  it.each(["12.5", "1,250.40", "31/13/2025", "1 25", "F-2025-010", "0,5,1"])(
    "leaves %s as text",
    (text) => {
      expect(typed(text)).toEqual({ value: text });
    },
  );

  it("reads hours, truth values and formulas", () => {
    expect(typed("7:30")).toEqual({ value: 0.3125, numberFormat: "h:mm" });
    expect(typed("vrai").value).toBe(true);
    expect(typed("=A1*2").value).toEqual({ formula: "=A1*2" });
  });

  it("A-23: reads the formulas of a French Excel, with its names, separators and decimals", () => {
    expect(typed("=SOMME(A1;1,5)*SI(VRAI;{1.2;3.4};0)").value).toEqual({
      formula: "=SUM(A1,1.5)*IF(TRUE,{1,2;3,4},0)",
    });
  });

  it("keeps what an apostrophe or a text cell asks to keep", () => {
    expect(typed("'12,5").value).toBe("12,5");
    expect(
      readTyped("12,5", { isFrench: true, isTextCell: true, date1904: false, year: 2025 }).value,
    ).toBe("12,5");
  });

  it("empties the cell for an empty text", () => {
    expect(typed("").value).toBeNull();
  });
});

describe("what is typed in an English workbook", () => {
  it("reads the point as the decimal mark", () => {
    expect(typed("12.5", false).value).toBe(12.5);
    expect(typed("1,250.40", false)).toEqual({ value: 1250.4, numberFormat: "#,##0.00" });
  });
});
