import type { TemplateProblem } from "./balances/ownTemplate/readTemplate";

/** We could not do it and the user can act: a code with facts; the sentence is in i18n. */
export type Failure =
  | { readonly code: "workbook.editing" }
  | { readonly code: "workbook.readOnly" }
  | { readonly code: "workbook.sheetProtected"; readonly sheet: string }
  | { readonly code: "workbook.structureProtected" }
  | { readonly code: "workbook.sheetMissing"; readonly sheet: string }
  | { readonly code: "workbook.nameTaken"; readonly name: string }
  /** What the user wrote stands where a table of ours would grow. */
  | { readonly code: "workbook.cellsInTheWay"; readonly sheet: string; readonly cell: string }
  | { readonly code: "workbook.tableMissing"; readonly table: string }
  /** Its header row was switched off: no column can be told from another. */
  | { readonly code: "workbook.headerHidden"; readonly table: string; readonly sheet: string }
  | { readonly code: "workbook.columnMissing"; readonly table: string; readonly column: string }
  | { readonly code: "workbook.empty" }
  | { readonly code: "workbook.tooLarge"; readonly sheet: string }
  | { readonly code: "workbook.tooOld"; readonly needed: string }
  | { readonly code: "workbook.changedMeanwhile"; readonly cell: string }
  /** The sheets are no longer those that were read. */
  | { readonly code: "workbook.sourcesChanged" }
  /** Too long ago, or undone already. */
  | { readonly code: "workbook.nothingToUndo" }
  | { readonly code: "workbook.busy" }
  /** Writing failed in the middle and so did undoing it: the one case where something may have been left. */
  | { readonly code: "workbook.partlyWritten"; readonly sheets: readonly string[] }
  | { readonly code: "workbook.unexpected"; readonly detail: string }
  | { readonly code: "cancelled" }
  | { readonly code: "file.notAWorkbook"; readonly file: string }
  | { readonly code: "file.unsupported"; readonly file: string }
  | { readonly code: "balance.unknownAgreement"; readonly agreement: string }
  | { readonly code: "balance.unknownTemplate"; readonly template: string }
  /** A template edited on a sheet cannot be used: its first problem. */
  | {
      readonly code: "template.invalid";
      readonly sheet: string;
      readonly cell: string;
      readonly problem: TemplateProblem["code"];
      readonly text: string;
    }
  /** No label with a cell to fill in on that sheet. */
  | { readonly code: "form.notFound"; readonly sheet: string }
  /** A form in another currency, and no rate for it in the parameters. */
  | { readonly code: "form.currency"; readonly sheet: string; readonly currency: string }
  /** There is nothing to freeze: the balance was not written in this workbook. */
  | { readonly code: "sent.notWritten"; readonly sheet: string }
  /** The frozen copy lost the detail that a comparison needs. */
  | { readonly code: "sent.unreadable"; readonly sheet: string }
  /** The frozen copy of a balance is nowhere in the workbook, under any name. */
  | { readonly code: "sent.lost"; readonly sheet: string }
  /** No balance of that agreement was marked as sent. */
  | { readonly code: "sent.none"; readonly agreement: string };
