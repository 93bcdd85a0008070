import { putStyle, removeStyle } from "../model/editStyles";
import { newStyle, type NamedStyle, type StyleParts } from "../model/namedStyle";
import type { CellStyle } from "../model/style";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { flag, integer, oneOf, text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, navigation, property, type Members } from "./define";
import { checkWorkbookWritable } from "./guards";
import { fromLocalFormat, toLocalFormat } from "./localFormat";
import { readingOrder, withAutoIndent, withReadingOrder } from "./rangeFormat";
import { styleNamed, stylesOf } from "./styleNames";
import { the, type StyleTarget } from "./targets";

/** The style as it stands. Throws ItemNotFound when it was deleted. */
export function styleOfName(context: HostContext, { name }: StyleTarget): NamedStyle {
  const style = styleNamed(context.workbook, name);
  if (style === undefined) throw new HostError("ItemNotFound");
  return style;
}

/** Changes a style; on the web that empties the undo stack. */
export function changeNamedStyle(
  context: HostContext,
  target: StyleTarget,
  change: (style: NamedStyle) => NamedStyle,
): void {
  checkWorkbookWritable(context);
  context.breaksUndo("Style");
  putStyle(context.workbook, change(styleOfName(context, target)));
}

export function changeLook(
  context: HostContext,
  target: StyleTarget,
  change: (look: CellStyle) => CellStyle,
): void {
  changeNamedStyle(context, target, (style) => ({ ...style, look: change(style.look) }));
}

/** Excel.StyleCollection. Keys are names in either case. */
const styleCollectionClass = classTable(
  "StyleCollection",
  {
    add: method("1.7", (workbook, [name], context) => {
      checkWorkbookWritable(context);
      const wanted = text(name).trim();
      if (wanted === "" || wanted.length > 255) throw new HostError("InvalidArgument");
      if (styleNamed(workbook, wanted) !== undefined) throw new HostError("ItemAlreadyExists");
      context.breaksUndo("Style");
      putStyle(workbook, newStyle(wanted));
    }),
    getCount: method("1.9", (workbook) => stylesOf(workbook).length),
    getItemAt: method("1.9", (workbook, [index]) => {
      const style = stylesOf(workbook)[integer(index)];
      if (style === undefined) throw new HostError("InvalidArgument", "no style at this index");
      return the("Style", style);
    }),
    getItemOrNullObject: method("1.14", (workbook, [name]) => {
      const style = styleNamed(workbook, text(name));
      return style === undefined ? null : the("Style", style);
    }),
  },
  {
    collection: {
      items: (workbook) => stylesOf(workbook).map((style): HostObject => the("Style", style)),
      item: (workbook, name) => {
        const style = styleNamed(workbook, text(name));
        if (style === undefined) throw new HostError("ItemNotFound");
        return the("Style", style);
      },
    },
  },
);

function include(part: keyof StyleParts): Members<StyleTarget>[string] {
  return property(
    "1.7",
    (target, context) => styleOfName(context, target).includes[part],
    (target, value, context) => {
      const on = flag(value);
      changeNamedStyle(context, target, (style) => ({
        ...style,
        includes: { ...style.includes, [part]: on },
      }));
    },
  );
}

function alignment<K extends keyof CellStyle["alignment"]>(
  key: K,
  read: (value: unknown) => CellStyle["alignment"][K],
): Members<StyleTarget>[string] {
  return property(
    "1.7",
    (target, context) => styleOfName(context, target).look.alignment[key] ?? null,
    (target, value, context) => {
      const read1 = read(value);
      changeLook(context, target, (look) => ({
        ...look,
        alignment: { ...look.alignment, [key]: read1 },
      }));
    },
  );
}

function look<K extends "locked" | "formulaHidden" | "numberFormat">(
  key: K,
  read: (value: unknown) => CellStyle[K],
): Members<StyleTarget>[string] {
  return property(
    "1.7",
    (target, context) => styleOfName(context, target).look[key],
    (target, value, context) => {
      const read1 = read(value);
      changeLook(context, target, (old) => ({ ...old, [key]: read1 }));
    },
  );
}

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;

/** Excel.Style. */
const styleClass = classTable(
  "Style",
  {
    name: property("1.7", (target, context) => styleOfName(context, target).name),
    builtIn: property("1.7", (target, context) => styleOfName(context, target).builtIn),
    includeAlignment: include("alignment"),
    includeBorder: include("border"),
    includeFont: include("font"),
    includeNumber: include("number"),
    includePatterns: include("patterns"),
    includeProtection: include("protection"),
    horizontalAlignment: alignment("horizontal", (value) => oneOf(value, horizontals)),
    verticalAlignment: alignment("vertical", (value) =>
      oneOf(value, ["Top", "Center", "Bottom", "Justify", "Distributed"] as const),
    ),
    wrapText: alignment("wrapText", flag),
    indentLevel: alignment("indent", integer),
    shrinkToFit: alignment("shrinkToFit", flag),
    textOrientation: { ...alignment("rotation", integer), since: "1.8" },
    readingOrder: property(
      "1.7",
      (target, context) => styleOfName(context, target).look.alignment.readingOrder ?? "Context",
      (target, value, context) => {
        const order = readingOrder(value);
        changeLook(context, target, (old) => withReadingOrder(old, order));
      },
    ),
    autoIndent: property(
      "1.8",
      (target, context) => styleOfName(context, target).look.alignment.autoIndent ?? false,
      (target, value, context) => {
        const on = flag(value);
        changeLook(context, target, (old) => withAutoIndent(old, on));
      },
    ),
    // The name the client of Excel on the web assigns it by.
    orientation: property("internal", null, (target, value, context) => {
      const rotation = integer(value);
      changeLook(context, target, (old) => ({
        ...old,
        alignment: { ...old.alignment, rotation },
      }));
    }),
    locked: look("locked", flag),
    formulaHidden: look("formulaHidden", flag),
    numberFormat: look("numberFormat", text),
    numberFormatLocal: property(
      "1.7",
      (target, context) =>
        toLocalFormat(styleOfName(context, target).look.numberFormat, context.culture),
      (target, value, context) => {
        const numberFormat = fromLocalFormat(text(value), context.culture);
        changeLook(context, target, (old) => ({ ...old, numberFormat }));
      },
    ),
    font: navigation("1.7", (target) => the("StyleFont", target)),
    fill: navigation("1.7", (target) => the("StyleFill", target)),
    borders: navigation("1.7", (target) => the("StyleBorderCollection", target)),
    delete: method("1.7", (target, _args, context) => {
      checkWorkbookWritable(context);
      context.breaksUndo("Style");
      removeStyle(context.workbook, styleOfName(context, target));
    }),
  },
  { identity: ({ name }) => ({ Name: name }) },
);

export const styleClasses = [styleCollectionClass, styleClass] as const;
