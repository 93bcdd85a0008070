import type { CellValue, Grid } from "../../domain/intake/grid";

/** A formula that calls a function of ours. */
export interface LiveCell {
  readonly sheet: string;
  /** Sheet numbers, 1-based. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
  /** The formula with our names whole again, when Excel saved them otherwise (officejs F-50, F-51). */
  readonly repaired: string | null;
}

/** Above this, a workbook waits for our functions at each full calculation (officejs F-41, F-46). */
export const manyLive = 200;

/** Texts and quoted sheet names: what stands in them is no call. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?!!_xldudf_|!FLECHAGE\.)/gi;
const call = /(?<![\p{L}\p{N}_.])(?:_xldudf_FLECHAGE_|FLECHAGE\.)[A-Z][A-Z0-9_]*(?= ?\()/iu;
/**
 * How names of functions come back broken: `_xldudf_FLECHAGE_REPARTIR`, `[2]!_xldudf_…` after another add-in,
 * `'C:\…\x.xlam'!FLECHAGE.…`, `_xlfn.FLECHAGE.…`.
 */
const broken =
  /(?:(?:'(?:[^']|'')*'|\[\d+\])!)?(?:_xlfn\.|_xlws\.)*(?:_xldudf_FLECHAGE_|FLECHAGE\.)([A-Z][A-Z0-9_]*)(?= ?\()/giu;

/** Every formula of ours in these sheets, row by row. */
export function findLive(grids: readonly Grid[]): LiveCell[] {
  return grids.flatMap(({ sheet, top, left, formulas, values }) =>
    (formulas ?? []).flatMap((line, row) =>
      line.flatMap((formula, column): LiveCell[] => {
        if (formula === null || !call.test(formula.replace(quoted, '""'))) return [];
        return [
          {
            sheet,
            row: top + row,
            column: left + column,
            formula,
            value: values[row]?.[column] ?? null,
            repaired: repairedFormula(formula),
          },
        ];
      }),
    ),
  );
}

/** The formula with our functions called by their names; null when it already is. */
export function repairedFormula(formula: string): string | null {
  const repaired = outsideTexts(formula, (part) =>
    part.replace(broken, (_whole, name: string) => `FLECHAGE.${name.toUpperCase()}`),
  );
  return repaired.toUpperCase() === formula.toUpperCase() ? null : repaired;
}

/** Works on what is not a text between double quotes. */
function outsideTexts(formula: string, work: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, place) => (place % 2 === 1 ? part : work(part)))
    .join("");
}
