/** What the pane says around a balance to be written: loaded with the page, not with the pane. */
export const balance = {
  charts: "Ajouter les graphiques",
  chartsHint:
    "Sur une feuille à part, prête à imprimer en noir et blanc\u202f: qui paie quelle dépense, consommation par financeur, prévu et réalisé par poste.",
  fec: {
    hint: "La feuille de contrôle compare vos tableaux à la comptabilité si vous donnez le fichier des écritures comptables (FEC). Il reste sur cet ordinateur.",
    choose: "Choisir un FEC",
    reading: (file: string): string => `Lecture de «\u202f${file}\u202f»…`,
    read: (file: string, lines: string): string =>
      `«\u202f${file}\u202f»\u202f: ${lines} lignes de charges et de produits seront rapprochées.`,
    remove: "Ne plus rapprocher",
    notFec: (file: string): string =>
      `«\u202f${file}\u202f» n’est pas un FEC\u202f: il y faut les colonnes JournalCode, EcritureDate, CompteNum, Debit, Credit…`,
  },
};
export type BalanceWords = typeof balance;
