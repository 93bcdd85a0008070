import type { CSSProperties } from "react";
import type { ShownBar } from "../../../host/conditional/scales";
import type { ShownFormat } from "../../../host/conditional/shownFormats";
import type { Border, BorderSide } from "../../../host/model/style";
import { borderCss } from "./cellCss";

/** A cell's own look with what its conditional formats give it over it. */
export function conditionalCss(
  { look, bar }: ShownFormat,
  { background, ...own }: CSSProperties,
): CSSProperties {
  const lines = [
    ...(look.underline === undefined || look.underline === "None" ? [] : ["underline"]),
    ...(look.strikethrough === true ? ["line-through"] : []),
  ];
  const fill = look.fillColor ?? background;
  const layers = [...(bar === null ? [] : barLayers(bar)), ...(fill === undefined ? [] : [fill])];
  return {
    ...own,
    ...(layers.length === 0 ? {} : { background: layers.join(", ") }),
    ...(look.fontColor === undefined ? {} : { color: look.fontColor }),
    ...(look.bold === undefined ? {} : { fontWeight: look.bold ? 700 : 400 }),
    ...(look.italic === undefined ? {} : { fontStyle: look.italic ? "italic" : "normal" }),
    ...(lines.length === 0 ? {} : { textDecoration: lines.join(" ") }),
    ...bordersOf(look.borders ?? {}),
  };
}

const sides = {
  top: "borderTop",
  bottom: "borderBottom",
  left: "borderLeft",
  right: "borderRight",
} as const;

function bordersOf(borders: Readonly<Partial<Record<BorderSide, Border>>>): CSSProperties {
  const css: CSSProperties = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = borders[side];
    if (border !== undefined) css[sides[side]] = borderCss(border);
  }
  return css;
}

/** A bar and its axis as layers of a background, the uppermost first. */
function barLayers({ from, to, color, isGradient, axis }: ShownBar): string[] {
  const [start, end] = [`${round(from)}%`, `${round(to)}%`];
  const isLeftOfAxis = axis !== null && to <= axis.at;
  const faint = isGradient ? `${color}40` : color;
  const [first, last] = isLeftOfAxis ? [faint, color] : [color, faint];
  const bar = `linear-gradient(to right, transparent ${start}, ${first} ${start}, ${last} ${end}, transparent ${end})`;
  if (axis === null || axis.color === "") return [bar];
  const { color: line } = axis;
  return [`linear-gradient(${line}, ${line}) ${round(axis.at)}% 0 / 1px 100% no-repeat`, bar];
}

function round(share: number): number {
  return Math.round(share * 1000) / 10;
}
