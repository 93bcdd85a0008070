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
  tooLong: (lines: string): string =>
    `${lines} charges et produits\u202f: un tableau de plus de 20 000 lignes ne s’utilise plus bien dans Excel. Choisissez ce qui ira dans les tableaux\u202f; le fichier entier reste compté.`,
  extent: "Ce qui ira dans les tableaux",
  byMonth: "Un cumul par compte et par mois",
  part: "Une partie des lignes",
  allLines: "Toutes les lignes (long à écrire et à ouvrir)",
  accounts: "Comptes qui commencent par",
  accountsHint: "Par exemple 60, 61, 74. Vide\u202f: tous.",
  from: "Du mois de",
  to: "Au mois de",
  keepPart: "Garder cette partie",
  chosen: (lines: string): string => `Lignes qui iront dans les tableaux\u202f: ${lines}.`,
  leftOut: (lines: string): string => `Charges et produits laissés de côté\u202f: ${lines}.`,
  sumOf: (lines: string): string => `Cumul de ${lines} lignes`,
  next: "Relisez le classeur ci-dessus pour voir ce que ces fichiers donnent.",
  remove: (file: string): string => `Retirer « ${file} »`,
};
export type ImportFileWords = typeof importFile;
