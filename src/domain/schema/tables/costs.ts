import { optional, rare, required } from "../column";
import { table } from "../table";

export const expenses = table(
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
    net: rare("money", "Montant HT", "Amount excl. tax"),
    vat: rare("money", "TVA", "VAT"),
    /** Share of its VAT that is recovered; empty takes that of its projects, else none. */
    vatRecovery: rare("ratio", "TVA récupérable", "Recoverable VAT"),
    /** What the accounts hold, where it is known apart from the invoice. */
    booked: rare("money", "Montant comptabilisé", "Amount booked"),
    serviceStart: rare("date", "Prestation du", "Service from"),
    serviceEnd: rare("date", "Prestation au", "Service to"),
    addressee: rare("text", "Facturé à", "Billed to"),
    /** Entry that this credit note mirrors: its split follows the invoice's. */
    creditOf: rare("text", "Avoir de", "Credit note of"),
    currency: rare("text", "Devise", "Currency"),
    exchangeRate: rare("text", "Taux de change", "Exchange rate"),
    kilometres: rare("integer", "Kilomètres", "Kilometres"),
    deliverable: rare("text", "Livrable", "Deliverable"),
    /** Offers that were asked for before the purchase. */
    quotes: rare("integer", "Devis reçus", "Quotes received"),
    internal: rare("boolean", "Refacturation interne", "Internal invoice"),
    bankReference: rare("text", "Réf. bancaire", "Bank reference"),
    /** Asset (T_Immobilisations) that it buys, or whose depreciation it books. */
    asset: rare("text", "Immobilisation", "Asset"),
  },
);

export const keys = table(
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
    /** Why this version of the key replaces the one before. */
    why: rare("text", "Motif du changement", "Reason for change"),
  },
);

export const allocations = table(
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
    /** Blank where the percent, the units or the key below say how to compute it (`completeAllocations`). */
    amount: required("money", "Montant affecté", "Amount", { fields: ["alloc.amount"] }),
    why: optional("text", "Motif", "Reason"),
    /** How the amount is arrived at: a share of the source, units at a price, or what a key gives the project. */
    percent: rare("ratio", "Pourcentage affecté", "Percent allocated"),
    units: rare("quantity", "Unités affectées", "Units allocated"),
    unitPrice: rare("money", "Prix de l’unité", "Price of the unit"),
    key: rare("text", "Clé d’affectation", "Allocation key"),
  },
);

export const resources = table(
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
    /** Agreement that it stands beside as a counterpart. */
    agreement: rare("text", "Contrepartie de", "Counterpart of"),
    received: rare("date", "Encaissée le", "Received on"),
    /** Period that the money pays for: a report takes the days that it shares with it. */
    start: rare("date", "Ressource du", "Resource from"),
    end: rare("date", "Ressource au", "Resource to"),
  },
);

/** Straight-line depreciation, and the part of it that an investment grant already pays (domain.md § 3.7). */
export const assets = table(
  { fr: "T_Immobilisations", en: "T_Assets" },
  { fr: "Immobilisations", en: "Assets" },
  ["id"],
  {
    id: required("text", "N° immobilisation", "Asset no"),
    label: optional("text", "Bien", "Item", { fields: ["asset.label"] }),
    projects: optional("shares", "Projets", "Projects", { fields: ["project.code"] }),
    key: optional("text", "Clé", "Key"),
    cost: required("money", "Valeur d’acquisition", "Acquisition cost"),
    start: required("date", "Mise en service", "In use from", { fields: ["asset.start"] }),
    years: required("integer", "Durée (années)", "Duration (years)", {
      fields: ["asset.duration"],
    }),
    /** Investment grant (account 13) that paid for it. */
    grant: optional("money", "Subvention d’investissement", "Investment grant"),
    grantFunder: optional("text", "Financeur de l’investissement", "Investment funder"),
  },
);
