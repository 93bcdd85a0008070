import type { CSSProperties } from "react";
import type { ShownBar, ShownIcon } from "../../../host/conditional/scales";
import type { ShownFormat } from "../../../host/conditional/shownFormats";
import { iconSvg } from "../../../host/draw/iconSets";
import type { Border, BorderSide } from "../../../host/model/style";
import { borderCss } from "./cellCss";

/** A cell's own look with what its conditional formats give it over it. */
export function conditionalCss(
  { look, bar, icon }: ShownFormat,
  { background, ...own }: CSSProperties,
): CSSProperties {
  const lines = [
    ...(look.underline === undefined || look.underline === "None" ? [] : ["underline"]),
    ...(look.strikethrough === true ? ["line-through"] : []),
  ];
  const fill = look.fillColor ?? background;
  const layers = [
    ...(icon === null ? [] : iconLayers(icon)),
    ...(bar === null ? [] : barLayers(bar)),
    ...(fill === undefined ? [] : [fill]),
  ];
  return {
    ...own,
    ...(layers.length === 0 ? {} : { background: layers.join(", ") }),
    ...(icon === null ? {} : { paddingLeft: iconSize + 4 }),
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
function barLayers({ from, to, color, borderColor, isGradient, axis }: ShownBar): string[] {
  const [start, end] = [`${round(from)}%`, `${round(to)}%`];
  const isLeftOfAxis = axis !== null && to <= axis.at;
  const faint = isGradient ? `${color}40` : color;
  const [first, last] = isLeftOfAxis ? [faint, color] : [color, faint];
  const bar = `linear-gradient(to right, transparent ${start}, ${first} ${start}, ${last} ${end}, transparent ${end})`;
  const axisLine = axis === null || axis.color === "" ? [] : [lineLayer(axis.color, axis.at)];
  const border = borderColor === "" || to <= from ? [] : borderLayers(borderColor, from, to);
  return [...axisLine, ...border, bar];
}

/** A line from top to bottom. */
function lineLayer(color: string, at: number): string {
  return `linear-gradient(${color}, ${color}) ${round(at)}% 0 / 1px 100% no-repeat`;
}

/** The four lines around a bar. */
function borderLayers(color: string, from: number, to: number): string[] {
  const width = to - from;
  // The place of a background is counted in what it leaves free.
  const place = width === 1 ? 0 : round(from / (1 - width));
  const across = (edge: number): string =>
    `linear-gradient(${color}, ${color}) ${place}% ${edge}% / ${round(width)}% 1px no-repeat`;
  return [lineLayer(color, from), lineLayer(color, to), across(0), across(100)];
}

/** Pixels. */
const iconSize = 14;

/** An icon at the left end of its cell. */
function iconLayers({ set, index }: ShownIcon): string[] {
  const svg = iconSvg(set, index);
  if (svg === null) return [];
  const image = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
  return [`${image} 2px 50% / ${iconSize}px ${iconSize}px no-repeat`];
}

function round(share: number): number {
  return Math.round(share * 1000) / 10;
}
