import type { BoxLook, FillLook, FontLook, LineLook } from "../../model/chart";
import { automaticFont, automaticLine } from "../../model/chartDefaults";
import { drawnColor } from "../colors";
import { childNamed, childrenNamed, flagAttribute, type XmlElement } from "../xml";
import { dashes, emuPerPoint } from "./drawingXml";

/** The value of `<c:name val="…"/>` under an element. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.attributes["val"];
}

/** A flag: an element without `val` is on. */
export function flagOf(element: XmlElement | undefined, name: string, missing = false): boolean {
  const child = childNamed(element, name);
  return child === undefined ? missing : flagAttribute(child, "val", true);
}

export function numberOf(element: XmlElement | undefined, name: string): number | null {
  const text = valueOf(element, name);
  const number = text === undefined ? NaN : Number(text.replace("%", ""));
  return Number.isFinite(number) ? number : null;
}

/** Fill of an `spPr`. Gradients, pictures and patterns are not told: they read as automatic. */
export function readFill(shape: XmlElement | undefined, theme: readonly string[]): FillLook {
  if (childNamed(shape, "noFill") !== undefined) return "None";
  return drawnColor(childNamed(shape, "solidFill"), theme) ?? "Automatic";
}

/** The `ln` of an `spPr`. */
export function readLine(shape: XmlElement | undefined, theme: readonly string[]): LineLook {
  const line = childNamed(shape, "ln");
  if (line === undefined) return automaticLine;
  if (childNamed(line, "noFill") !== undefined) return { ...automaticLine, style: "None" };
  const width = Number(line.attributes["w"] ?? NaN);
  const dash = valueOf(line, "prstDash");
  return {
    color: drawnColor(childNamed(line, "solidFill"), theme),
    style: dashes.find(([, word]) => word === dash)?.[0] ?? "Automatic",
    weight: Number.isFinite(width) ? Math.round((width / emuPerPoint) * 100) / 100 : null,
  };
}

/** Letters: `defRPr` or `rPr`. */
export function readFont(letters: XmlElement | undefined, theme: readonly string[]): FontLook {
  if (letters === undefined) return automaticFont;
  const { sz, b, i, u } = letters.attributes;
  const typeface = childNamed(letters, "latin")?.attributes["typeface"];
  return {
    name: typeface === undefined || typeface.startsWith("+") ? null : typeface,
    size: sz === undefined ? null : Number(sz) / 100,
    bold: b === undefined ? null : b === "1" || b === "true",
    italic: i === undefined ? null : i === "1" || i === "true",
    color: drawnColor(childNamed(letters, "solidFill"), theme),
    underline: u === "sng" ? "Single" : "None",
  };
}

/** The letters of a `txPr` or `rich`, and how far they are turned. */
export function readText(
  text: XmlElement | undefined,
  theme: readonly string[],
): { font: FontLook; orientation: number | null } {
  const paragraph = childNamed(text, "p");
  const turned = childNamed(text, "bodyPr")?.attributes["rot"];
  const letters = childNamed(childNamed(paragraph, "pPr"), "defRPr");
  const degrees = turned === undefined ? null : Math.round(-Number(turned) / 60_000);
  return {
    font: readFont(letters, theme),
    // Far out of bounds means automatic in the files of Excel.
    orientation: degrees === null || Math.abs(degrees) > 180 ? null : degrees === 0 ? 0 : degrees,
  };
}

/** Fill, border and letters of a piece. */
export function readLook(element: XmlElement | undefined, theme: readonly string[]): BoxLook {
  const shape = childNamed(element, "spPr");
  return {
    fill: readFill(shape, theme),
    border: readLine(shape, theme),
    font: readText(childNamed(element, "txPr"), theme).font,
  };
}

/** The word of the API for a word of the file. */
export function wordFor(
  words: Readonly<Record<string, string>>,
  word: string | undefined,
): string | undefined {
  return Object.entries(words).find(([, own]) => own === word)?.[0];
}

/** A stretch of a text with its own letters. */
export interface Run {
  readonly text: string;
  readonly font: FontLook;
}

/** Paragraphs are lines of the text. */
export function readRuns(rich: XmlElement | undefined, theme: readonly string[]): Run[] {
  return childrenNamed(rich, "p").flatMap((paragraph, line) => {
    const runs = childrenNamed(paragraph, "r").map((run) => ({
      text: childNamed(run, "t")?.text ?? "",
      font: readFont(childNamed(run, "rPr"), theme),
    }));
    return line === 0 ? runs : [{ text: "\n", font: automaticFont }, ...runs];
  });
}
