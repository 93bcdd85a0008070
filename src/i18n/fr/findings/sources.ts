import type { SourceId } from "../../../domain/checks/ruleSources";

export type SourceWords = Readonly<Record<SourceId, string>>;

/** Where each rule comes from. */
export const sourceWords: SourceWords = {
  arithmetic: "Exactitude au centime (plus forts restes)",
  agreement: "La convention et ses annexes",
  serviceCheck: "Contrôle de service fait (FSE+)",
  cpr53: "Règlement (UE) 2021/1060, art. 53 à 57 : coûts simplifiés",
  cpr55: "Règlement (UE) 2021/1060, art. 55 : coûts de personnel",
  cpr63: "Règlement (UE) 2021/1060, art. 63 : éligibilité et double financement",
  decree2022: "Décret n° 2022-608 du 21 avril 2022, annexe (éligibilité 2021-2027)",
  report2006: "Loi n° 2000-321, art. 10, et arrêté du 11 octobre 2006 (compte rendu financier)",
  anc2018: "Règlement ANC 2018-06 (associations) et plan comptable 2025",
  evidence: "Pratique du contrôle des pièces",
  labour: "Code du travail : durées maximales, repos et jours fériés",
  payroll: "Bulletins de paie, DSN et livre de paie",
  tax: "Code général des impôts (TVA, barème kilométrique)",
  accounting: "Plan comptable général et comptabilité analytique",
};
