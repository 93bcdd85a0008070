import { element } from "./svg";

const green = "#3FA45B";
const yellow = "#E8B100";
const red = "#D8434E";
const gray = "#808080";
const black = "#404040";
const pink = "#F2A6AB";
const blue = "#4A7EBB";
const pale = "#D9E2EC";

type Draw = () => string;

const disc =
  (color: string): Draw =>
  () =>
    element("circle", { cx: 8, cy: 8, r: 6.5, fill: color });
const path = (d: string, fill: string): string => element("path", { d, fill });
/** An arrow that points up, turned clockwise. */
const arrow =
  (degrees: number, color: string): Draw =>
  () =>
    element(
      "g",
      { transform: `rotate(${degrees} 8 8)` },
      path("M8 1.5 14 8h-3.5v6.5h-5V8H2z", color),
    );
const flag =
  (color: string): Draw =>
  () =>
    path("M3 1.5h1.5v13H3z", gray) + path("M4.5 2 13 5.5 4.5 9z", color);
const line = (d: string): string =>
  element("path", { d, fill: "none", stroke: "#FFFFFF", "stroke-width": 2 });
const marks = { yes: "m4.5 8.2 2.5 2.6 4.6-5.4", no: "m5 5 6 6m0-6-6 6", look: "M8 4v5m0 1.6v1.8" };
const inDisc =
  (color: string, mark: string): Draw =>
  () =>
    disc(color)() + line(mark);
const bare =
  (color: string, mark: string): Draw =>
  () =>
    element("path", { d: mark, fill: "none", stroke: color, "stroke-width": 2.6 });
/** Four bars that grow, so many of them filled. */
const bars =
  (filled: number): Draw =>
  () =>
    [0, 1, 2, 3]
      .map((i) =>
        element("rect", {
          x: 1.5 + i * 3.4,
          y: 11 - i * 3,
          width: 2.6,
          height: 3.5 + i * 3,
          fill: i < filled ? blue : pale,
        }),
      )
      .join("");
const boxes =
  (filled: number): Draw =>
  () =>
    [
      [2, 8.5],
      [8.5, 8.5],
      [2, 2],
      [8.5, 2],
    ]
      .map(([x, y], i) =>
        element("rect", { x, y, width: 5.5, height: 5.5, fill: i < filled ? blue : pale }),
      )
      .join("");
const pies = [
  "",
  "M8 8V1.5A6.5 6.5 0 0 1 14.5 8z",
  "M8 8V1.5A6.5 6.5 0 0 1 8 14.5z",
  "M8 8V1.5A6.5 6.5 0 1 1 1.5 8z",
];
/** A disc with so many dark quarters. */
const quarters =
  (dark: number): Draw =>
  () =>
    dark === 4
      ? disc(black)()
      : element("circle", { cx: 8, cy: 8, r: 6, fill: "#FFFFFF", stroke: black }) +
        path(pies[dark] ?? "", black);
const star = "M8 1.5 10 6l4.8.5-3.6 3.2 1 4.8L8 12l-4.2 2.5 1-4.8L1.2 6.5 6 6z";
const leftOfStar = "M8 1.5V12l-4.2 2.5 1-4.8L1.2 6.5 6 6z";
const stars =
  (filled: string): Draw =>
  () =>
    element("path", { d: star, fill: "#FFFFFF", stroke: yellow }) + path(filled, yellow);
const down = 180;
const downhill = 135;
const level = 90;
const uphill = 45;

/** Icons of each set of Excel.IconSet, the one of the lowest values first. */
const sets: Readonly<Record<string, readonly Draw[]>> = {
  ThreeArrows: [arrow(down, red), arrow(level, yellow), arrow(0, green)],
  ThreeArrowsGray: [arrow(down, gray), arrow(level, gray), arrow(0, gray)],
  ThreeFlags: [flag(red), flag(yellow), flag(green)],
  ThreeTrafficLights1: [disc(red), disc(yellow), disc(green)],
  ThreeTrafficLights2: [red, yellow, green].map((color) => () => {
    const frame = element("rect", { x: 0.5, y: 0.5, width: 15, height: 15, rx: 2, fill: black });
    return frame + disc(color)();
  }),
  ThreeSigns: [
    () => path("M8 1 15 8 8 15 1 8z", red),
    () => path("M8 1.5 15 14.5H1z", yellow),
    disc(green),
  ],
  ThreeSymbols: [inDisc(red, marks.no), inDisc(yellow, marks.look), inDisc(green, marks.yes)],
  ThreeSymbols2: [bare(red, marks.no), bare(yellow, marks.look), bare(green, marks.yes)],
  ThreeStars: [stars(""), stars(leftOfStar), stars(star)],
  ThreeTriangles: [
    () => path("M2 5h12l-6 8z", red),
    () => path("M2 6.5h12v3H2z", yellow),
    () => path("M2 11h12L8 3z", green),
  ],
  FourArrows: [arrow(down, red), arrow(downhill, yellow), arrow(uphill, yellow), arrow(0, green)],
  FourArrowsGray: [down, downhill, uphill, 0].map((degrees) => arrow(degrees, gray)),
  FourRedToBlack: [disc(black), disc(gray), disc(pink), disc(red)],
  FourRating: [1, 2, 3, 4].map(bars),
  FourTrafficLights: [disc(black), disc(red), disc(yellow), disc(green)],
  FiveArrows: [
    arrow(down, red),
    arrow(downhill, yellow),
    arrow(level, yellow),
    arrow(uphill, yellow),
    arrow(0, green),
  ],
  FiveArrowsGray: [down, downhill, level, uphill, 0].map((degrees) => arrow(degrees, gray)),
  FiveRating: [0, 1, 2, 3, 4].map(bars),
  FiveQuarters: [0, 1, 2, 3, 4].map(quarters),
  FiveBoxes: [0, 1, 2, 3, 4].map(boxes),
};

/** An icon of a set (Excel.IconSet) as SVG of 16 by 16; null for a set that does not exist, or « no icon ». */
export function iconSvg(set: string, index: number): string | null {
  const draw = sets[set]?.[index];
  if (draw === undefined) return null;
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 16 16" }, draw());
}
