import { optional, rare, required } from "../column";
import { table } from "../table";

export const indicators = table(
  { fr: "T_Indicateurs", en: "T_Indicators" },
  { fr: "Indicateurs", en: "Indicators" },
  ["project", "label"],
  {
    project: required("text", "Code projet", "Project code", { fields: ["project.code"] }),
    label: required("text", "Indicateur", "Indicator", { fields: ["indicator.label"] }),
    unit: optional("text", "Unité", "Unit", { fields: ["indicator.unit"] }),
    baseline: optional("text", "Référence", "Baseline"),
    target: optional("text", "Cible", "Target", { fields: ["indicator.target"] }),
    actual: optional("text", "Réalisé", "Actual", { fields: ["indicator.actual"] }),
    source: optional("text", "Source", "Source"),
  },
);

export const actions = table(
  { fr: "T_Actions", en: "T_Actions" },
  { fr: "Actions", en: "Actions" },
  ["project", "action"],
  {
    project: required("text", "Code projet", "Project code", { fields: ["project.code"] }),
    objective: optional("text", "Objectif", "Objective"),
    action: required("text", "Action", "Action"),
    deliverable: optional("text", "Livrable", "Deliverable"),
    due: optional("date", "Échéance", "Due"),
    status: optional("text", "État", "Status"),
  },
);

export const findings = table(
  { fr: "T_Controles", en: "T_Findings" },
  { fr: "Contrôles", en: "Findings" },
  ["rule", "cells"],
  {
    rule: required("text", "Règle", "Rule"),
    severity: required("text", "Gravité", "Severity", {
      choices: ["blocking", "major", "minor"],
    }),
    message: required("text", "Constat", "Finding"),
    cells: optional("text", "Cellules", "Cells"),
    amount: optional("money", "Enjeu", "Amount at stake"),
    todo: optional("text", "À faire", "What to do"),
    decision: optional("text", "Décision", "Decision"),
    reason: optional("text", "Motif", "Reason"),
    decidedBy: rare("text", "Décidé par", "Decided by"),
    decidedOn: rare("date", "Décidé le", "Decided on"),
  },
);

export const journal = table(
  { fr: "T_Journal", en: "T_Journal" },
  { fr: "Journal Fléchage", en: "Fléchage journal" },
  ["date", "action"],
  {
    date: required("text", "Date", "Date"),
    action: required("text", "Action", "Action"),
    sheets: optional("text", "Feuilles", "Sheets"),
    detail: optional("text", "Détail", "Detail"),
  },
);

/** Thresholds and facts of the whole workbook (name of the association, limits of rules), one a row. */
export const settings = table(
  { fr: "T_Parametres", en: "T_Settings" },
  { fr: "Paramètres", en: "Settings" },
  ["name"],
  {
    name: required("text", "Paramètre", "Setting"),
    value: required("text", "Valeur du paramètre", "Value of setting"),
    note: optional("text", "Précision", "Explanation"),
  },
);
