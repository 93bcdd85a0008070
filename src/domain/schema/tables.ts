import { type Columns, type RecordOfColumns, optional, required } from "./column";

/** One of our tables: everything else (readers, writers, docs, types) derives from this description. */
export interface Table<C extends Columns = Columns> {
  /** Native Excel table name and sheet name, by language of the workbook. */
  readonly name: { readonly fr: string; readonly en: string };
  readonly sheet: { readonly fr: string; readonly en: string };
  readonly columns: C;
  /** Columns whose values together identify a record. */
  readonly key: readonly string[];
}

function table<C extends Columns>(
  name: Table["name"],
  sheet: Table["sheet"],
  key: readonly (keyof C & string)[],
  columns: C,
): Table<C> {
  return { name, sheet, key, columns };
}

const funderCategories = [
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
const costMethods = [
  "real",
  "flat40",
  "flat15",
  "flat7",
  "flat20",
  "flat20+15",
  "flat20+7",
] as const;

/** Every table of the contract, in the order in which sheets are written. */
export const tables = {
  projects: table(
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
    },
  ),
  funders: table(
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
  ),
  agreements: table(
    { fr: "T_Conventions", en: "T_Agreements" },
    { fr: "Conventions", en: "Agreements" },
    ["ref"],
    {
      ref: required("text", "Convention", "Agreement", { fields: ["agreement.id"] }),
      label: optional("text", "Objet", "Purpose", { fields: ["agreement.purpose"] }),
      funder: required("text", "Code financeur", "Funder code", { fields: ["funder.name"] }),
      projects: required("codes", "Projets", "Projects", { fields: ["project.code"] }),
      /** Order in which agreements of one project take up its costs. */
      priority: optional("integer", "Ordre", "Priority"),
      requested: optional("money", "Montant demandé", "Requested", {
        fields: ["agreement.requested"],
      }),
      granted: required("money", "Montant accordé", "Granted", { fields: ["agreement.granted"] }),
      start: required("date", "Début", "Start", { fields: ["project.start"] }),
      end: required("date", "Fin", "End", { fields: ["project.end"] }),
      paymentDeadline: optional("date", "Date limite d’acquittement", "Payment deadline"),
      reportDue: optional("date", "Date limite de bilan", "Report due", {
        fields: ["agreement.report_due"],
      }),
      method: optional("text", "Méthode de coûts", "Cost method", { choices: costMethods }),
      rate: optional("ratio", "Taux d’intervention", "Funding rate", {
        fields: ["agreement.rate"],
      }),
      plannedCost: optional("money", "Coût total prévu", "Planned cost", {
        fields: ["project.budget"],
      }),
      advanceRate: optional("ratio", "Taux d’avance", "Advance rate"),
      /** Chapters of the chart it accepts, IND for indirect costs; empty means all. */
      eligible: optional("codes", "Catégories éligibles", "Eligible categories"),
      indirectCap: optional("ratio", "Plafond d’indirects", "Indirect cap"),
      dedicated: optional("boolean", "Dédiée à un projet", "Dedicated"),
      carryOver: optional("boolean", "Report possible", "Carry-over allowed"),
      openingFunds: optional("money", "Fonds dédiés à l’ouverture", "Opening dedicated funds"),
      /** Employees named in the agreement; empty means that none is named. */
      staff: optional("codes", "Salariés nommés", "Named staff"),
    },
  ),
  fundingLines: table(
    { fr: "T_LignesFinancement", en: "T_FundingLines" },
    { fr: "Lignes de financement", en: "Funding lines" },
    ["agreement", "project", "year", "category"],
    {
      agreement: required("text", "Convention", "Agreement", { fields: ["agreement.id"] }),
      project: required("text", "Code projet", "Project code", { fields: ["project.code"] }),
      year: required("integer", "Exercice", "Year", { fields: ["agreement.year"] }),
      category: optional("text", "Catégorie", "Category", { fields: ["budget.line"] }),
      amount: required("money", "Montant", "Amount", { fields: ["agreement.granted"] }),
    },
  ),
  budget: table(
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
  ),
  expenses: table(
    { fr: "T_Depenses", en: "T_Expenses" },
    { fr: "Dépenses", en: "Expenses" },
    ["id"],
    {
      id: required("text", "N° pièce", "Entry", { fields: ["expense.evidence"] }),
      date: required("date", "Date", "Date", { fields: ["expense.date"] }),
      paid: optional("date", "Payée le", "Paid on", { fields: ["expense.paid"] }),
      supplier: optional("text", "Fournisseur", "Supplier", { fields: ["expense.supplier"] }),
      invoice: optional("text", "N° facture", "Invoice", { fields: ["expense.invoice"] }),
      account: required("text", "Compte", "Account", { fields: ["expense.account"] }),
      label: optional("text", "Libellé", "Label", { fields: ["expense.label"] }),
      /** Tax included; a credit note is negative. */
      amount: required("money", "Montant TTC", "Amount incl. tax", {
        fields: ["expense.amount_ttc", "expense.debit", "expense.credit"],
      }),
      /** Projects it is for, with weights: `P1` or `P1 50 ; P2 30 ; P3 20`. Exclusive with `key`. */
      projects: optional("shares", "Projets", "Projects", { fields: ["project.code"] }),
      /** Key that shares a common cost between projects (T_Cles). */
      key: optional("text", "Clé", "Key", { fields: ["alloc.pct"] }),
      /** Agreement on which it is declared, when it is declared by hand. */
      agreement: optional("text", "Convention", "Agreement", {
        fields: ["alloc.agreement", "agreement.id"],
      }),
      means: optional("text", "Moyen de paiement", "Payment means", { fields: ["expense.means"] }),
      evidence: optional("text", "Justificatif", "Evidence", { fields: ["expense.evidence"] }),
    },
  ),
  employees: table(
    { fr: "T_Salaries", en: "T_Employees" },
    { fr: "Salariés", en: "Employees" },
    ["id"],
    {
      id: required("text", "Matricule", "Employee no", { fields: ["employee.id"] }),
      name: required("text", "Nom", "Name", { fields: ["employee.name"] }),
      job: optional("text", "Fonction", "Job", { fields: ["employee.job"] }),
      contract: optional("text", "Contrat", "Contract", { fields: ["employee.contract"] }),
      quota: optional("ratio", "Quotité", "Quota", { fields: ["employee.quota"] }),
      weekly: optional("minutes", "Heures par semaine", "Weekly hours"),
      entry: optional("date", "Entrée", "Entry", { fields: ["employee.entry"] }),
      exit: optional("date", "Sortie", "Exit", { fields: ["employee.exit"] }),
      /** Hourly rate declared to a funder, when one is; STA-03 compares it with what payroll justifies. */
      declaredRate: optional("money", "Taux horaire déclaré", "Declared hourly rate"),
    },
  ),
  payroll: table(
    { fr: "T_Paie", en: "T_Payroll" },
    { fr: "Paie", en: "Payroll" },
    ["employee", "month"],
    {
      employee: required("text", "Matricule", "Employee no", {
        fields: ["employee.id", "employee.name"],
      }),
      month: required("month", "Mois", "Month", { fields: ["payroll.month"] }),
      /** Account 641, net of refunds of daily allowances (IJSS). */
      gross: required("money", "Rémunérations (641)", "Pay (641)", { fields: ["payroll.gross"] }),
      employerCharges: optional("money", "Charges sociales (645)", "Employer charges (645)", {
        fields: ["payroll.employer_charges"],
      }),
      taxes: optional("money", "Taxes sur salaires (631-633)", "Payroll taxes (631-633)", {
        fields: ["payroll.tax"],
      }),
      otherCharges: optional("money", "Autres charges (647-648)", "Other charges (647-648)"),
      /** Refunds already taken off `gross`, kept for the record. */
      refunds: optional("money", "IJSS déduites", "Refunds deducted", { fields: ["payroll.aid"] }),
      /** gross + employerCharges + taxes + otherCharges. */
      cost: required("money", "Coût chargé", "Loaded cost", { fields: ["payroll.cost"] }),
    },
  ),
  timesheets: table(
    { fr: "T_Temps", en: "T_Time" },
    { fr: "Temps", en: "Time" },
    ["employee", "date", "project", "absence", "activity"],
    {
      employee: required("text", "Matricule", "Employee no", {
        fields: ["employee.id", "employee.name"],
      }),
      date: required("date", "Date", "Date", { fields: ["time.date"] }),
      /** A project's code, or `GEN` for support time. Empty on a day of absence. */
      project: optional("text", "Code projet", "Project code", { fields: ["project.code"] }),
      activity: optional("text", "Activité", "Activity", { fields: ["time.activity"] }),
      minutes: required("minutes", "Heures", "Hours", { fields: ["time.hours", "time.days"] }),
      /** CP, RTT, MAL, JF… on a day not worked. */
      absence: optional("text", "Absence", "Absence", { fields: ["time.absence"] }),
      /** Agreement on which these hours are declared, when they are declared by hand. */
      agreement: optional("text", "Convention", "Agreement", {
        fields: ["alloc.agreement", "agreement.id"],
      }),
      signedEmployee: optional("date", "Signé salarié le", "Signed by employee", {
        fields: ["time.signature"],
      }),
      signedManager: optional("date", "Signé responsable le", "Signed by manager"),
    },
  ),
  keys: table(
    { fr: "T_Cles", en: "T_Keys" },
    { fr: "Clés", en: "Keys" },
    ["code", "project", "start"],
    {
      code: required("text", "Clé", "Key", { fields: ["alloc.pct"] }),
      label: optional("text", "Libellé", "Label"),
      /** `hours` is computed from T_Temps (project hours, support excluded); the others carry weights. */
      basis: required("text", "Base", "Basis", {
        choices: ["hours", "area", "fte", "headcount", "budget", "fixed"],
      }),
      project: optional("text", "Code projet", "Project code", { fields: ["project.code"] }),
      weight: optional("integer", "Poids", "Weight"),
      start: optional("date", "Valable du", "Valid from"),
      end: optional("date", "Valable au", "Valid to"),
    },
  ),
  allocations: table(
    { fr: "T_Affectations", en: "T_Allocations" },
    { fr: "Affectations", en: "Allocations" },
    ["source", "agreement", "project", "line"],
    {
      /** An expense's id, or `E2 2025-05` for a person-month. */
      source: required("text", "Dépense ou personne-mois", "Expense or person-month", {
        fields: ["expense.evidence", "expense.invoice"],
      }),
      agreement: required("text", "Convention", "Agreement", {
        fields: ["alloc.agreement", "agreement.id"],
      }),
      project: optional("text", "Code projet", "Project code", { fields: ["project.code"] }),
      line: optional("text", "Ligne", "Line", { fields: ["budget.line"] }),
      amount: required("money", "Montant affecté", "Amount", { fields: ["alloc.amount"] }),
      why: optional("text", "Motif", "Reason"),
    },
  ),
  payments: table(
    { fr: "T_Versements", en: "T_Payments" },
    { fr: "Versements", en: "Payments" },
    ["agreement", "rank"],
    {
      agreement: required("text", "Convention", "Agreement", { fields: ["agreement.id"] }),
      rank: required("integer", "Rang", "Rank"),
      kind: optional("text", "Type", "Kind", {
        fields: ["agreement.payment_terms"],
        choices: ["advance", "instalment", "balance"],
      }),
      percent: optional("ratio", "Part", "Share"),
      due: optional("money", "Montant attendu", "Amount due"),
      expected: optional("date", "Attendu le", "Expected on"),
      received: optional("date", "Reçu le", "Received on", { fields: ["agreement.payment_date"] }),
      amount: optional("money", "Montant reçu", "Amount received", {
        fields: ["agreement.received"],
      }),
    },
  ),
  resources: table(
    { fr: "T_Ressources", en: "T_Resources" },
    { fr: "Ressources", en: "Resources" },
    ["id"],
    {
      id: required("text", "N°", "No"),
      date: optional("date", "Date", "Date", { fields: ["expense.date"] }),
      /** Class 7 account; 87x for contributions in kind. */
      account: required("text", "Compte", "Account", { fields: ["expense.account"] }),
      /** Class 86 account on the other side of a contribution in kind. */
      counterpart: optional("text", "Contrepartie 86", "Counterpart 86"),
      label: optional("text", "Libellé", "Label", { fields: ["expense.label"] }),
      project: optional("text", "Code projet", "Project code", { fields: ["project.code"] }),
      key: optional("text", "Clé", "Key"),
      /** A job aid follows the hours of the person it pays for. */
      employee: optional("text", "Matricule", "Employee no", { fields: ["employee.id"] }),
      funder: optional("text", "Code financeur", "Funder code", { fields: ["funder.name"] }),
      minutes: optional("minutes", "Heures", "Hours", { fields: ["time.hours"] }),
      unitPrice: optional("money", "Prix unitaire", "Unit price"),
      amount: required("money", "Montant", "Amount", { fields: ["expense.credit"] }),
    },
  ),
  indicators: table(
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
  ),
  actions: table(
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
  ),
  findings: table(
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
    },
  ),
  journal: table(
    { fr: "T_Journal", en: "T_Journal" },
    { fr: "Journal Fléchage", en: "Fléchage journal" },
    ["date", "action"],
    {
      date: required("text", "Date", "Date"),
      action: required("text", "Action", "Action"),
      sheets: optional("text", "Feuilles", "Sheets"),
      detail: optional("text", "Détail", "Detail"),
    },
  ),
} as const;

export type TableId = keyof typeof tables;
export type RecordOf<Id extends TableId> = RecordOfColumns<(typeof tables)[Id]["columns"]>;
export type ColumnKey<Id extends TableId> = keyof (typeof tables)[Id]["columns"] & string;

export const tableIds = Object.keys(tables) as TableId[];

/** The general view of a table, for code that treats all tables alike. */
export function tableOf(id: TableId): Table {
  return tables[id];
}

/**
 * Where a record stands: its row in one of our tables, and the letter of each column there.
 * `source` says where it came from in the user's sheets (`Paie!C7`), when it was read from one.
 */
export interface Place {
  readonly table: TableId;
  readonly sheet: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  /** Column key → letter; shared by all records of the table. */
  readonly letters: ReadonlyMap<string, string>;
  readonly source: string | null;
}

/** A record with its place: what the ledger and the checks work on. */
export type Placed<Id extends TableId> = RecordOf<Id> & { readonly place: Place };

/** Address of one value of a record, e.g. `Dépenses!H14`. */
export function cellOf(place: Place, key: string): string {
  const sheet = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(place.sheet)
    ? place.sheet
    : `'${place.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${place.letters.get(key) ?? "A"}${place.row}`;
}

/** A record on its way into one of our tables, with where it was read. */
export interface NewRecord<Id extends TableId = TableId> {
  readonly values: RecordOf<Id>;
  /** Cell or range it came from (`'Temps mars'!D12`). */
  readonly source: string;
}

export type NewRecords = { readonly [Id in TableId]?: readonly NewRecord<Id>[] };
