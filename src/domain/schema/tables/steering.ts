import { optional, required } from "../column";
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
  ["mark"],
  {
    rule: required("text", "Règle", "Rule"),
    severity: required("text", "Gravité", "Severity", {
      choices: ["blocking", "major", "minor"],
    }),
    message: required("text", "Constat", "Finding"),
    cells: optional("text", "Cellules", "Cells"),
    amount: optional("money", "Enjeu", "Amount at stake"),
    todo: optional("text", "À faire", "What to do"),
    decision: optional("text", "Décision", "Decision", {
      choices: ["accepted", "toFix", "notApplicable"],
    }),
    reason: optional("text", "Motif", "Reason"),
    decidedBy: optional("text", "Décidé par", "Decided by"),
    decidedOn: optional("date", "Décidé le", "Decided on"),
    /** Rule and records: what ties a decision to its finding when rows move. */
    mark: optional("text", "Repère", "Mark"),
  },
);

/** A month or a report marked closed: what each of its records held, so that later changes can be told. */
export const closings = table(
  { fr: "T_Clotures", en: "T_Closings" },
  { fr: "Clôtures", en: "Closings" },
  ["scope", "table", "record"],
  {
    /** `2025-05`, or `A2 2025` for a report. */
    scope: required("text", "Période close", "Closed period"),
    closedOn: required("date", "Close le", "Closed on"),
    closedBy: optional("text", "Close par", "Closed by"),
    table: required("text", "Tableau clos", "Closed table"),
    record: required("text", "Enregistrement clos", "Closed record"),
    /** Header and value of each column that was filled. */
    content: required("text", "Contenu à la clôture", "Content at closing"),
    amount: optional("money", "Montant à la clôture", "Amount at closing"),
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
