import type { CellStyle } from "../domain/intake/grid";

/** Cells of one look share one object: a sheet has thousands of cells and a dozen of looks. */
export function styleReader(): (properties: Excel.CellProperties) => CellStyle {
  const known = new Map<string, CellStyle>();
  return ({ format }) => {
    const bold = format?.font?.bold ?? false;
    const fill = fillOf(format?.fill?.color);
    const indent = format?.indentLevel ?? 0;
    const key = `${bold}|${fill ?? ""}|${indent}`;
    const style = known.get(key) ?? { bold, fill, indent };
    known.set(key, style);
    return style;
  };
}

/** Excel gives white for a cell without a fill. */
function fillOf(color: string | undefined): string | null {
  return color === undefined || color === "" || color.toUpperCase() === "#FFFFFF" ? null : color;
}
