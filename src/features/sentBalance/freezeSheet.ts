import { detailAnchor } from "../../domain/balances/sent/sentRows";
import type { CellValue, Grid } from "../../domain/intake/grid";
import type { HeaderFooter, Plan, PlanCell, WorkbookChange } from "../../workbook/plan";
import type { SentFacts } from "../../workbook/state";

/** The cells of a sheet from A1 on, trailing blanks left out: what is hashed, written and read back. */
export type SheetRows = readonly (readonly CellValue[])[];

/** What freezes a sheet. */
export interface Frozen {
  readonly sheet: string;
  readonly rows: SheetRows;
  readonly facts: SentFacts;
  /** « Envoyé le 24/11/2026 », for the foot of each page. */
  readonly mention: string;
}

/** Changes that make the look of a sheet: its cells come from the sheet itself, its names stay with it. */
const looks: ReadonlySet<WorkbookChange["kind"]> = new Set([
  "gridlines",
  "columnWidths",
  "rowHeights",
  "format",
  "merge",
  "freeze",
] as const);
const tabColor = "#7F7F7F";
const detailWidths = [10, 12, 34, 9, 9, 12, 10, 18, 16, 60];

/** Rows of a grid as they stand on its sheet, from A1. */
export function rowsFrom({ top, left, values }: Grid): CellValue[][] {
  const rows = values.map((line) => [...Array<null>(left - 1).fill(null), ...line]);
  return trimmed([...Array.from({ length: top - 1 }, () => []), ...rows]);
}

/** The sheet with its detail on its right, past the print area: one blank column, then the detail from row 1. */
export function withDetail(rows: SheetRows, detail: SheetRows): CellValue[][] {
  const start = widthOf(rows) + 1;
  const count = Math.max(rows.length, detail.length);
  return trimmed(
    Array.from({ length: count }, (_none, index) => {
      const line = [...(rows[index] ?? [])];
      const more = detail[index] ?? [];
      if (more.length === 0) return line;
      return [...line, ...Array<null>(start - line.length).fill(null), ...more];
    }),
  );
}

/** The detail kept on a frozen sheet; null when it has none. */
export function detailIn(rows: SheetRows): CellValue[][] | null {
  for (const [index, line] of rows.entries()) {
    const start = line.indexOf(detailAnchor);
    if (start >= 0) return rows.slice(index).map((each) => each.slice(start));
  }
  return null;
}

function widthOf(rows: SheetRows): number {
  return rows.reduce((most, line) => Math.max(most, line.length), 0);
}

function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const lines = rows.map((line) => {
    let length = line.length;
    while (length > 0 && isBlank(line[length - 1])) length -= 1;
    return line.slice(0, length).map((cell) => (isBlank(cell) ? null : cell));
  });
  while (lines.length > 0 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}

/**
 * The sheet of a balance once more under another name: its look and its print set-up from `layout`, its cells as they
 * stand, no formula, no name. Nothing protects it (protecting would empty Excel's undo stack, officejs A-61): the
 * fingerprint tells when a cell is touched.
 */
export function planFrozen(layout: Plan, from: string, frozen: Frozen): Plan {
  const { sheet, rows, facts, mention } = frozen;
  const detail = rows[0]?.indexOf(detailAnchor) ?? -1;
  const changes = layout.changes.flatMap((change): WorkbookChange[] => {
    if (change.sheet !== from) return [];
    if (change.kind === "addSheet") {
      return [{ kind: "addSheet", sheet, tabColor, ours: true, sent: facts }];
    }
    if (change.kind === "page") {
      const footer: HeaderFooter = { ...change.page.footer, center: mention };
      return [{ ...change, sheet, page: { ...change.page, footer } }];
    }
    return looks.has(change.kind) ? [{ ...change, sheet }] : [];
  });
  const detailLook: WorkbookChange[] =
    detail < 0
      ? []
      : [
          { kind: "columnWidths", sheet, left: detail, widths: [4, ...detailWidths] },
          {
            kind: "format",
            sheet,
            box: { top: 1, left: detail + 1, bottom: rows.length, right: detail + 10 },
            format: { fontName: "Arial", fontSize: 8, color: "#595959" },
          },
        ];
  const cells = rows.map((line) => line.map(asPlanCell));
  return {
    changes: [...changes, ...detailLook, { kind: "write", sheet, top: 1, left: 1, cells }],
    show: sheet,
  };
}

function asPlanCell(cell: CellValue): PlanCell {
  return typeof cell === "string" ? { text: cell } : cell;
}

/** Excel keeps 15 digits of a number, and a text may come back as the number it spells. */
function comparable(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return String(cell).replaceAll("\r\n", "\n");
}

/** SHA-256 over every cell of a frozen sheet and what it was sent for: the same sheet always gives the same text. */
export async function fingerprintOf(
  rows: SheetRows,
  { agreement, template, year, on }: Omit<SentFacts, "fingerprint" | "by">,
): Promise<string> {
  const text = JSON.stringify([
    agreement,
    template,
    year,
    on,
    rows.map((row) => row.map(comparable)),
  ]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
