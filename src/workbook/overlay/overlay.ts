import type { CellRole } from "../../domain/intake/cellRole";
import type { Box } from "../../domain/intake/grid";

/** Cells of one role. Where the cells of two roles meet, the later in the list shows. */
export interface OverlayMark {
  readonly role: CellRole;
  readonly boxes: readonly Box[];
}

/** The reading of one table, to be shown on its sheet. */
export interface SheetOverlay {
  readonly sheet: string;
  readonly marks: readonly OverlayMark[];
}

/** How a role looks. Fonts differ as well as colours, so that nobody needs to tell the colours apart. */
interface OverlayLook {
  /** `#RRGGBB`; the text over it is always dark. */
  readonly fill: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strikethrough?: true;
  readonly underline?: true;
}

export const overlayLooks: Readonly<Record<CellRole, OverlayLook>> = {
  header: { fill: "#9FC5F8", bold: true },
  data: { fill: "#E2F0D9" },
  total: { fill: "#FFE699", italic: true },
  sum: { fill: "#FFF2CC", italic: true },
  section: { fill: "#D9C8EE", bold: true, italic: true },
  unused: { fill: "#D9D9D9", strikethrough: true },
  question: { fill: "#F8A88A", bold: true, underline: true },
};

/**
 * The formula of our temporary formats: true in every cell, and known again by its text whatever became of the format
 * since (saved, copied with its rows, split by an insertion).
 */
export const overlayFormula = '=N("flechage")=0';

/** However Excel writes it back: spaces, capitals. */
export function isOverlayFormula(formula: string): boolean {
  return formula.replaceAll(/\s/g, "").toLowerCase() === overlayFormula.toLowerCase();
}
