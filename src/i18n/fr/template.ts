import { templateProblems } from "./templateProblems";

/** What is said of balance templates that users edit on a sheet. */
export const template = {
  title: "Vos modèles de bilan",
  intro:
    "Copiez un modèle dans le classeur, changez ses lignes sur la feuille\u202f: il apparaît ensuite dans la liste des modèles. Pour le partager, copiez la feuille dans un autre classeur.",
  which: "Modèle à copier",
  copy: "Copier pour le modifier",
  copying: "Copie du modèle…",
  copied: (sheet: string): string => `Le modèle est sur la feuille «\u202f${sheet}\u202f».`,
  look: "Vérifier mes modèles",
  looking: "Lecture des modèles…",
  none: "Aucun modèle à vous dans ce classeur.",
  fine: (id: string, label: string): string => `${id} (${label})\u202f: prêt à servir`,
  wrong: (cell: string, what: string, text: string): string =>
    `${cell}\u202f: ${what}${text === "" ? "" : ` («\u202f${text}\u202f»)`}`,
  problems: templateProblems,
};
export type TemplateWords = typeof template;
