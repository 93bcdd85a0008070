import type { HostPivot, PivotValue } from "../model/pivot";
import type { PivotNode } from "./pivotAxis";

/** One line of an axis: an item, a subtotal, the grand total, or an empty line between groups. */
export interface PivotLine {
  readonly kind: "item" | "subtotal" | "total" | "blank";
  /** Items from the outermost field; shorter for totals. */
  readonly path: readonly string[];
  /** Fields and items to write, by the depth of their field. */
  readonly labels: readonly (PivotLabel | undefined)[];
  /** Whether measures stand on this line: not over groups whose subtotal is below or off. */
  readonly measured: boolean;
}

export interface PivotLabel {
  readonly field: string;
  readonly item: PivotValue;
}

/** The lines of the rows of a pivot, from top to bottom, without the grand total. */
export function rowLines(pivot: HostPivot, nodes: readonly PivotNode[]): PivotLine[] {
  const { layoutType, subtotalLocation, blankLines, repeatLabels } = pivot.layout;
  const tabular = layoutType === "Tabular";
  const lines: PivotLine[] = [];
  const walk = (node: PivotNode, depth: number, above: readonly PivotLabel[]): void => {
    const label = { field: node.field, item: node.item };
    const own = place(label, depth, repeatLabels ? above : []);
    const isFolded = pivot.fields
      .get(node.field)
      ?.collapsed?.some((item) => item === node.item.text);
    if (node.children.length === 0 || isFolded === true) {
      lines.push({
        kind: "item",
        path: node.path,
        labels: tabular ? place(label, depth, above) : own,
        measured: true,
      });
      return;
    }
    const wanted = hasSubtotal(pivot, node.field);
    const atTop = !tabular && wanted && subtotalLocation === "AtTop";
    if (!tabular) lines.push({ kind: "item", path: node.path, labels: own, measured: atTop });
    node.children.forEach((child, i) => {
      const known = tabular && i > 0 && !repeatLabels ? [] : [...above, label];
      walk(child, depth + 1, tabular || repeatLabels ? known : []);
    });
    if (wanted && !atTop)
      lines.push({
        kind: "subtotal",
        path: node.path,
        labels: place(label, depth, []),
        measured: true,
      });
    if (blankLines) lines.push({ kind: "blank", path: node.path, labels: [], measured: false });
  };
  for (const node of nodes) walk(node, 0, []);
  return lines;
}

/** The lines of the columns, from left to right: subtotals follow their group, whatever the layout. */
export function columnLines(pivot: HostPivot, nodes: readonly PivotNode[]): PivotLine[] {
  const lines: PivotLine[] = [];
  const walk = (node: PivotNode, depth: number, above: readonly PivotLabel[]): void => {
    const label = { field: node.field, item: node.item };
    if (node.children.length === 0) {
      const labels = place(label, depth, above);
      lines.push({ kind: "item", path: node.path, labels, measured: true });
      return;
    }
    node.children.forEach((child, i) => {
      walk(child, depth + 1, i === 0 ? [...above, label] : []);
    });
    if (hasSubtotal(pivot, node.field))
      lines.push({
        kind: "subtotal",
        path: node.path,
        labels: place(label, depth, []),
        measured: true,
      });
  };
  for (const node of nodes) walk(node, 0, []);
  return lines;
}

/** A label at its depth, after the labels of its outer items. */
function place(
  label: PivotLabel,
  depth: number,
  above: readonly PivotLabel[],
): (PivotLabel | undefined)[] {
  const labels: (PivotLabel | undefined)[] = Array.from({ length: depth }, (_, i) =>
    above.length === 0 ? undefined : above[i - (depth - above.length)],
  );
  return [...labels, label];
}

function hasSubtotal(pivot: HostPivot, field: string): boolean {
  const { subtotals } = pivot.fields.get(field) ?? {};
  const chosen = subtotals === undefined || Object.values(subtotals).includes(true);
  return pivot.layout.subtotalLocation !== "Off" && chosen;
}
