/** Words of the API and those of drawings. */

/** Excel.ShapeLineDashStyle → `prstDash`. */
export const dashes: Readonly<Record<string, string>> = {
  Solid: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  LongDash: "lgDash",
  LongDashDot: "lgDashDot",
  LongDashDotDot: "lgDashDotDot",
  RoundDot: "sysDot",
  SquareDot: "sysDash",
  SystemDash: "sysDash",
  SystemDot: "sysDot",
  SystemDashDot: "sysDashDot",
};

export const arrowStyles = {
  None: "none",
  Triangle: "triangle",
  Stealth: "stealth",
  Diamond: "diamond",
  Oval: "oval",
  Open: "arrow",
} as const;

export const connectorPresets = {
  Straight: "line",
  Elbow: "bentConnector3",
  Curve: "curvedConnector3",
} as const;

export const horizontals = {
  Left: "l",
  Center: "ctr",
  Right: "r",
  Justify: "just",
  Distributed: "dist",
} as const;

export const anchors = {
  Top: "t",
  Middle: "ctr",
  Bottom: "b",
  Justified: "just",
  Distributed: "dist",
} as const;

/** The word of the API for a word of drawings. */
export function wordOf<K extends string>(
  words: Readonly<Record<K, string>>,
  value: string | undefined,
): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === value);
}
