import type { Balance, BalanceLine } from "../../domain/balances/balance";
import { cerfa15059 } from "../../domain/balances/cerfa15059";
import type { Box } from "../../domain/intake/grid";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { formatsFor } from "../../i18n/formats";
import type { Format, Plan, PlanCell, WorkbookChange } from "../../workbook/plan";
import { type CerfaRow, type HalfRow, cerfaRows } from "./cerfaRows";
import { cerfaWords } from "./cerfaWords";

/** Who reports, on what, to whom; null is a dotted line to fill in by hand. */
export interface CerfaIdentity {
  readonly association: string | null;
  readonly siret: string | null;
  /** `P1 – Insertion & emploi` */
  readonly project: string;
  /** `DDETS - insertion 2025 (État - DDETS)` */
  readonly agreement: string;
}

export interface CerfaOptions {
  readonly identity: CerfaIdentity;
  /** Blocking findings stand: the sheet says so. */
  readonly provisional: boolean;
  readonly today: PlainDate;
  /** The sheet is there from an earlier balance and is written again. */
  readonly exists?: boolean;
}

/** `CRF A2 2025`, without what Excel refuses in a sheet name (officejs: 31 characters, none of []:*?/\). */
export function cerfaSheetName(balance: Pick<Balance, "agreement" | "year">): string {
  const year = ` ${balance.year}`;
  const agreement = balance.agreement.replace(/[[\]:*?/\\']/g, "-");
  return `${`CRF ${agreement}`.slice(0, 31 - year.length)}${year}`;
}

const width = 8;
const tableTop = 8;
const grey = "#D9D9D9";
const darkGrey = "#BFBFBF";
const lineColor = "#7F7F7F";
/** Longer labels take two lines at the width of the label columns. */
const labelLength = 44;

/** Columns of one side: label, planned, actual, percent. */
interface SideColumns {
  readonly label: number;
  readonly letters: readonly [planned: string, actual: string];
}
const leftSide: SideColumns = { label: 1, letters: ["B", "C"] };
const rightSide: SideColumns = { label: 5, letters: ["F", "G"] };

/**
 * The page « 2. Tableau de synthèse » of the Cerfa 15059*02 on one A4 page: leaf cells hold whole euros, everything above
 * them is a native formula, and a cell proves that the formulas give the computed values (domain.md § 1.3).
 */
export function planCerfa(balance: Balance, options: CerfaOptions): Plan {
  const sheet = cerfaSheetName(balance);
  const rows = cerfaRows(balance);
  const rowOf = new Map<string, number>();
  rows.forEach((row, place) => {
    for (const half of [row.left, row.right]) {
      if (half?.kind === "field") rowOf.set(half.line.code, tableTop + 1 + place);
    }
  });
  const layout: Layout = { sheet, balance, rows, rowOf, bottom: tableTop + rows.length };
  return {
    changes: [
      options.exists === true
        ? { kind: "clearSheet", sheet }
        : { kind: "addSheet", sheet, ours: true, tabColor: "#1F3864" },
      { kind: "gridlines", sheet, visible: false },
      { kind: "columnWidths", sheet, left: 1, widths: [42, 11, 11, 6, 42, 11, 11, 6] },
      ...heading(layout, options),
      ...table(layout),
      ...closing(layout, options),
      pageOf(layout, options),
    ],
    show: sheet,
  };
}

interface Layout {
  readonly sheet: string;
  readonly balance: Balance;
  readonly rows: readonly CerfaRow[];
  /** Sheet row of each field. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Last row of the table. */
  readonly bottom: number;
}

function heading({ sheet, balance }: Layout, options: CerfaOptions): WorkbookChange[] {
  const { identity, provisional } = options;
  const line = (label: string, value: string | null): PlanCell => ({
    text: `${label}\u00a0: ${value ?? cerfaWords.blank}`,
  });
  const across = (row: number): Box => ({ top: row, left: 1, bottom: row, right: width });
  return [
    {
      kind: "write",
      sheet,
      top: 1,
      left: 1,
      cells: [
        [{ text: cerfaWords.title }],
        [{ text: cerfaWords.legal }],
        [provisional ? { text: cerfaWords.provisional } : null],
        [
          line(cerfaWords.association, identity.association),
          ...gap(3),
          line(cerfaWords.siret, identity.siret),
        ],
        [
          line(cerfaWords.action, identity.project),
          ...gap(3),
          line(cerfaWords.grant, identity.agreement),
        ],
        [null],
        [{ text: cerfaWords.part }, ...gap(3), { text: cerfaWords.year(balance.year) }],
        headerRow(),
      ],
    },
    ...[1, 2, 3].map((row): WorkbookChange => ({ kind: "merge", sheet, box: across(row) })),
    ...[4, 5, 7].flatMap((row): WorkbookChange[] => [
      { kind: "merge", sheet, box: { top: row, left: 1, bottom: row, right: 4 } },
      { kind: "merge", sheet, box: { top: row, left: 5, bottom: row, right: width } },
    ]),
    look(sheet, { top: 1, left: 1, bottom: 8, right: width }, { fontName: "Arial", fontSize: 9 }),
    look(sheet, across(1), { bold: true, fontSize: 15, horizontal: "Center" }),
    look(sheet, across(2), { italic: true, fontSize: 8, horizontal: "Center" }),
    look(sheet, across(3), {
      bold: true,
      fontSize: 12,
      horizontal: "Center",
      ...(provisional ? { color: "#C00000", fill: "#FDE9E7", borders: "outline" } : {}),
    }),
    look(sheet, { top: 4, left: 1, bottom: 5, right: width }, { vertical: "Center", wrap: true }),
    look(sheet, across(7), { bold: true, fontSize: 11 }),
    look(sheet, { top: 7, left: 5, bottom: 7, right: width }, { horizontal: "Right" }),
    look(sheet, across(8), {
      bold: true,
      horizontal: "Center",
      vertical: "Center",
      fill: darkGrey,
      borders: "all",
      borderColor: lineColor,
    }),
    height(sheet, 1, 1, 22),
    height(sheet, 3, 3, provisional ? 20 : 6),
    height(sheet, 6, 6, 6),
  ];
}

function headerRow(): PlanCell[] {
  const { charges, products, planned, actual, percent } = cerfaWords;
  return [charges, planned, actual, percent, products, planned, actual, percent].map((text) => ({
    text,
  }));
}

function gap(cells: number): null[] {
  return Array.from({ length: cells }, () => null);
}

function table(layout: Layout): WorkbookChange[] {
  const { sheet, rows, bottom } = layout;
  const top = tableTop + 1;
  return [
    {
      kind: "write",
      sheet,
      top,
      left: 1,
      cells: rows.map((row, place) => cellsOf(layout, row, top + place)),
    },
    look(
      sheet,
      { top, left: 1, bottom, right: width },
      {
        fontName: "Arial",
        fontSize: 9,
        vertical: "Center",
        borders: "all",
        borderColor: lineColor,
        borderWeight: "Thin",
      },
    ),
    ...[leftSide, rightSide].flatMap(({ label }): WorkbookChange[] => [
      look(sheet, { top, left: label, bottom, right: label }, { wrap: true }),
      look(
        sheet,
        { top, left: label + 1, bottom, right: label + 2 },
        { numberFormat: "#,##0", horizontal: "Right" },
      ),
      look(
        sheet,
        { top, left: label + 3, bottom, right: label + 3 },
        { numberFormat: "0", horizontal: "Right" },
      ),
    ]),
    height(sheet, top, bottom, 12.75),
    ...rows.flatMap((row, place) => rowLooks(sheet, row, top + place)),
  ];
}

function cellsOf(layout: Layout, { left, right }: CerfaRow, row: number): PlanCell[] {
  return right === null
    ? [...halfCells(layout, left, row, leftSide), ...gap(4)]
    : [...halfCells(layout, left, row, leftSide), ...halfCells(layout, right, row, rightSide)];
}

function halfCells(layout: Layout, half: HalfRow, row: number, side: SideColumns): PlanCell[] {
  if (half.kind === "band") return [{ text: half.text }, ...gap(3)];
  if (half.kind === "blank") return gap(4);
  const { line } = half;
  const label: PlanCell = { text: line.label === "" ? "-" : printedLabel(line) };
  if (isEmpty(line)) return [label, null, null, null];
  const [planned, actual] = side.letters;
  const percent = `=IF(N(${planned}${row})=0,"${cerfaWords.noSense}",ROUND(${actual}${row}/${planned}${row}*100,0))`;
  return [
    label,
    figure(layout, line, planned, line.planned),
    figure(layout, line, actual, line.actual),
    line.kind === "ofWhich" ? null : { formula: percent },
  ];
}

/** Notes of the form by the field they belong to. */
const notes: Readonly<Record<string, string>> = { num_SUBE_R: " (2)", num_R_2_10: " (3)" };

function printedLabel(line: BalanceLine): string {
  return `${line.label}${notes[line.code] ?? ""}`;
}

/** Nothing planned and nothing spent: the field stays blank, as on a form filled by hand. */
function isEmpty(line: BalanceLine): boolean {
  return partsOf(line) === null && line.planned === null && line.actual === 0;
}

function figure(layout: Layout, line: BalanceLine, column: string, value: number | null): PlanCell {
  const parts = partsOf(line);
  return parts === null ? value : { formula: sumFormula(layout, parts, column) };
}

/** Fields that a group or a total adds up; null for a field that holds a figure. */
function partsOf(line: BalanceLine): readonly string[] | null {
  const fields = line.side === "charge" ? cerfa15059.charges : cerfa15059.products;
  const field = fields.find(({ code }) => code === line.code);
  return field?.kind === "group" || field?.kind === "total" ? field.sum : null;
}

/** `SUM(C10:C13)` over neighbouring rows; a « dont » row is never inside a sum. */
function sumFormula({ rowOf }: Layout, parts: readonly string[], column: string): string {
  const rows = parts.flatMap((code) => rowOf.get(code) ?? []);
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last.to + 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const ranges = runs.map(({ from, to }) =>
    from === to ? `${column}${from}` : `${column}${from}:${column}${to}`,
  );
  return `=SUM(${ranges.join(",")})`;
}

function rowLooks(sheet: string, { left, right }: CerfaRow, row: number): WorkbookChange[] {
  const halves = [
    { half: left, from: 1, to: right === null ? width : 4 },
    ...(right === null ? [] : [{ half: right, from: 5, to: width }]),
  ];
  const tall = halves.some(
    ({ half }) => half.kind === "field" && printedLabel(half.line).length > labelLength,
  );
  return [
    ...halves.flatMap(({ half, from, to }) =>
      halfLooks(sheet, half, { top: row, left: from, bottom: row, right: to }),
    ),
    ...(tall ? [height(sheet, row, row, 23)] : []),
  ];
}

function halfLooks(sheet: string, half: HalfRow, box: Box): WorkbookChange[] {
  if (half.kind === "blank") return [];
  if (half.kind === "band") {
    return [
      { kind: "merge", sheet, box },
      look(sheet, box, { bold: true, italic: true, horizontal: "Center", fill: darkGrey }),
    ];
  }
  const { line } = half;
  if (isChapter(line)) return [look(sheet, box, { bold: true, fill: grey })];
  const label = { ...box, right: box.left };
  return line.kind === "ofWhich"
    ? [look(sheet, box, { italic: true }), look(sheet, label, { indent: 2 })]
    : [look(sheet, label, { indent: 1 })];
}

/** Grey cells of the form: chapters and totals, single-line chapters included. */
function isChapter(line: BalanceLine): boolean {
  return (
    line.kind === "group" || line.kind === "total" || /^(6[5-8]|7[03578]|76) –/.test(line.label)
  );
}

function closing(layout: Layout, { identity }: CerfaOptions): WorkbookChange[] {
  const { sheet, bottom } = layout;
  const sentence = bottom + 1;
  const check = sentence + 1;
  const firstNote = check + 1;
  const lastNote = firstNote + cerfaWords.notes.length - 1;
  const certificate = lastNote + 1;
  const lines = [check, ...range(firstNote, lastNote), certificate];
  return [
    ...sentenceCells(layout, sentence),
    {
      kind: "write",
      sheet,
      top: check,
      left: 1,
      cells: [
        [{ formula: checkFormula(layout) }],
        ...cerfaWords.notes.map((text): PlanCell[] => [{ text }]),
        [{ text: cerfaWords.certified(identity.association ?? cerfaWords.blank) }],
        [{ text: cerfaWords.signed }, ...gap(3), { text: cerfaWords.signature }],
      ],
    },
    ...lines.map((row): WorkbookChange => ({
      kind: "merge",
      sheet,
      box: { top: row, left: 1, bottom: row, right: width },
    })),
    look(
      sheet,
      { top: check, left: 1, bottom: certificate + 1, right: width },
      {
        fontName: "Arial",
        fontSize: 7,
        wrap: true,
        vertical: "Center",
      },
    ),
    look(sheet, { top: check, left: 1, bottom: check, right: width }, { italic: true }),
    look(
      sheet,
      { top: certificate, left: 1, bottom: certificate + 1, right: width },
      { fontSize: 9 },
    ),
    height(sheet, check, check, 14),
    height(sheet, firstNote, lastNote, 18),
    height(sheet, firstNote, firstNote, 11),
    height(sheet, certificate, certificate, 26),
    height(sheet, certificate + 1, certificate + 1, 42),
    look(
      sheet,
      { top: certificate + 1, left: 1, bottom: certificate + 1, right: width },
      { vertical: "Top" },
    ),
  ];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_item, place) => first + place);
}

/** « La subvention de … € représente … % du Total des produits. », with its two figures alive. */
function sentenceCells(layout: Layout, row: number): WorkbookChange[] {
  const { sheet } = layout;
  const total = `G${layout.rowOf.get("num_R_2_30") ?? 0}`;
  const box: Box = { top: row, left: 1, bottom: row, right: width };
  return [
    {
      kind: "write",
      sheet,
      top: row,
      left: 1,
      cells: [
        [
          { text: cerfaWords.grantIs },
          grantCell(layout),
          { text: cerfaWords.represents },
          { formula: `=IF(${total}=0,"${cerfaWords.noSense}",ROUND(B${row}/${total}*100,0))` },
          { text: cerfaWords.ofProducts },
        ],
      ],
    },
    { kind: "merge", sheet, box: { ...box, left: 5 } },
    look(sheet, box, {
      fontName: "Arial",
      fontSize: 10,
      bold: true,
      vertical: "Center",
      borders: "outline",
      borderColor: lineColor,
    }),
    look(sheet, { ...box, right: 1 }, { horizontal: "Right" }),
    look(sheet, { ...box, left: 2, right: 2 }, { numberFormat: '#,##0 "€"', horizontal: "Center" }),
    look(sheet, { ...box, left: 3, right: 3 }, { horizontal: "Center" }),
    look(sheet, { ...box, left: 4, right: 4 }, { numberFormat: '0" %"', horizontal: "Center" }),
    height(sheet, row, row, 20),
  ];
}

/** The grant is the field that holds it alone; beside other money of the same funder it is a figure of its own. */
function grantCell({ balance, rowOf }: Layout): PlanCell {
  const field = balance.lines.find(
    ({ side, kind, actual, evidence }) =>
      side === "product" &&
      kind === "leaf" &&
      actual === balance.grantEuros &&
      evidence.length > 0 &&
      evidence.every(({ record }) => record === balance.agreement),
  );
  const row = field === undefined ? undefined : rowOf.get(field.code);
  return row === undefined ? balance.grantEuros : { formula: `=G${row}` };
}

/** True while every computed group and total is what Fléchage found, and both sides are level. */
function checkFormula({ balance, rowOf }: Layout): string {
  const tests = balance.lines.flatMap((line) => {
    const row = rowOf.get(line.code);
    if (row === undefined || partsOf(line) === null) return [];
    const [planned, actual] = (line.side === "charge" ? leftSide : rightSide).letters;
    return [`${planned}${row}=${line.planned ?? 0}`, `${actual}${row}=${line.actual}`];
  });
  const charges = rowOf.get("num_R_1_27") ?? 0;
  const products = rowOf.get("num_R_2_30") ?? 0;
  const all = [...tests, `C${charges}=G${products}`].join(",");
  return `=IF(AND(${all}),"${cerfaWords.agree}","${cerfaWords.disagree}")`;
}

function pageOf({ sheet, bottom, balance }: Layout, options: CerfaOptions): WorkbookChange {
  const association = options.identity.association ?? "";
  return {
    kind: "page",
    sheet,
    page: {
      orientation: "Portrait",
      printArea: { top: 1, left: 1, bottom: bottom + cerfaWords.notes.length + 4, right: width },
      fitToWidth: 1,
      fitToHeight: 1,
      centerHorizontally: true,
      margins: { top: 40, bottom: 40, left: 28, right: 28, header: 18, footer: 18 },
      header: {
        left: escapeCodes(association),
        ...(options.provisional ? { center: "PROVISOIRE" } : {}),
        right: escapeCodes(`${balance.agreement} – ${balance.year}`),
      },
      footer: {
        left: cerfaWords.madeOn(formatsFor("fr").date(options.today)),
        right: cerfaWords.page,
      },
    },
  };
}

/** `&` begins a code in a header. */
function escapeCodes(text: string): string {
  return text.replaceAll("&", "&&");
}

function look(sheet: string, box: Box, format: Format): WorkbookChange {
  return { kind: "format", sheet, box, format };
}

function height(sheet: string, top: number, bottom: number, points: number): WorkbookChange {
  return { kind: "rowHeight", sheet, top, bottom, points };
}
