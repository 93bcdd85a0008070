import { optional, rare, required } from "../column";
import { table } from "../table";
import { territories } from "./projects";

export const employees = table(
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
    /** Length of a working day, for time counted in days. */
    hoursPerDay: rare("minutes", "Heures par jour", "Hours per day"),
    manager: rare("text", "Responsable hiérarchique", "Line manager"),
    /** Days a year of a « forfait jours ». */
    yearlyDays: rare("integer", "Jours par an (forfait)", "Days per year"),
    territory: rare("text", "Territoire", "Territory", { choices: territories }),
  },
);

/** Contracts, job descriptions and assignment letters, each for a period (domain.md § 3.5). */
export const assignments = table(
  { fr: "T_Missions", en: "T_Assignments" },
  { fr: "Missions", en: "Assignments" },
  ["employee", "kind", "agreement", "project", "start"],
  {
    employee: required("text", "Matricule", "Employee no", { fields: ["employee.id"] }),
    kind: required("text", "Document", "Document", {
      choices: ["contract", "letter", "jobDescription"],
    }),
    agreement: optional("text", "Convention", "Agreement", { fields: ["agreement.id"] }),
    project: optional("text", "Code projet", "Project code", { fields: ["project.code"] }),
    /** Fixed share of each month; without it the person needs timesheets. */
    share: optional("ratio", "Part fixe du temps", "Fixed share of time"),
    start: required("date", "Mission du", "Assignment from"),
    end: optional("date", "Mission au", "Assignment to"),
    signed: optional("date", "Mission signée le", "Assignment signed on"),
    /** The managing authority took it in. */
    accepted: optional("date", "Mission acceptée le", "Assignment accepted on"),
    quota: optional("ratio", "Quotité", "Quota", { fields: ["employee.quota"] }),
    weekly: optional("minutes", "Durée hebdomadaire", "Weekly time"),
    /** Hourly rate agreed for this period, in place of the one that payroll gives. */
    rate: optional("money", "Taux horaire convenu", "Agreed hourly rate"),
    missions: optional("text", "Missions confiées", "Duties"),
    evidence: optional("text", "Pièce de mission", "Assignment document"),
  },
);

export const payroll = table(
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
    net: rare("money", "Net à payer", "Net pay"),
    employeeCharges: rare("money", "Cotisations salariales", "Employee charges"),
    bonus: rare("money", "Primes", "Bonuses"),
    /** Severance and the like: in the loaded cost, refused by most funders (domain.md § 3.5). */
    severance: rare("money", "Indemnités de rupture", "Severance pay"),
    /** Change of the provision for paid leave; counts only where the agreement accepts it. */
    leaveProvision: rare("money", "Provision congés payés", "Leave provision"),
    /** Job aid that pays for the month: a resource of that person, or taken off the cost (rule STA-06). */
    jobAid: rare("money", "Aide au poste perçue", "Job aid received"),
    paidMinutes: rare("minutes", "Heures payées", "Paid hours"),
  },
);

export const timesheets = table(
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
    manager: rare("text", "Validé par", "Approved by"),
    note: rare("text", "Remarque", "Note"),
    /** Attendance sheet or deliverable that shows the activity took place. */
    attendance: rare("text", "Émargement", "Attendance"),
  },
);
