import type { TemplateWords } from "../fr/template";
import { templateProblems } from "./templateProblems";

export const template: TemplateWords = {
  title: "Your balance templates",
  intro:
    "Copy a template into the workbook and change its lines on the sheet: it then stands in the list of templates. To share it, copy the sheet into another workbook.",
  which: "Template to copy",
  copy: "Copy it to edit",
  copying: "Copying the template…",
  copied: (sheet) => `The template is on the sheet “${sheet}”.`,
  look: "Check my templates",
  looking: "Reading the templates…",
  none: "No template of yours in this workbook.",
  fine: (id, label) => `${id} (${label}): ready`,
  wrong: (cell, what, text) => `${cell}: ${what}${text === "" ? "" : ` (“${text}”)`}`,
  problems: templateProblems,
};
