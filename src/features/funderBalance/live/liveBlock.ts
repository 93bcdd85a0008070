import { columnLetters } from "../../../domain/intake/grid";
import type { PlanCell, WorkbookChange } from "../../../workbook/plan";
import type { LiveAmount, LiveLine } from "./liveLines";
import { liveWords as words } from "./liveWords";

/** Where the block stands: beside the print area, so that the printed page stays as it is. */
interface BlockPlace {
  readonly sheet: string;
  readonly left: number;
}

/** The amounts behind a form, to the cent, alive, and what the cells of the form point at. */
export interface LiveBlock {
  readonly changes: readonly WorkbookChange[];
  /** `SUM(N5,N8)`: the whole euros of these lines; null when none has any. */
  readonly euros: (lines: readonly string[], column: "planned" | "actual") => string | null;
  /** Amounts that follow our tables, of all there are. */
  readonly alive: number;
  readonly all: number;
}

const headerRow = 4;
const width = 9;
/** From the first column of the block: cents, key of the rank, whole euros. */
const offsets = { planned: 2, actual: 5 } as const;
const letterAt = (left: number, offset: number): string => columnLetters(left + offset);

/**
 * Every line of the catalogue in euros and cents, as a formula over our tables where one can say it; beside it its
 * whole euros by the same rule as ours (largest remainder, ties by larger amount then order: domain.md § 1.5, 4).
 */
export function liveBlock(lines: readonly LiveLine[], { sheet, left }: BlockPlace): LiveBlock {
  const top = headerRow + 1;
  const rowOf = new Map(lines.map(({ code }, place) => [code, top + place]));
  const spans = {
    charge: spanOf(lines, "charge", top),
    product: spanOf(lines, "product", top),
  };
  const amounts = lines.flatMap(({ planned, actual }) => [planned ?? [], actual ?? []].flat());
  const alive = lines.flatMap((line) =>
    [line.planned, line.actual].filter(
      (amount) => amount !== null && (amount.formula !== null || isBalance(line, amount)),
    ),
  ).length;
  const cells = lines.map((line, place): PlanCell[] => {
    const figures = (column: "planned" | "actual"): PlanCell[] => {
      const amount = line[column];
      const of = letterAt(left, offsets[column]);
      const key = letterAt(left, offsets[column] + 1);
      return [
        amountCell(line, amount, {
          of,
          charges: spans.charge,
          products: spans.product,
          at: top + place,
        }),
        { formula: keyFormula(`${of}${top + place}`) },
        { formula: eurosFormula(of, key, top + place, spans[line.side]) },
      ];
    };
    return [
      { text: line.code },
      { text: line.label },
      ...figures("planned"),
      ...figures("actual"),
      { text: originOf(line) },
    ];
  });
  const last = top + lines.length - 1;
  const right = left + width - 1;
  const look = (first: number, bottom: number, from: number, to: number) => ({
    kind: "format" as const,
    sheet,
    box: { top: first, left: left + from, bottom, right: left + to },
  });
  return {
    alive,
    all: amounts.length,
    euros: (codes, column) => {
      const letter = letterAt(left, offsets[column] + 2);
      const found = codes.flatMap((code) => {
        const row = rowOf.get(code);
        return row === undefined ? [] : [`${letter}${row}`];
      });
      if (found.length === 0) return null;
      return found.length === 1 ? `${found[0]}` : `SUM(${found.join(",")})`;
    },
    changes: [
      {
        kind: "columnWidths",
        sheet,
        left: left - 1,
        widths: [3, 12, 34, 13, 9, 9, 13, 9, 9, 52],
      },
      {
        kind: "write",
        sheet,
        top: 1,
        left,
        cells: [
          [{ text: words.title }],
          [{ text: words.note(alive, amounts.length) }],
          [],
          words.headings.map((text) => ({ text })),
          ...cells,
        ],
      },
      {
        ...look(1, last, 0, width - 1),
        format: { fontName: "Arial", fontSize: 8, color: "#595959" },
      },
      { ...look(1, 1, 0, 0), format: { bold: true } },
      {
        kind: "format",
        sheet,
        box: { top: headerRow, left, bottom: headerRow, right },
        format: { bold: true, fill: "#EDEDED" },
      },
      ...(["planned", "actual"] as const).flatMap((column) => [
        {
          ...look(top, last, offsets[column], offsets[column]),
          format: { numberFormat: '#,##0.00;-#,##0.00;""' },
        },
        {
          ...look(top, last, offsets[column] + 1, offsets[column] + 2),
          format: { numberFormat: '#,##0;-#,##0;""' },
        },
      ]),
    ],
  };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function spanOf(lines: readonly LiveLine[], side: LiveLine["side"], top: number): Span {
  const first = lines.findIndex((line) => line.side === side);
  const count = lines.filter((line) => line.side === side).length;
  return { first: top + Math.max(0, first), last: top + Math.max(0, first) + count - 1 };
}

function isBalance({ balances, actual }: LiveLine, amount: LiveAmount): boolean {
  return balances && amount === actual;
}

function amountCell(
  line: LiveLine,
  amount: LiveAmount | null,
  where: {
    readonly of: string;
    readonly charges: Span;
    readonly products: Span;
    readonly at: number;
  },
): PlanCell {
  if (amount === null) return 0;
  if (!isBalance(line, amount)) {
    return amount.formula === null ? amount.cents / 100 : { formula: amount.formula };
  }
  const { of, charges, products, at } = where;
  const others = [
    ...(at > products.first ? [`${of}${products.first}:${of}${at - 1}`] : []),
    ...(at < products.last ? [`${of}${at + 1}:${of}${products.last}`] : []),
  ];
  const minus = others.length === 0 ? "" : `-SUM(${others.join(",")})`;
  return { formula: `=ROUND(SUM(${of}${charges.first}:${of}${charges.last})${minus},2)` };
}

/** Cents left out by the whole euros, then the amount: one number that ranks the lines. */
function keyFormula(cell: string): string {
  return `=ROUND((${cell}-INT(${cell}))*100,0)*1E12+ROUND(ABS(${cell})*100,0)`;
}

/** The euros left over go to the first lines by that key; lines of one key by their order. */
function eurosFormula(of: string, key: string, row: number, { first, last }: Span): string {
  const amounts = `${of}$${first}:${of}$${last}`;
  const keys = `${key}$${first}:${key}$${last}`;
  const before =
    row > first ? `+SUMPRODUCT(--(${key}$${first}:${key}${row - 1}=${key}${row}))` : "";
  const left = `ROUND(SUM(${amounts}),0)-SUMPRODUCT(INT(${amounts}))`;
  return `=INT(${of}${row})+IF(SUMPRODUCT(--(${keys}>${key}${row}))${before}<${left},1,0)`;
}

function originOf(line: LiveLine): string {
  const of = (amount: LiveAmount | null): boolean | null =>
    amount === null ? null : amount.formula !== null || isBalance(line, amount);
  return words.origin(of(line.planned), of(line.actual));
}
