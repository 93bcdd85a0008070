import type { BoxLook, ChartTitle, FontLook } from "../../model/chart";
import { automaticFont } from "../../model/chartDefaults";
import type { Part } from "./part";

/** A text of a chart whose stretches can have fonts of their own. */
export interface RunText {
  readonly look?: BoxLook;
  readonly runs: ChartTitle["runs"];
}

/** The font of a stretch of a text: what it has of its own over that of the whole. */
export function runOf<T extends RunText>(
  whole: Part<T>,
  start: number,
  length: number,
): Part<FontLook> {
  const own = (now: T): T["runs"][number] | undefined =>
    now.runs.find((run) => run.start === start && run.length === length);
  return {
    get: () => {
      const now = whole.get();
      const font = own(now)?.font ?? automaticFont;
      const base = now.look?.font ?? automaticFont;
      return {
        name: font.name ?? base.name,
        size: font.size ?? base.size,
        bold: font.bold ?? base.bold,
        italic: font.italic ?? base.italic,
        color: font.color ?? base.color,
        underline: font.underline,
      };
    },
    set: (context, font) => {
      const now = whole.get();
      const others = now.runs.filter((run) => run !== own(now));
      whole.set(context, { ...now, runs: [...others, { start, length, font }] });
    },
  };
}
