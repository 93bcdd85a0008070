import { intersects } from "../model/box";
import {
  addConditionalFormat,
  changeConditionalFormat,
  clearConditionalFormats,
  conditionalFormat,
  removeConditionalFormat,
  setConditionalPriority,
} from "../model/editConditionalFormats";
import type { ConditionalRule, HostConditionalFormat } from "../model/conditionalFormat";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { areasArgument } from "./address";
import { flag, integer, text } from "./args";
import {
  newRule,
  readCellValueRule,
  readFormula,
  readPresetRule,
  readTextRule,
  readTopBottomRule,
} from "./conditionalRules";
import type { HostContext } from "./context";
import { classTable, method, navigation, property, type Members } from "./define";
import { checkSheetWritable } from "./guards";
import { rangeOf, the, type AreasTarget, type ConditionalTarget } from "./targets";

/** Excel.ConditionalFormatCollection: those that touch some cells, by priority. */
const conditionalFormatCollectionClass = classTable(
  "ConditionalFormatCollection",
  {
    add: method("1.6", ({ sheet, boxes }, [type], context) => {
      checkSheetWritable(context, sheet, "allowFormatCells");
      const rule = newRule(text(type));
      const made = addConditionalFormat(context.workbook, sheet, {
        boxes,
        rule,
        look: {},
        stopIfTrue: false,
      });
      return the("ConditionalFormat", { sheet, id: made.id });
    }),
    clearAll: method("1.6", ({ sheet, boxes }, _args, context) => {
      checkSheetWritable(context, sheet, "allowFormatCells");
      clearConditionalFormats(context.workbook, sheet, boxes);
    }),
    getCount: method("1.6", (target) => touching(target).length),
    getItemAt: method("1.6", (target, [index]) => {
      const found = touching(target)[integer(index)];
      if (found === undefined) throw new HostError("InvalidArgument", "no format at this index");
      return the("ConditionalFormat", { sheet: target.sheet, id: found.id });
    }),
    getItemOrNullObject: method("1.14", (target, [id]) => find(target, id)),
  },
  {
    collection: {
      items: (target) =>
        touching(target).map(({ id }) => the("ConditionalFormat", { sheet: target.sheet, id })),
      item: (target, id) => {
        const found = find(target, id);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
    },
  },
);

function touching({ sheet, boxes }: AreasTarget): HostConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.boxes.some((own) => boxes.some((box) => intersects(own, box))),
  );
}

function find({ sheet }: AreasTarget, id: unknown): HostObject | null {
  const wanted = text(id);
  const found = sheet.conditionalFormats.find((format) => format.id === wanted);
  return found === undefined ? null : the("ConditionalFormat", { sheet, id: found.id });
}

const kinds = {
  cellValue: ["CellValue", "CellValueConditionalFormat"],
  colorScale: ["ColorScale", "ColorScaleConditionalFormat"],
  custom: ["Custom", "CustomConditionalFormat"],
  dataBar: ["DataBar", "DataBarConditionalFormat"],
  iconSet: ["IconSet", "IconSetConditionalFormat"],
  preset: ["PresetCriteria", "PresetCriteriaConditionalFormat"],
  textComparison: ["ContainsText", "TextConditionalFormat"],
  topBottom: ["TopBottom", "TopBottomConditionalFormat"],
} as const;

/** `cellValue` and `cellValueOrNullObject`: the part of a format that its kind has. */
const parts: Members<ConditionalTarget> = Object.fromEntries(
  Object.entries(kinds).flatMap(([name, [kind, type]]) => [
    [
      name,
      navigation<ConditionalTarget>("1.6", (target) => {
        if (conditionalFormat(target.sheet, target.id).rule.kind !== kind)
          throw new HostError("InvalidArgument", `not a conditional format of kind ${kind}`);
        return the(type, target);
      }),
    ],
    [
      `${name}OrNullObject`,
      navigation<ConditionalTarget>("1.6", (target) =>
        conditionalFormat(target.sheet, target.id).rule.kind === kind ? the(type, target) : null,
      ),
    ],
  ]),
);

function change(
  context: HostContext,
  { sheet, id }: ConditionalTarget,
  changed: Partial<HostConditionalFormat>,
): void {
  checkSheetWritable(context, sheet, "allowFormatCells");
  changeConditionalFormat(context.workbook, sheet, id, changed);
}

/** Another kind of rule keeps the look where the new kind has one. */
function ruleChange(read: (value: unknown) => ConditionalRule): Members<ConditionalTarget>[string] {
  return method("1.17", (target, [value], context) => {
    change(context, target, { rule: read(value) });
  });
}

/** Excel.ConditionalFormat. */
const conditionalFormatClass = classTable(
  "ConditionalFormat",
  {
    ...parts,
    id: property("1.6", ({ id }) => id),
    type: property("1.6", ({ sheet, id }) => conditionalFormat(sheet, id).rule.kind),
    priority: property(
      "1.6",
      ({ sheet, id }) => sheet.conditionalFormats.indexOf(conditionalFormat(sheet, id)),
      ({ sheet, id }, value, context) => {
        checkSheetWritable(context, sheet, "allowFormatCells");
        setConditionalPriority(context.workbook, sheet, id, integer(value));
      },
    ),
    // null where it has no meaning: colour scales, data bars and icon sets never stop.
    stopIfTrue: property(
      "1.6",
      ({ sheet, id }) => {
        const { rule, stopIfTrue } = conditionalFormat(sheet, id);
        return isDrawn(rule) ? null : stopIfTrue;
      },
      (target, value, context) => {
        if (isDrawn(conditionalFormat(target.sheet, target.id).rule))
          throw new HostError("InvalidArgument", "this kind of format never stops");
        change(context, target, { stopIfTrue: flag(value) });
      },
    ),
    delete: method("1.6", ({ sheet, id }, _args, context) => {
      checkSheetWritable(context, sheet, "allowFormatCells");
      removeConditionalFormat(context.workbook, sheet, id);
    }),
    getRange: method("1.6", ({ sheet, id }) => {
      const [box, another] = conditionalFormat(sheet, id).boxes;
      if (box === undefined || another !== undefined)
        throw new HostError("InvalidOperation", "a format of several ranges");
      return rangeOf(sheet, box);
    }),
    getRangeOrNullObject: method("1.6", ({ sheet, id }) => {
      const [box, another] = conditionalFormat(sheet, id).boxes;
      return box === undefined || another !== undefined ? null : rangeOf(sheet, box);
    }),
    getRanges: method("1.9", ({ sheet, id }) =>
      the("RangeAreas", { sheet, boxes: conditionalFormat(sheet, id).boxes }),
    ),
    setRanges: method("1.17", (target, [ranges], context) => {
      const { sheet, boxes } = areasArgument(context, ranges, target.sheet);
      if (sheet !== target.sheet) throw new HostError("InvalidArgument", "another sheet");
      change(context, target, { boxes });
    }),
    changeRuleToCellValue: ruleChange(readCellValueRule),
    changeRuleToColorScale: ruleChange(() => newRule("ColorScale")),
    changeRuleToContainsText: ruleChange(readTextRule),
    changeRuleToCustom: ruleChange((value) => ({ kind: "Custom", formula: readFormula(value) })),
    changeRuleToDataBar: ruleChange(() => newRule("DataBar")),
    changeRuleToIconSet: ruleChange(() => newRule("IconSet")),
    changeRuleToPresetCriteria: ruleChange(readPresetRule),
    changeRuleToTopBottom: ruleChange(readTopBottomRule),
  },
  { identity: ({ id }) => ({ Id: id }) },
);

function isDrawn({ kind }: ConditionalRule): boolean {
  return kind === "ColorScale" || kind === "DataBar" || kind === "IconSet";
}

/** The list of formats and one of them. */
export const conditionalFormatClasses = [
  conditionalFormatCollectionClass,
  conditionalFormatClass,
] as const;
