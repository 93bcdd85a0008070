import type { CellRole } from "../../domain/intake/cellRole";
import type { RowRole } from "../../domain/intake/corrections";

const roles: Readonly<Record<CellRole, string>> = {
  header: "En-tête",
  data: "Données",
  total: "Totaux, jamais comptés",
  sum: "Colonnes qui en totalisent d’autres",
  section: "Titres de section",
  unused: "Non repris",
  question: "À vérifier",
};

/** How each role looks in the sheet, in words. */
const looks: Readonly<Record<CellRole, string>> = {
  header: "bleu, gras",
  data: "vert clair",
  total: "jaune, italique",
  sum: "jaune pâle, italique",
  section: "violet, gras italique",
  unused: "gris, barré",
  question: "orange, gras souligné",
};

const rowIs: Readonly<Record<RowRole, string>> = {
  header: "C’est l’en-tête",
  total: "C’est un total",
  section: "C’est un titre de section",
  ignored: "À ignorer",
  data: "Des données",
};

/** The reading shown in the user's own sheet, and correcting it by clicking there. */
export const correct = {
  show: "Montrer dans la feuille",
  clear: "Effacer",
  leftOver:
    "Le classeur avait été enregistré avec les marques provisoires de Fléchage. Elles sont effacées\u202f: vos feuilles sont comme avant.",
  leftOverAction: "Marques provisoires effacées",
  leftOverDetail: (formats: string): string =>
    `${formats} mises en forme provisoires retirées\u202f; les cellules n’ont pas changé`,
  protectedSheet:
    "Cette feuille est protégée\u202f: rien ne peut y être montré. Vous pouvez quand même corriger ci-dessous.",
  legend: "Ce que montre la feuille",
  legendNote:
    "Provisoire\u202f: vos formats sont intacts, et «\u202fEffacer\u202f» retire tout. Effacez avant d’enregistrer le classeur.",
  roles,
  looks,
  title: "Corriger",
  pick: "Cliquez dans la feuille\u202f: une ligne, une colonne, ou des cellules.",
  useSelection: "Utiliser la sélection",
  selected: (address: string): string => `Sélection\u202f: ${address}`,
  elsewhere: (sheet: string): string =>
    `Sélectionnez des cellules de la feuille «\u202f${sheet}\u202f».`,
  row: (row: string): string => `Ligne ${row}`,
  rows: (first: string, last: string): string => `Lignes ${first} à ${last}`,
  rowIs,
  column: (letters: string): string => `La colonne ${letters} contient`,
  columns: (first: string, last: string): string => `Les colonnes ${first} à ${last} contiennent`,
  search: "Chercher un champ",
  nothing: "Rien",
  noField: "Aucun champ de ce nom",
  tableHere: "Le tableau est ici",
  missing: "Un tableau manque\u202f?",
  missingIntro: "Sélectionnez ses cellules dans la feuille, de l’en-tête à la dernière ligne.",
  missingNothing:
    "Sélectionnez au moins deux lignes et deux colonnes d’une feuille qui a été lue, hors des tableaux déjà trouvés.",
  target: "Ce tableau contient",
  asFound: "Ce que Fléchage a trouvé",
  aside: "Rien à reprendre",
  forget: "Oublier mes corrections",
  remembered: "Corrigé, et retenu dans ce classeur pour les tableaux de même forme.",
  notRemembered: "Corrigé. Sans en-tête écrit, la correction ne vaut que pour cette lecture.",
  preview: "Premières lignes reprises",
  noRecords: "Aucune ligne reprise pour l’instant.",
  sums: "Sommes",
  equal: (cell: string): string => `égal au total écrit en ${cell}`,
  subtotals: "égal à la somme des sous-totaux écrits",
  differs: (printed: string, cell: string): string => `le total écrit en ${cell} dit ${printed}`,
  noTotal: "pas de total écrit dans la feuille",
  takenSum: (sum: string): string => `${sum} dans les lignes reprises`,
  rowsTaken: (rows: string, taken: string): string => `${rows}, dont ${taken} reprises`,
  ofWhichRows: (rows: string): string => `Lignes «\u202fdont\u202f» écartées\u202f: ${rows}`,
  held: {
    table: (sheet: string, range: string): string => `«\u202f${sheet}\u202f» (${range})`,
    unreadable: (count: number, cells: string): string =>
      count === 1 ? `1 cellule illisible (${cells})` : `${count} cellules illisibles (${cells})`,
    questions: (count: number): string => (count === 1 ? "1 question" : `${count} questions`),
    doubts: {
      "hidden-sheet": "feuille masquée",
      "low-confidence": "lecture à confirmer",
    },
    whole: (table: string, why: string, wayOut: string): string =>
      `${table} n’est pas repris\u202f: ${why}. Corrigez ou répondez, puis recommencez\u202f; ou ${wayOut}.`,
    chooseAll: (choice: string): string =>
      `choisissez «\u202f${choice}\u202f» pour écrire ce qui se lit`,
    acceptAll: "ajoutez --accept all pour écrire ce qui se lit",
    rows: (table: string, waiting: number, rows: number, why: string): string =>
      `${table}\u202f: ${waiting} sur ${rows} lignes ne sont pas reprises\u202f: ${why}. Corrigez, puis recommencez.`,
  },
  renumbered: (table: string, rows: string, named: string): string =>
    `${table}\u202f: ${rows} déjà pris par une autre ligne\u202f; Fléchage en a donné un nouveau (${named}). Si la même pièce est saisie deux fois, supprimez-en une et recommencez\u202f; sinon, il n’y a rien à faire.`,
  rowWithNumber: "ligne porte un numéro",
  rowsWithNumber: "lignes portent un numéro",
  newId: (cell: string, number: string, id: string): string => `${cell}\u202f: ${number} → ${id}`,
  problems: "À vérifier dans ce tableau",
  health: "Santé du classeur",
  healthIntro: "Ce qui rend le classeur fragile. Rien n’est modifié ni bloqué.",
  healthFine: "Rien à signaler.",
  words: "Mots de l’association",
  wordsIntro:
    "Vos corrections et ce qui a été compris des en-têtes, dans un petit fichier\u202f: pour le fichier suivant, un autre classeur ou toute une classe.",
  exportWords: "Exporter le fichier de mots",
  importWords: "Importer un fichier de mots",
  wordsFile: "mots-flechage.json",
  imported: "Le fichier de mots est retenu dans ce classeur, et les feuilles sont relues avec lui.",
  notWords: (file: string): string =>
    `«\u202f${file}\u202f» n’est pas un fichier de mots de Fléchage. Choisissez un fichier exporté d’ici.`,
  takeSource: "Prendre la valeur de la source",
  takeSourceOf: (cell: string): string => `Prendre la valeur de la source en ${cell}`,
  taken: "Valeur de la source reprise.",
};
export type CorrectWords = typeof correct;
