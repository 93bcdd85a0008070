import { builtInStyles, wearing, type NamedStyle } from "../model/namedStyle";
import type { HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { text } from "./args";
import type { HostContext } from "./context";
import { restyle } from "./rangeFormat";
import { common } from "./rangeRead";
import type { RangeTarget } from "./targets";

/** Built-in styles, those changed by the user included, then the workbook's own. */
export function stylesOf({ styles }: HostWorkbook): NamedStyle[] {
  const changed = new Map(styles.map((style) => [style.name.toLowerCase(), style]));
  const standard = builtInStyles.map((style) => changed.get(style.name.toLowerCase()) ?? style);
  return [...standard, ...styles.filter((style) => !standard.includes(style))];
}

/** Excel.BuiltInStyle writes some names in one word: `Heading1`, `ExplanatoryText`, `Wholecomma`. */
const oneWord: Readonly<Record<string, string>> = {
  wholecomma: "comma [0]",
  wholedollar: "currency [0]",
  hlink: "hyperlink",
  sheettitle: "title",
};

export function styleNamed(workbook: HostWorkbook, name: string): NamedStyle | undefined {
  const wanted = name.toLowerCase();
  const known = oneWord[wanted] ?? wanted;
  const styles = stylesOf(workbook);
  return (
    styles.find((style) => style.name.toLowerCase() === known) ??
    styles.find((style) => style.builtIn && style.name.toLowerCase().replaceAll(" ", "") === known)
  );
}

/** Puts a named style on a range. Throws InvalidArgument for a name that no style has. */
export function applyStyle(context: HostContext, range: RangeTarget, value: unknown): void {
  const style = styleNamed(context.workbook, text(value));
  if (style === undefined) throw new HostError("InvalidArgument", "no such style");
  restyle(context, range, (old) => wearing(old, style));
}

/** The name of the style all cells wear; null when they differ. */
export function styleNameOf(range: RangeTarget): string | null {
  return common(range, ({ styleName }) => styleName ?? "Normal");
}
