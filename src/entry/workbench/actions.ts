import { asGroup } from "../../host/model/journal";
import { changeStyle, clearCells, setCells, styleAt } from "../../host/model/edit";
import type { Box, Cell, HostSheet, HostWorkbook } from "../../host/model/workbook";
import { readTyped } from "./typedText";
import type { Position } from "./grid/selection";

/** What the user's hands do to cells; each is one undo step. */
export interface Hands {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  readonly isFrench: boolean;
  /** Year that « 3/2 » means. */
  readonly year: number;
}

/** Why a cell was left as it is. */
export type Refusal = "protected";

export function writeText(hands: Hands, position: Position, text: string): Refusal | null {
  return writeTexts(hands, position, [[text]]);
}

/** Types a block of texts, as a paste from another program does. */
export function writeTexts(
  hands: Hands,
  { row, column }: Position,
  texts: readonly (readonly string[])[],
): Refusal | null {
  const { workbook, sheet, isFrench, year } = hands;
  const width = Math.max(...texts.map((line) => line.length));
  const box = { top: row, left: column, bottom: row + texts.length - 1, right: column + width - 1 };
  if (isProtected(sheet, box)) return "protected";
  const typed = texts.map((line, i) =>
    line.map((text, j) =>
      readTyped(text, {
        isFrench,
        year,
        date1904: workbook.date1904,
        isTextCell: styleAt(sheet, row + i, column + j).numberFormat === "@",
      }),
    ),
  );
  asGroup(workbook, () => {
    setCells(
      workbook,
      sheet,
      row,
      column,
      typed.map((line) => line.map(({ value }) => value)),
    );
    typed.forEach((line, i) => {
      line.forEach(({ numberFormat }, j) => {
        if (numberFormat === undefined) return;
        const at = { top: row + i, bottom: row + i, left: column + j, right: column + j };
        changeStyle(workbook, sheet, at, (style) =>
          style.numberFormat === "General" ? { ...style, numberFormat } : style,
        );
      });
    });
  });
  return null;
}

export function clearContents({ workbook, sheet }: Hands, box: Box): Refusal | null {
  if (isProtected(sheet, box)) return "protected";
  clearCells(workbook, sheet, box, "Contents");
  return null;
}

/** The cells as text for the clipboard: what is shown, tabs between columns. */
export function copiedText(sheet: HostSheet, box: Box, textOf: (cell: Cell) => string): string {
  const lines: string[] = [];
  for (let row = box.top; row <= box.bottom; row++) {
    const cells = sheet.cells.get(row);
    const line: string[] = [];
    for (let column = box.left; column <= box.right; column++) {
      const cell = cells?.get(column);
      line.push(cell === undefined ? "" : quoted(textOf(cell)));
    }
    lines.push(line.join("\t"));
  }
  return lines.join("\r\n");
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The reverse: a clipboard text as rows of cells; a quoted cell may hold tabs and line ends. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, quotedCell, plain = "", end] = match;
    rows.at(-1)?.push(quotedCell?.replaceAll('""', '"') ?? plain);
    if (end === "" || pattern.lastIndex >= text.length) break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

function isProtected(sheet: HostSheet, box: Box): boolean {
  if (!sheet.protection.on) return false;
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      if (styleAt(sheet, row, column).locked) return true;
    }
  }
  return false;
}
