import fc from "fast-check";
import { formatOfText, fromLocalFormat, localFormat } from "../../../src/host/format/localFormat";
import { textOf } from "../../../src/host/format/text";
import { defaultStyle } from "../../../src/host/model/style";
import type { Scalar } from "../../../src/host/model/scalar";

function shown(
  value: Scalar,
  numberFormat = "General",
  culture = "fr-FR",
  date1904 = false,
): string {
  return textOf({ value, style: { ...defaultStyle, numberFormat } }, culture, date1904);
}

describe("the text of a cell (A-20: what the user sees)", () => {
  it.each([
    [1234567.891, "#,##0.00", "1\u202f234\u202f567,89", "1,234,567.89"],
    [-1234.5, '#,##0.00 "€"', "-1\u202f234,50 €", "-1,234.50 €"],
    [0.125, "0.0%", "12,5%", "12.5%"],
    [45000, "dd/mm/yyyy", "15/03/2023", "15/03/2023"],
    [45000, "mmmm yyyy", "mars 2023", "March 2023"],
    [1.5, "[h]:mm", "36:00", "36:00"],
    [-3, "0.00;[Red]-0.00", "-3,00", "-3.00"],
    [1234.5, "General", "1234,5", "1234.5"],
    [0.1 + 0.2, "General", "0,3", "0.3"],
    ["abc", "0.00", "abc", "abc"],
    ["Dupont", '"M. "@', "M. Dupont", "M. Dupont"],
  ])("shows %s through %s", (value, format, french, english) => {
    expect(shown(value, format, "fr-FR")).toBe(french);
    expect(shown(value, format, "en-US")).toBe(english);
  });

  it("names booleans and errors in French (A-29)", () => {
    expect([true, false].map((value) => shown(value))).toEqual(["VRAI", "FAUX"]);
    expect(shown({ error: "#VALUE!" })).toBe("#VALEUR!");
    expect(shown({ error: "#N/A" })).toBe("#N/A");
    expect(shown({ error: "#NAME?" }, "General", "en-US")).toBe("#NAME?");
  });

  it("shows format 14 as the system's short date (A-24)", () => {
    expect(shown(45000, "m/d/yyyy", "fr-FR")).toBe("15/03/2023");
    expect(shown(45000, "m/d/yyyy", "en-US")).toBe("3/15/2023");
  });

  it("counts days from 1904 where the workbook does (A-32)", () => {
    expect(shown(45000 - 1462, "dd/mm/yyyy", "fr-FR", true)).toBe("15/03/2023");
  });

  it("shows nothing for a blank cell and # for a date before time", () => {
    expect(textOf(undefined, "fr-FR")).toBe("");
    expect(shown(null)).toBe("");
    expect(shown(-1, "dd/mm/yyyy")).toMatch(/^#+$/);
  });
});

describe("number formats in the user's language (A-24)", () => {
  it.each([
    ["dd/mm/yyyy", "jj/mm/aaaa"],
    ["#,##0.00", "#\u202f##0,00"],
    ["General", "Standard"],
    ["0.00;[Red]-0.00", "0,00;[Rouge]-0,00"],
    ['d "août" yyyy', 'j "août" aaaa'],
    ["0.0%", "0,0%"],
  ])("writes %s as %s and back", (english, french) => {
    expect(localFormat(english, "fr-FR")).toBe(french);
    expect(fromLocalFormat(french, "fr-FR")).toBe(english);
    expect(localFormat(english, "en-US")).toBe(english);
  });

  it("takes an ordinary space between digits for the separator of thousands", () => {
    expect(fromLocalFormat("# ##0,00 €", "fr-FR")).toBe("#,##0.00 €");
  });

  it("comes back from every format made of digits, groups and decimals", () => {
    const digits = fc.constantFrom("0", "#,##0", "0.00", "#,##0.0", "0%", "yyyy-mm-dd", "hh:mm");
    fc.assert(
      fc.property(fc.array(digits, { minLength: 1, maxLength: 3 }), (sections) => {
        const format = sections.join(";");
        expect(fromLocalFormat(localFormat(format, "fr-FR"), "fr-FR")).toBe(format);
      }),
    );
  });

  it("reads the format of TEXT in either language", () => {
    expect(formatOfText("jj/mm/aaaa", "fr-FR")).toBe("dd/mm/yyyy");
    expect(formatOfText("dd/mm/yyyy", "fr-FR")).toBe("dd/mm/yyyy");
    expect(formatOfText("0,00", "fr-FR")).toBe("0.00");
    expect(formatOfText("#,##0.00", "fr-FR")).toBe("#,##0.00");
  });
});
