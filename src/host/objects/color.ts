import { HostError } from "../protocol/errors";

const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  darkgray: "#A9A9A9",
  silver: "#C0C0C0",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
  olive: "#808000",
  aqua: "#00FFFF",
  fuchsia: "#FF00FF",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
};

/** `#RRGGBB` in capitals, from `#rrggbb`, `rrggbb` or a named HTML colour. Throws InvalidArgument. */
export function color(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", "expected a colour");
  const hex = /^#?([0-9a-f]{6})$/i.exec(value.trim())?.[1];
  const found = hex === undefined ? named[value.trim().toLowerCase()] : `#${hex.toUpperCase()}`;
  if (found === undefined) throw new HostError("InvalidArgument", `not a colour: ${value}`);
  return found;
}
