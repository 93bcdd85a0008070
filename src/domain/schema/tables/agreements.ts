import { optional, rare, required } from "../column";
import { table } from "../table";

/** How an agreement counts costs: real, or a simplified cost option of Reg. (EU) 2021/1060 (domain.md § 3.6). */
export const costMethods = [
  "real",
  "flat40",
  "flat15",
  "flat7",
  "flat25",
  "flat20",
  "flat20+15",
  "flat20+7",
] as const;

/** Combinations that the Regulation forbids: they can be written down, and rule SCO-03 then says so. */
export const forbiddenMethods = ["flat40+15", "flat40+7", "flat20+40"] as const;

/** How the hour (or day, or month) of a person is priced (domain.md §§ 3.5, 3.8, 6). */
export const rateMethods = [
  "eu1720",
  "legal1607",
  "actualHours",
  "monthly1720",
  "realMonthly",
  "horizon215",
  "fixedShare",
] as const;

const treatments = ["resource", "deducted"] as const;

export const agreements = table(
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
    method: optional("text", "Méthode de coûts", "Cost method", {
      choices: [...costMethods, ...forbiddenMethods],
    }),
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
    rateMethod: optional("text", "Méthode de taux", "Rate method", { choices: rateMethods }),
    /** Converts days of work into hours where the agreement counts days. */
    hoursPerDay: optional("minutes", "Heures par jour", "Hours per day"),
    /** Persons under this share of their time on the operation are not accepted as direct staff. */
    minShare: optional("ratio", "Part minimale par personne", "Minimum share per person"),
    maxPublicRate: optional("ratio", "Taux maximal d’aides publiques", "Maximum public rate"),
    /** By how much a line may exceed its budget. */
    tolerance: optional("ratio", "Tolérance par ligne", "Tolerance per line"),
    /** Share of the budget that may move between lines without an amendment. */
    fungibility: optional("ratio", "Fongibilité", "Fungibility"),
    requestedOn: rare("date", "Demande déposée le", "Request filed on"),
    notified: rare("date", "Notifiée le", "Notified on"),
    timeUnit: rare("text", "Unité de temps", "Time unit", { choices: ["hours", "days", "share"] }),
    /** `cent`: the rate is rounded before it is multiplied; `exact`: only the product is. */
    rateRounding: rare("text", "Arrondi du taux", "Rate rounding", { choices: ["cent", "exact"] }),
    /** A job aid is money beside the grant (the usual way), or is taken off the cost. */
    aids: rare("text", "Aides à l’emploi", "Job aids", { choices: treatments }),
    /** Daily allowances paid back (IJSS): taken off the cost (the usual way), or money beside the grant. */
    refunds: rare("text", "Traitement des IJSS", "Refund treatment", { choices: treatments }),
    sales: rare("text", "Recettes du projet", "Project sales", { choices: treatments }),
    /** Share of the grant that may be kept when it was not spent (« excédent raisonnable »). */
    surplus: rare("ratio", "Excédent conservable", "Surplus kept"),
    minGrant: rare("money", "Aide minimale", "Minimum grant"),
    minCost: rare("money", "Coût total minimal", "Minimum cost"),
    cashLimit: rare("money", "Plafond en espèces", "Cash limit"),
    /** Amount from which a purchase needs a trace of competition. */
    quotesFrom: rare("money", "Mise en concurrence dès", "Competition from"),
    mileageRate: rare("money", "Barème pour 1 000 km", "Mileage scale for 1,000 km"),
    /** Days after the end of a month within which its timesheet must be signed. */
    signatureDays: rare("integer", "Délai de signature (jours)", "Signature within (days)"),
    /** Its costs count without VAT, recoverable or not. */
    withoutVat: rare("boolean", "Dépenses hors taxes", "Costs without VAT"),
    /** When the last report was sent; until then its deadline is watched (rule PER-07). */
    reportSent: rare("date", "Bilan remis le", "Report sent on"),
    /** Flat part as declared in the report, compared with rate × base (rule SCO-02). */
    declaredFlat: rare("money", "Forfait déclaré", "Flat part declared"),
    /** As the books closed them, compared with the roll-forward (rule ACC-01). */
    closingFunds: rare("money", "Fonds dédiés à la clôture", "Closing dedicated funds"),
    /** Unspent money carried over (689) is shown as a charge of its report. */
    reportsUnspent: rare("boolean", "689 au bilan", "689 in the report"),
  },
);

/** What a dated amendment changes; an empty cell changes nothing. */
export const amendments = table(
  { fr: "T_Avenants", en: "T_Amendments" },
  { fr: "Avenants", en: "Amendments" },
  ["agreement", "effective", "label"],
  {
    agreement: required("text", "Convention", "Agreement", { fields: ["agreement.id"] }),
    label: optional("text", "Avenant", "Amendment"),
    signed: optional("date", "Avenant signé le", "Amendment signed on"),
    effective: required("date", "Avenant applicable le", "Amendment effective on"),
    granted: optional("money", "Nouveau montant accordé", "New amount granted"),
    start: optional("date", "Nouveau début", "New start"),
    end: optional("date", "Nouvelle fin", "New end"),
    paymentDeadline: optional("date", "Nouvelle limite d’acquittement", "New payment deadline"),
    reportDue: optional("date", "Nouvelle limite de bilan", "New report deadline"),
    rate: optional("ratio", "Nouveau taux d’intervention", "New funding rate"),
    method: optional("text", "Nouvelle méthode de coûts", "New cost method", {
      choices: costMethods,
    }),
    plannedCost: optional("money", "Nouveau coût total prévu", "New planned cost"),
    why: optional("text", "Motif de l’avenant", "Reason for amendment"),
  },
);

export const fundingLines = table(
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
);

export const payments = table(
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
    /** What the funder waits for before it pays. */
    condition: rare("text", "Condition", "Condition"),
    reference: rare("text", "Réf. bancaire du versement", "Payment bank reference"),
  },
);
