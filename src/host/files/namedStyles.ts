import { builtInStyles, type NamedStyle } from "../model/namedStyle";
import type { CellStyle } from "../model/style";
import { childNamed, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml";

/** Numbers by which files know Excel's own styles, whatever language their name is in. */
export const builtInIds: ReadonlyMap<string, number> = new Map([
  ["Normal", 0],
  ["Comma", 3],
  ["Currency", 4],
  ["Percent", 5],
  ["Comma [0]", 6],
  ["Currency [0]", 7],
  ["Hyperlink", 8],
  ["Note", 10],
  ["Warning Text", 11],
  ["Title", 15],
  ["Heading 1", 16],
  ["Heading 2", 17],
  ["Heading 3", 18],
  ["Heading 4", 19],
  ["Input", 20],
  ["Output", 21],
  ["Calculation", 22],
  ["Check Cell", 23],
  ["Linked Cell", 24],
  ["Total", 25],
  ["Good", 26],
  ["Bad", 27],
  ["Neutral", 28],
  ["Accent1", 29],
  ["Accent2", 33],
  ["Accent3", 37],
  ["Accent4", 41],
  ["Accent5", 45],
  ["Accent6", 49],
  ["Explanatory Text", 53],
]);

const namesById = new Map([...builtInIds].map(([name, id]) => [id, name]));

/** The named styles of a file. */
interface FileNamedStyles {
  /** Name of the style that a cell's look points to; undefined for Normal. */
  readonly at: (xfId: number) => string | undefined;
  /** Those that Excel does not have by itself, or that the file changed. */
  readonly changed: readonly NamedStyle[];
}

/** Reads `cellStyles` and the looks they point to. */
export function readNamedStyles(
  root: XmlElement | undefined,
  lookOf: (xf: XmlElement) => CellStyle,
): FileNamedStyles {
  const looks = childrenNamed(childNamed(root, "cellStyleXfs"), "xf");
  const names = new Map<number, string>();
  const changed: NamedStyle[] = [];
  for (const element of childrenNamed(childNamed(root, "cellStyles"), "cellStyle")) {
    const id = numberAttribute(element, "builtinId", -1);
    const name = namesById.get(id) ?? element.attributes["name"] ?? "";
    const xfId = numberAttribute(element, "xfId", 0);
    const xf = looks[xfId];
    if (xf === undefined || name === "" || name === "Normal") continue;
    names.set(xfId, name);
    const own = builtInStyles.find((style) => style.name === name);
    const read: NamedStyle = {
      name,
      builtIn: own !== undefined,
      look: lookOf(xf),
      includes: {
        alignment: flagAttribute(xf, "applyAlignment", true),
        border: flagAttribute(xf, "applyBorder", true),
        font: flagAttribute(xf, "applyFont", true),
        number: flagAttribute(xf, "applyNumberFormat", true),
        patterns: flagAttribute(xf, "applyFill", true),
        protection: flagAttribute(xf, "applyProtection", true),
      },
    };
    if (own === undefined || JSON.stringify(own) !== JSON.stringify(read)) changed.push(read);
  }
  return { at: (xfId) => names.get(xfId), changed };
}
