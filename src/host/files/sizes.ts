/** Pixels of one digit in the default font (Calibri 11) at 100 %. */
const digit = 7;

/** Width of a column in the file (characters with padding) → points, as Office.js says it. */
export function widthToPoints(width: number): number {
  return (Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) * 3) / 4;
}

/** Points → width in the file; Excel takes 255 characters at most. */
export function pointsToWidth(points: number): number {
  return Math.min(255, Math.round(((points * 4) / 3 / digit) * 1e6) / 1e6);
}

/** Excel's own width of a column in points: 64 pixels. */
export const defaultColumnPoints = 48;
export const pointsPerInch = 72;
