import { contains, covers } from "./box";
import { referenceText, tokenize } from "./formulaTokens";
import type { FormulaPlace } from "./rewriteFormulas";
import type { Box, HostSheet } from "./workbook";

/** Cells that were cut and pasted. */
interface Move {
  readonly from: { readonly sheet: HostSheet; readonly box: Box };
  readonly to: HostSheet;
  /** Where they stand now. */
  readonly target: Box;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A formula after cells were moved: references wholly inside them follow; a formula that moved itself keeps pointing
 * where it did, with the sheet named when it went to another.
 */
export function movedReferences(formula: string, place: FormulaPlace, move: Move): string {
  const tokens = tokenize(formula);
  if (tokens === null) return formula;
  const itself = place.sheet === move.to && contains(move.target, place.row, place.column);
  const home = itself ? move.from.sheet : place.sheet;
  return tokens
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const named = token.sheet?.toLowerCase() ?? home?.name.toLowerCase();
      const { area } = token;
      const follows = named === move.from.sheet.name.toLowerCase() && covers(move.from.box, area);
      const sheet = follows ? move.to : home;
      const shown =
        token.sheet !== null && !follows
          ? token.sheet
          : sheet === place.sheet && token.sheet === null
            ? null
            : (sheet?.name ?? null);
      if (!follows) return referenceText(shown, area);
      return referenceText(shown, {
        ...area,
        top: area.top + move.rows,
        bottom: area.bottom + move.rows,
        left: area.left + move.columns,
        right: area.right + move.columns,
      });
    })
    .join("");
}
