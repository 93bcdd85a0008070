import { assertNever } from "../../domain/result";
import type { Failures } from "../fr/failures";
import { templateProblems } from "./templateProblems";

export const failures: Failures = {
  say(f) {
    switch (f.code) {
      case "workbook.editing":
        return {
          what: "Excel is waiting for a cell to be finished.",
          todo: "Press Enter or Escape in the cell, then try again.",
        };
      case "workbook.readOnly":
        return {
          what: "This workbook is read-only.",
          todo: "Save an editable copy and try again on it.",
        };
      case "workbook.sheetProtected":
        return {
          what: `The sheet “${f.sheet}” is protected.`,
          todo: "Remove the protection (Review > Unprotect Sheet), then try again. Nothing was changed.",
        };
      case "workbook.structureProtected":
        return {
          what: "The workbook’s structure is protected: Fléchage cannot add a sheet.",
          todo: "Remove the protection (Review > Protect Workbook), then try again.",
        };
      case "workbook.sheetMissing":
        return {
          what: `The sheet “${f.sheet}” is gone.`,
          todo: "Read the workbook again, then retry.",
        };
      case "workbook.nameTaken":
        return {
          what: `The name “${f.name}” is already used by a sheet or table of yours.`,
          todo: "Rename yours, then try again. Nothing was changed.",
        };
      case "workbook.tableMissing":
        return {
          what: `The table “${f.table}” cannot be found.`,
          todo: "Structure the workbook first.",
        };
      case "workbook.headerHidden":
        return {
          what: `The table “${f.table}” (sheet “${f.sheet}”) no longer has its header row: its columns cannot be recognised.`,
          todo: "Click in this table, tab “Table Design”, tick “Header Row”, then try again.",
        };
      case "workbook.columnMissing":
        return {
          what: `The column “${f.column}” is missing from the table “${f.table}”.`,
          todo: "Put the column back or structure again.",
        };
      case "workbook.empty":
        return {
          what: "This workbook has no sheet to read: it is empty, or holds Fléchage tables only.",
          todo: "Open a workbook with your sheets. If the tables are there already, go on to Check.",
        };
      case "workbook.cellsInTheWay":
        return {
          what: `Cell ${f.cell} of sheet “${f.sheet}” is filled: Fléchage’s table cannot grow without overwriting it. Nothing was written.`,
          todo: "Move what you wrote below the table or to its right, then retry.",
        };
      case "workbook.tooLarge":
        return {
          what: `The sheet “${f.sheet}” is larger than what Excel lets an add-in read.`,
          todo: "Clear formatted empty rows below your data, or split the sheet.",
        };
      case "workbook.tooOld":
        return {
          what: `This Excel is too old (${f.needed} is needed).`,
          todo: "Open the workbook in Excel on the web: it is free and up to date.",
        };
      case "workbook.changedMeanwhile":
        return {
          what: `The cell ${f.cell} has changed meanwhile.`,
          todo: "Read the workbook again, then retry.",
        };
      case "workbook.sourcesChanged":
        return {
          what: "Your sheets have changed since they were read.",
          todo: "Read the workbook again, then retry. Nothing was changed.",
        };
      case "workbook.nothingToUndo":
        return {
          what: "This change can no longer be undone from here.",
          todo: "Use Undo (Ctrl+Z) in Excel, or delete the added sheets.",
        };
      case "workbook.busy":
        return {
          what: "Excel is busy and did not answer.",
          todo: "Wait a moment, then try again.",
        };
      case "workbook.partlyWritten":
        return {
          what: `Writing stopped half-way and could not be undone (${f.sheets.join(", ")}).`,
          todo: "Use Undo (Ctrl+Z) or delete these sheets, then try again. Your other sheets were not touched.",
        };
      case "workbook.unexpected":
        return {
          what: `Excel answered with an unexpected error (${f.detail}).`,
          todo: "Nothing was changed. Try again; if it comes back, copy the diagnostics (Help).",
        };
      case "cancelled":
        return { what: "Stopped at your request.", todo: "Nothing was changed." };
      case "file.notAWorkbook":
        return {
          what: `“${f.file}” is not a readable workbook.`,
          todo: "Open it in Excel and save it as .xlsx.",
        };
      case "file.unsupported":
        return {
          what: `The format of “${f.file}” is not supported.`,
          todo: "Accepted formats: .xlsx, .xlsm, .csv, .txt (FEC).",
        };
      case "template.invalid":
        return {
          what: `The template on the sheet “${f.sheet}” has an error in ${f.cell}: ${templateProblems[f.problem]}${f.text === "" ? "" : ` (“${f.text}”)`}.`,
          todo: "Correct that cell, then try again.",
        };
      case "form.notFound":
        return {
          what: `No form was found on the sheet “${f.sheet}”: no label beside a cell to fill in.`,
          todo: "Choose the sheet that holds the funder’s form.",
        };
      case "form.currency":
        return {
          what: `The form on the sheet “${f.sheet}” is in ${f.currency}, your tables are in euros. Nothing was written.`,
          todo: `Give the rate in the sheet of parameters: a row “Exchange rate ${f.currency}” with what one euro is worth in that currency.`,
        };
      case "balance.unknownAgreement":
        return {
          what: `The agreement “${f.agreement}” is not in the agreements table.`,
          todo: "Check its reference in the Agreements sheet.",
        };
      case "balance.unknownTemplate":
        return {
          what: `There is no template “${f.template}”.`,
          todo: "Choose a template from the list (command line: “--template list”).",
        };
      case "sent.notWritten":
        return {
          what: `The balance is not in this workbook: there is no sheet “${f.sheet}”.`,
          todo: "Write the balance first, read it, then mark it as sent.",
        };
      case "sent.lost":
        return {
          what: `The frozen copy “${f.sheet}” is no longer in this workbook, under any name.`,
          todo: "Take that sheet from a backup of the workbook, then try again.",
        };
      case "sent.unreadable":
        return {
          what: `The frozen copy “${f.sheet}” lost the detail kept on the right of the page.`,
          todo: "Take that sheet from a backup of the workbook, then try again.",
        };
      case "sent.none":
        return {
          what: `No balance of “${f.agreement}” was marked as sent.`,
          todo: "Mark it as sent on the day it leaves; it can be compared from then on.",
        };
      default:
        return assertNever(f);
    }
  },
};
