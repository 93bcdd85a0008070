import {
  headerRow,
  helpCells,
  helpColumn,
  kindWords,
  sideWords,
  templateCells,
} from "../../domain/balances/ownTemplate/templateSheet";
import type { LineTemplate } from "../../domain/balances/template";
import { templates } from "../../domain/balances/templates";
import type { Failure } from "../../domain/failure";
import { type Result, ok } from "../../domain/result";
import { type Language, messagesFor } from "../../i18n/messages";
import type { Applied, WorkbookDoor } from "../../workbook/door";
import type { Plan, PlanCell, WorkbookChange } from "../../workbook/plan";
import { journalDate } from "../../workbook/planJournal";

/** Templates made of lines, which a sheet can hold. */
export function editableTemplates(): readonly LineTemplate[] {
  return templates.filter((template) => template.kind === "lines");
}

export interface CopyOptions {
  readonly language: Language;
  /** For the journal; the present moment when absent. */
  readonly now?: string;
}

/** The sheet that a copy of a template stands on. */
function templateSheetName({ id }: LineTemplate): string {
  return `Modèle ${id}`.replace(/[[\]:*?/\\']/g, "-").slice(0, 31);
}

export interface CopiedTemplate {
  readonly id: string;
  readonly sheet: string;
  readonly applied: Applied;
}

/** Writes a copy of a template on a sheet of its own, to be edited there and used under its new id. */
export async function copyTemplate(
  door: WorkbookDoor,
  template: LineTemplate,
  { language, now = journalDate(new Date()) }: CopyOptions,
): Promise<Result<CopiedTemplate, Failure>> {
  const own = { ...template, id: `${template.id}-perso`, label: `${template.label} (adapté)` };
  const { journal } = messagesFor(language).sheets;
  const sheet = templateSheetName(own);
  const row = { date: now, action: journal.template, sheets: sheet, detail: own.id };
  const applied = await door.apply({ ...planTemplate(own), journal: { row, language } });
  return applied.ok ? ok({ id: own.id, sheet, applied: applied.value }) : applied;
}

function planTemplate(template: LineTemplate): Plan {
  const sheet = templateSheetName(template);
  const cells = templateCells(template);
  const bottom = cells.length;
  const help = helpCells();
  const asPlan = (rows: readonly (readonly (string | null)[])[]): PlanCell[][] =>
    rows.map((row) => row.map((text) => (text === null ? null : { text })));
  const body = { top: headerRow + 1, bottom: bottom + 30 };
  const list = (column: number, words: readonly (readonly string[])[]): WorkbookChange => ({
    kind: "validation",
    sheet,
    box: { ...body, left: column, right: column },
    list: words.flatMap(([first]) => first ?? []),
  });
  const strong = (left: number, right: number): WorkbookChange => ({
    kind: "format",
    sheet,
    box: { top: headerRow, bottom: headerRow, left, right },
    format: { bold: true, color: "#FFFFFF", fill: "#1F3864", wrap: true },
  });
  return {
    changes: [
      { kind: "addSheet", sheet, ours: true, tabColor: "#1F3864" },
      { kind: "write", sheet, top: 1, left: 1, cells: asPlan(cells) },
      { kind: "write", sheet, top: headerRow, left: helpColumn, cells: asPlan(help) },
      {
        kind: "format",
        sheet,
        box: { top: 1, bottom: 4, left: 1, right: 1 },
        format: { bold: true },
      },
      strong(1, 6),
      strong(helpColumn, helpColumn + 1),
      list(3, Object.values(sideWords)),
      list(4, Object.values(kindWords)),
      { kind: "columnWidths", sheet, left: 1, widths: [20, 52, 12, 12, 36, 36, 3, 12, 52] },
      { kind: "freeze", sheet, rows: headerRow, columns: 0 },
    ],
    show: sheet,
  };
}
