import type { RecordOf } from "../../domain/schema/tables";

const categories: Readonly<Record<string, string>> = {
  state: "État",
  region: "Région",
  department: "Département",
  intercommunality: "Intercommunalité",
  municipality: "Commune",
  social: "Organisme social",
  european: "Fonds européens",
  jobAid: "ASP (emplois aidés)",
  otherPublic: "Autre établissement public",
  private: "Aides privées",
};

/** A funder's category as a follow-up table names it. */
export function categoryWords(category: RecordOf<"funders">["category"]): string {
  return category === null ? "" : (categories[category] ?? category);
}

const methods: Readonly<Record<string, string>> = {
  real: "Coûts réels",
  flat40: "Forfait 40 %",
  flat15: "Forfait 15 %",
  flat7: "Forfait 7 %",
  flat20: "Forfait 20 %",
  "flat20+15": "Forfait 20 % + 15 %",
  "flat20+7": "Forfait 20 % + 7 %",
};

/** A cost method as a follow-up table names it. */
export function methodWords(method: RecordOf<"agreements">["method"]): string {
  return method === null ? "" : (methods[method] ?? method);
}

/** `CLE-HEURES` → `Clé heures`, as people say it. */
export function keyWords(code: string): string {
  return `Clé ${code.replace(/^CL[EÉ]\W*/i, "").toLocaleLowerCase("fr")}`;
}

const absences: Readonly<Record<string, string>> = {
  CP: "congés payés",
  RTT: "réduction du temps de travail",
  JF: "jour férié",
  MAL: "maladie",
  AT: "accident du travail",
  MAT: "maternité",
  PAT: "paternité",
  ENF: "enfant malade",
  REC: "récupération",
  CSS: "congé sans solde",
  EF: "événement familial",
  FOR: "formation",
};

/** What the letters of an absence stand for. */
export function absenceWords(code: string): string {
  return absences[code] ?? "absence";
}
