import { maxColumn, maxRow, type HostName, type HostSheet } from "../model/workbook";
import { absoluteAddress } from "./address";

const words = {
  fr: { area: "Zone_d_impression", titles: "Impression_des_titres" },
  en: { area: "Print_Area", titles: "Print_Titles" },
} as const;

/**
 * The names that Excel itself gives to the print area and the print titles of a sheet. They read in the language of the
 * user (officejs A-28): who looks for `Print_Area` in a French Excel finds nothing.
 */
export function builtInNames(sheet: HostSheet, culture: string): readonly HostName[] {
  const { area, titles } = words[culture.startsWith("fr") ? "fr" : "en"];
  const { printArea, titleRows, titleColumns } = sheet.page;
  const lines = [
    ...(titleColumns === null ? [] : [{ top: 1, bottom: maxRow, ...titleColumns }]),
    ...(titleRows === null ? [] : [{ left: 1, right: maxColumn, ...titleRows }]),
  ];
  return [
    { name: area, boxes: printArea ?? [] },
    { name: titles, boxes: lines },
  ]
    .filter(({ boxes }) => boxes.length > 0)
    .map(({ name, boxes }) => ({
      name,
      formula: `=${boxes.map((box) => absoluteAddress({ sheet, box })).join(",")}`,
      scope: sheet.id,
      visible: true,
      comment: "",
    }));
}
