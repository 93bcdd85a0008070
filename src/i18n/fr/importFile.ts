/** Files that are read beside the workbook, in the pane. */
export const importFile = {
  title: "Ajouter un fichier",
  intro:
    "Un FEC ou un export de votre logiciel (.txt, .csv) : il est lu ici, ligne à ligne, et rien ne sort de votre ordinateur. Il sera repris avec le classeur.",
  choose: "Choisir un fichier",
  reading: (file: string): string => `Lecture de « ${file} »…`,
  fec: (lines: string, kept: string): string =>
    `FEC. Lignes lues : ${lines}. Charges et produits gardés : ${kept}.`,
  setAside: (lines: string): string =>
    `Bilan, à-nouveaux et clôture, comptés et laissés de côté : ${lines}.`,
  waiting: (lines: string): string => `Lignes illisibles, qui attendent : ${lines}.`,
  balanced: (debit: string): string => `Équilibré : ${debit} au débit et au crédit.`,
  text: (lines: string): string => `Lignes lues : ${lines}.`,
  next: "Relisez le classeur ci-dessus pour voir ce que ces fichiers donnent.",
  remove: (file: string): string => `Retirer « ${file} »`,
};
export type ImportFileWords = typeof importFile;
