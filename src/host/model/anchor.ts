/** A place inside a cell; row and column from 1, x and y in points from its corner. */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Where something drawn over the cells is tied to them. */
export interface Anchor {
  readonly from: CellPoint;
  readonly to: CellPoint;
  /** Excel.Placement: what happens to it when the cells under it move or change size. */
  readonly placement: "TwoCell" | "OneCell" | "Absolute";
}

/** Points from the corner of the sheet. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
