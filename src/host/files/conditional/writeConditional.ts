import { addressOf } from "../../model/box";
import type { ConditionalRule, HostConditionalFormat } from "../../model/conditionalFormat";
import type { HostSheet } from "../../model/workbook";
import { toFile } from "../fileFormula";
import { colorText } from "../writeStyles";
import { escapeXml, tag } from "../xml";
import { plainBarText } from "./dataBars";
import { dxfText } from "./dxf";
import { tieText } from "./extension";
import { iconSetText, isPlainIcons } from "./iconSets";
import { averages, cellCriteria, cellOperators, periods, textOperators } from "./ruleWords";
import { thresholdText } from "./thresholds";

/** Numbers the looks of conditional formats for the styles part. */
export interface DxfBook {
  readonly indexOf: (dxf: string) => number;
}

/** The conditional formats of a sheet, by priority. */
export function conditionalText(sheet: HostSheet, dxfs: DxfBook): string {
  return sheet.conditionalFormats
    .map((format, i) => {
      const rule = ruleText(format, i + 1, dxfs);
      if (rule === "") return "";
      return tag("conditionalFormatting", { sqref: format.boxes.map(addressOf).join(" ") }, rule);
    })
    .join("");
}

function ruleText(format: HostConditionalFormat, priority: number, dxfs: DxfBook): string {
  const { rule, look, boxes } = format;
  const [box] = boxes;
  if (box === undefined || (rule.kind === "IconSet" && !isPlainIcons(rule))) return "";
  const cell = addressOf({ ...box, bottom: box.top, right: box.left });
  const dxf = dxfText(look);
  const written = partsOf(rule, cell);
  return tag(
    "cfRule",
    {
      ...written.attributes,
      dxfId: dxf === null ? undefined : dxfs.indexOf(dxf),
      priority,
      stopIfTrue: format.stopIfTrue || undefined,
    },
    written.content + (rule.kind === "DataBar" ? tieText(priority) : ""),
  );
}

interface Written {
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly content: string;
}

function formulaText(formula: string): string {
  const text = formula.startsWith("=") ? toFile(formula, null).text : formula;
  return `<formula>${escapeXml(text.replace(/^=/, ""))}</formula>`;
}

function partsOf(rule: ConditionalRule, cell: string): Written {
  switch (rule.kind) {
    case "Custom":
      return { attributes: { type: "expression" }, content: formulaText(rule.formula) };
    case "CellValue":
      return {
        attributes: {
          type: "cellIs",
          operator: cellOperators.find(([api]) => api === rule.operator)?.[1],
        },
        content:
          formulaText(rule.formula1) +
          (rule.formula2 === undefined ? "" : formulaText(rule.formula2)),
      };
    case "ContainsText": {
      const found = textOperators.find(({ api }) => api === rule.operator);
      const quoted = `"${rule.text.replaceAll('"', '""')}"`;
      return {
        attributes: { type: found?.type, operator: found?.operator, text: rule.text },
        content: formulaText(`=${found?.formula(quoted, cell) ?? "FALSE"}`),
      };
    }
    case "PresetCriteria":
      return presetParts(rule.criterion, cell);
    case "TopBottom":
      return {
        attributes: {
          type: "top10",
          rank: rule.rank,
          percent: rule.type.endsWith("Percent") || undefined,
          bottom: rule.type.startsWith("Bottom") || undefined,
        },
        content: "",
      };
    case "ColorScale": {
      const stops = [rule.minimum, rule.midpoint, rule.maximum].filter(
        (stop) => stop !== undefined,
      );
      const content =
        stops.map((stop) => thresholdText(stop.type, stop.formula)).join("") +
        stops.map((stop) => colorText("color", stop.color)).join("");
      return { attributes: { type: "colorScale" }, content: tag("colorScale", {}, content) };
    }
    case "DataBar":
      return { attributes: { type: "dataBar" }, content: plainBarText(rule) };
    case "IconSet":
      return { attributes: { type: "iconSet" }, content: iconSetText(rule) };
  }
}

function presetParts(criterion: string, cell: string): Written {
  const alone = cellCriteria.find(({ api }) => api === criterion);
  if (alone !== undefined) {
    const formula = alone.formula(cell);
    return {
      attributes: { type: alone.type },
      content: formula === "" ? "" : formulaText(`=${formula}`),
    };
  }
  const period = periods.find(({ api }) => api === criterion);
  if (period !== undefined)
    return {
      attributes: { type: "timePeriod", timePeriod: period.word },
      content: formulaText(`=${period.formula(cell)}`),
    };
  const average = averages.find(({ api }) => api === criterion);
  return {
    attributes: {
      type: "aboveAverage",
      aboveAverage: average?.above === false ? false : undefined,
      equalAverage: average?.equal === true || undefined,
      stdDev: average === undefined || average.deviations === 0 ? undefined : average.deviations,
    },
    content: "",
  };
}
