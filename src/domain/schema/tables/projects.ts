import { optional, rare, required } from "../column";
import { table } from "../table";

/** Headings of class 74 of the form (domain.md § 1.3). */
export const funderCategories = [
  "state",
  "region",
  "department",
  "intercommunality",
  "municipality",
  "social",
  "european",
  "jobAid",
  "otherPublic",
  "private",
] as const;

/** Where public holidays differ (domain.md § 6). */
export const territories = [
  "metropolitan",
  "alsaceMoselle",
  "guadeloupe",
  "martinique",
  "guyane",
  "reunion",
  "mayotte",
  "saintMartin",
  "saintBarthelemy",
] as const;

export const projects = table(
  { fr: "T_Projets", en: "T_Projects" },
  { fr: "Projets", en: "Projects" },
  ["code"],
  {
    code: required("text", "Code projet", "Project code", { fields: ["project.code"] }),
    name: required("text", "Intitulé", "Name", { fields: ["project.name"] }),
    /** Association life and the like: takes its share of common costs, has no funder. */
    offProject: optional("boolean", "Hors projet", "Off project"),
    start: optional("date", "Début", "Start", { fields: ["project.start"] }),
    end: optional("date", "Fin", "End", { fields: ["project.end"] }),
    manager: optional("text", "Responsable", "Manager", { fields: ["project.manager"] }),
    /** Holidays that count there: Alsace-Moselle and overseas have more (domain.md § 6). */
    territory: rare("text", "Territoire", "Territory", { choices: territories }),
    /** Share of VAT that the activity recovers; an expense may say otherwise. */
    vatRecovery: rare("ratio", "TVA récupérable", "Recoverable VAT"),
    /** Nothing more is expected on it: what no agreement pays is then own funds. */
    closed: rare("boolean", "Clos", "Closed"),
  },
);

export const funders = table(
  { fr: "T_Financeurs", en: "T_Funders" },
  { fr: "Financeurs", en: "Funders" },
  ["code"],
  {
    code: required("text", "Code financeur", "Funder code"),
    name: required("text", "Financeur", "Funder", { fields: ["funder.name"] }),
    nature: optional("text", "Nature", "Nature", {
      fields: ["funder.type"],
      choices: ["public", "private"],
    }),
    category: optional("text", "Catégorie", "Category", { choices: funderCategories }),
  },
);

export const budget = table(
  { fr: "T_Budget", en: "T_Budget" },
  { fr: "Budget", en: "Budget" },
  ["project", "year", "side", "line", "source"],
  {
    project: required("text", "Code projet", "Project code", { fields: ["project.code"] }),
    year: required("integer", "Exercice", "Year", { fields: ["agreement.year"] }),
    side: required("text", "Sens", "Side", {
      fields: ["budget.side"],
      choices: ["charge", "product"],
    }),
    /** Code of the line catalogue (balances/catalogue): 60c, 64a, IND, 74state, RP… */
    line: required("text", "Ligne", "Line", { fields: ["budget.line", "budget.account"] }),
    label: optional("text", "Libellé", "Label", { fields: ["budget.line"] }),
    /** Who pays this part: a funder's code, or the code of a product line (RP, 70, 74jobAid). */
    source: optional("text", "Financé par", "Paid by", { fields: ["funder.name"] }),
    amount: required("money", "Prévu", "Planned", { fields: ["budget.planned"] }),
  },
);
