import type { PageSetup } from "../plan";
import { margins } from "./printedPage";

/** A4 in points, upright. */
const a4 = { width: 595, height: 842 };
/** Excel, LibreOffice and printers do not agree on the last line of a page: a little of it is left free. */
const usable = 0.95;
/** What a heading of a part must have under it: a line of titles and two rows. */
export const leastUnderHeading = 60;

/** How much room is left on each page of a sheet that is printed one page wide, from its widths and row heights. */
export class Pages {
  /** Points of rows that a page holds. */
  private readonly full: number;
  private left: number;
  /** Height of the row repeated at the top of each page but the first. */
  private repeated = 0;

  constructor(widths: readonly number[], orientation: PageSetup["orientation"]) {
    const [wide, high] =
      orientation === "Landscape" ? [a4.height, a4.width] : [a4.width, a4.height];
    // A sheet is made smaller to fit the page, never larger.
    const asked = widths.reduce((sum, each) => sum + inPoints(each), 0);
    const scale = Math.min(1, (wide - margins.left - margins.right) / asked);
    this.full = ((high - margins.top - margins.bottom) / scale) * usable;
    this.left = this.full;
  }

  /** Points left on the present page. */
  get room(): number {
    return this.left;
  }

  /** Points that a page holds from its top on, under the repeated row. */
  get whole(): number {
    return this.full - this.repeated;
  }

  /** The title, repeated at the top of each page. */
  repeat(points: number): void {
    this.repeated = points;
  }

  /** One more row: on the page if it fits, else it begins the next one. */
  add(points: number): void {
    if (points > this.left) this.begin();
    this.left -= points;
  }

  begin(): void {
    this.left = this.whole;
  }
}

/** A row of a table as pages see it. */
export interface PagedRow {
  readonly points: number;
  /** It does not end a page: the heading of a group, and what stands before the last row. */
  readonly withNext: boolean;
}

/** Places of the rows of a table that begin a page, under its titles written again. */
export function pageTops(rows: readonly PagedRow[], titles: number, pages: Pages): number[] {
  const tops: number[] = [];
  let room = pages.room - titles;
  rows.forEach(({ points, withNext }, place) => {
    const next = withNext ? (rows[place + 1]?.points ?? 0) : 0;
    if (points + next > room && place > 0) {
      tops.push(place);
      room = pages.whole - titles;
    }
    room -= points;
  });
  return tops;
}

/** Width in characters as points: seven pixels a digit, five of margin. */
function inPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
