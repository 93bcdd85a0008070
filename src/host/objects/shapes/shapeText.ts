import type { ShapeFont, ShapeText, TextRun } from "../../model/shape";
import type { AnyClass } from "../../protocol/members";
import { flag, integer, number, oneOf, optional, text } from "../args";
import { change, field, inside } from "../charts/chartPart";
import type { Part } from "../charts/part";
import { color } from "../color";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { the } from "../targets";
import type { TextTarget } from "./shapeTargets";

export function textOf(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join("");
}

/** The runs cut at both ends of a stretch: before, in and after it. */
function cut(runs: readonly TextRun[], start: number, end: number): TextRun[][] {
  const parts: TextRun[][] = [[], [], []];
  let at = 0;
  for (const { text: letters, font } of runs) {
    const local = (place: number): number => Math.min(letters.length, Math.max(0, place - at));
    const cuts = [0, local(start), local(end), letters.length];
    parts.forEach((part, i) => {
      const piece = letters.slice(cuts[i], cuts[i + 1]);
      if (piece !== "") part.push({ text: piece, font });
    });
    at += letters.length;
  }
  return parts;
}

function stretch(target: TextTarget): TextRun[][] {
  const { runs } = target.get();
  return cut(runs, target.start, target.end ?? Number.MAX_SAFE_INTEGER);
}

function fontsOf(target: TextTarget): readonly ShapeFont[] {
  const [, within = []] = stretch(target);
  return within.length === 0 ? [target.get().font] : within.map(({ font }) => font);
}

function setFont(context: HostContext, target: TextTarget, values: Partial<ShapeFont>): void {
  const [before = [], within = [], after = []] = stretch(target);
  const dressed = within.map((run) => ({ ...run, font: { ...run.font, ...values } }));
  const now = target.get();
  const all = target.end === null && target.start === 0;
  target.set(context, {
    ...now,
    runs: [...before, ...dressed, ...after],
    font: all ? { ...now.font, ...values } : now.font,
  });
}

/** A property of letters; null where they differ. */
function letter<K extends keyof ShapeFont>(
  key: K,
  read: (value: unknown) => ShapeFont[K],
): Members<TextTarget>[string] {
  return property<TextTarget>(
    "1.9",
    (target) => {
      const [first, ...others] = fontsOf(target).map((font) => font[key]);
      return first === undefined || others.some((other) => other !== first) ? null : first;
    },
    (target, value, context) => {
      setFont(context, target, { [key]: read(value) });
    },
  );
}

const shapeFontClass = classTable("ShapeFont", {
  bold: letter("bold", flag),
  italic: letter("italic", flag),
  color: letter("color", color),
  name: letter("name", text),
  size: letter("size", number),
  underline: letter("underline", (value) => oneOf(value, ["None", "Single", "Double"] as const)),
});

const textRangeClass = classTable("TextRange", {
  font: navigation("1.9", (target) => the("ShapeFont", target)),
  text: property(
    "1.9",
    (target) => textOf(stretch(target)[1] ?? []),
    (target, value, context) => {
      const [before = [], within = [], after = []] = stretch(target);
      const letters = text(value);
      const font = within[0]?.font ?? target.get().font;
      const run = letters === "" ? [] : [{ text: letters, font }];
      change(context, target, { runs: [...before, ...run, ...after] });
    },
  ),
  getSubstring: method("1.9", (target, [start, length]) => {
    const from = target.start + integer(start);
    const count = optional(length, integer);
    return the("TextRange", {
      ...target,
      start: from,
      end: count === undefined ? target.end : from + count,
    });
  }),
});

const margin = (key: keyof ShapeText["margins"]): Members<Part<ShapeText>>[string] =>
  property<Part<ShapeText>>(
    "1.9",
    (frame) => frame.get().margins[key],
    (frame, value, context) => {
      change(context, inside(frame, "margins"), { [key]: number(value) });
    },
  );

const textFrameClass = classTable("TextFrame", {
  textRange: navigation("1.9", (frame) => the("TextRange", { ...frame, start: 0, end: null })),
  hasText: property("1.9", (frame) => textOf(frame.get().runs) !== ""),
  autoSizeSetting: field("1.9", "autoSize", (value) =>
    oneOf(value, ["AutoSizeNone", "AutoSizeTextToFitShape", "AutoSizeShapeToFitText"] as const),
  ),
  horizontalAlignment: field("1.9", "horizontal", (value) =>
    oneOf(value, ["Left", "Center", "Right", "Justify", "Distributed"] as const),
  ),
  verticalAlignment: field("1.9", "vertical", (value) =>
    oneOf(value, ["Top", "Middle", "Bottom", "Justified", "Distributed"] as const),
  ),
  leftMargin: margin("left"),
  topMargin: margin("top"),
  rightMargin: margin("right"),
  bottomMargin: margin("bottom"),
  deleteText: method("1.9", (frame, _args, context) => {
    change(context, frame, { runs: [] });
  }),
});

export const shapeTextClasses: readonly AnyClass<HostContext>[] = [
  shapeFontClass,
  textRangeClass,
  textFrameClass,
];
