import { columnLetters } from "../../domain/intake/grid";
import { type PrintedCell, isLive } from "./printedCell";

/** What a formula can hold twice, with room to spare (8192 characters). */
const longestCheck = 3500;
const mostTests = 250;

/** Remembers what every formula of a sheet must give, for the cells that say whether they all do. */
export class Proof {
  /** Figures that read our tables. */
  following = 0;
  private readonly tests: string[] = [];

  get isEmpty(): boolean {
    return this.tests.length === 0;
  }

  /** Notes the value of a formula; texts and typed values prove themselves. */
  add(cell: PrintedCell, row: number, column: number): void {
    if (!isLive(cell) || typeof cell.value !== "number") return;
    if (cell.follows === true) this.following += 1;
    this.tests.push(`ROUND(ABS(${columnLetters(column)}${row}-(${cell.value})),2)`);
  }

  /** Formulas that say `agree`, or by how much the figures differ: as many as it takes. */
  formulas(agree: string, disagree: string): string[] {
    return chunks(this.tests).map((tests) => {
      const gap = `ROUND(${tests.join("+")},2)`;
      return `=IF(${gap}=0,"${agree}","${disagree}"&${gap})`;
    });
  }
}

/** Tests in groups that fit one formula each. */
function chunks(tests: readonly string[]): string[][] {
  const found: string[][] = [[]];
  let length = 0;
  for (const test of tests) {
    if (length + test.length > longestCheck || (found.at(-1)?.length ?? 0) >= mostTests) {
      found.push([]);
      length = 0;
    }
    found.at(-1)?.push(test);
    length += test.length + 1;
  }
  return found;
}
