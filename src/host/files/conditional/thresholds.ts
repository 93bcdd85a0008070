import { childNamed, escapeXml, tag, type XmlElement } from "../xml";
import { thresholds } from "./ruleWords";

/** One threshold of a scale, a bar or icons: an attribute in plain rules, an element in the extension. */
export function thresholdText(
  type: string,
  formula: string | undefined,
  { prefix = "", isStrict = false }: { readonly prefix?: string; readonly isStrict?: boolean } = {},
): string {
  const value = formula?.replace(/^=/, "");
  const word = thresholds.find(([api]) => api === type)?.[1] ?? "num";
  const gte = isStrict ? false : undefined;
  if (prefix === "") return tag("cfvo", { type: word, val: value, gte });
  const content = value === undefined ? "" : `<xm:f>${escapeXml(value)}</xm:f>`;
  return tag(`${prefix}cfvo`, { type: word, gte }, content);
}

/** Reads a `cfvo` element, of a plain rule or of the extension. */
export function readStop(threshold: XmlElement | undefined): { type: string; formula?: string } {
  const type =
    thresholds.find(([, file]) => file === threshold?.attributes["type"])?.[0] ?? "Number";
  const value = threshold?.attributes["val"] ?? childNamed(threshold, "f")?.text;
  const bare = type === "LowestValue" || type === "HighestValue" || value === undefined;
  return bare ? { type } : { type, formula: `=${value}` };
}
