import type { Scalar } from "../model/scalar";
import { Matrix } from "./values";

/** Applies a function of scalars to every place of the largest matrix among its arguments. */
export function lift(
  args: readonly (Scalar | Matrix)[],
  run: (scalars: readonly Scalar[]) => Scalar,
): Scalar | Matrix {
  let height = 0;
  let width = 0;
  for (const arg of args)
    if (arg instanceof Matrix) {
      height = Math.max(height, arg.height);
      width = Math.max(width, arg.width);
    }
  if (height === 0) return run(args as readonly Scalar[]);
  const rows: Scalar[][] = [];
  for (let i = 0; i < height; i += 1) {
    const row: Scalar[] = [];
    for (let j = 0; j < width; j += 1)
      row.push(run(args.map((arg) => (arg instanceof Matrix ? arg.at(i, j) : arg))));
    rows.push(row);
  }
  return new Matrix(rows);
}
