import type { LetterGap } from "../../domain/balances/assignmentLetters";

/** Wording of letters of assignment, French whatever the language of the pane (domain.md § 3.5). */
export const letterWords = {
  title: "Lettres de mission",
  subtitle: (agreement: string, year: number): string => `${agreement} – exercice ${year}`,
  summary: (count: number, incomplete: number): string =>
    incomplete === 0
      ? `${count} lettres, une page par personne et par action.`
      : `${count} lettres, une page par personne et par action, dont ${incomplete} à compléter.`,
  none: "Personne n’est affecté à cette convention : ni ligne de T_Missions, ni salarié nommé, ni heure saisie.",
  heading: (name: string, project: string): string => `Lettre de mission – ${name} – ${project}`,
  blank: "……………………",
  europe: "Opération cofinancée par l’Union européenne (emblème à apposer)",
  facts: {
    employer: "Employeur",
    employee: "Salarié(e)",
    job: "Fonction",
    contract: "Contrat",
    manager: "Responsable hiérarchique",
    agreement: "Convention",
    project: "Action",
    period: "Période d’affectation",
  },
  contract: (kind: string, entry: string, quota: string): string =>
    `${kind}, depuis le ${entry},\nquotité ${quota}`,
  period: (start: string, end: string): string => `du ${start} au ${end}`,
  opening: (employer: string, name: string, job: string, project: string): string =>
    `${employer}, représentée par ……………………………………………… (nom et qualité), confie à ${name}, ${job}, les missions ci-dessous au titre de l’action « ${project} ».`,
  duties: "Missions confiées",
  fullTime: (period: string): string =>
    `${capital(period)}, la totalité du temps de travail est consacrée à l’opération. Aucune feuille de temps n’est demandée.`,
  fixedShare: (period: string, share: string): string =>
    `${capital(period)}, ${share} du temps de travail de chaque mois sont consacrés à l’opération. Cette part est la même chaque mois ; elle tient lieu de feuilles de temps (règlement (UE) 2021/1060, art. 55, § 5) à condition d’être écrite et acceptée avant le début de l’affectation.`,
  variable: (period: string, hours: string): string =>
    `${capital(period)}, le temps consacré à l’opération varie d’un mois à l’autre (${hours} saisies sur l’exercice). Il est suivi par des feuilles de temps mensuelles, datées et signées par le salarié et par son responsable hiérarchique.`,
  unknown: (period: string): string =>
    `${capital(period)}, ………… % du temps de travail de chaque mois sont consacrés à l’opération (ou : le temps varie, il est suivi par des feuilles de temps mensuelles signées).`,
  change:
    "Un changement de part ou de missions fait l’objet d’un avenant à cette lettre avant le mois concerné : les mois passés ne se corrigent pas.",
  late: (signed: string, start: string): string =>
    `Attention : lettre signée le ${signed}, après le début de l’affectation (${start}). Une part fixe ne vaut que pour les mois qui suivent son acceptation.`,
  missing: (list: string): string => `À compléter dans les tableaux ou à la main : ${list}.`,
  gaps: {
    name: "nom du salarié (T_Salaries)",
    job: "fonction (T_Salaries)",
    contract: "type de contrat (T_Salaries)",
    entry: "date d’entrée (T_Salaries)",
    quota: "quotité (T_Salaries)",
    manager: "responsable hiérarchique (T_Salaries)",
    duties: "missions confiées (T_Missions)",
    end: "fin de la mission (T_Missions)",
    share: "part fixe du temps (T_Missions) ou heures (T_Temps)",
  } satisfies Record<LetterGap, string>,
  place: "Fait à …………………………, le ……………………, en deux exemplaires",
  employee: (name: string): string => `${name}, date et signature :`,
  employer: (signed: string): string => `Pour l’employeur, nom, date et signature :${signed}`,
  signedOn: (date: string): string => ` (saisi : signée le ${date})`,
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
