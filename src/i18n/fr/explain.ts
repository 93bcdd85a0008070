/** Where an amount comes from, in the pane. */
export const explain = {
  title: "D’où vient ce montant ?",
  intro:
    "Choisissez une cellule d’une table de Fléchage ou d’un bilan produit par lui : sa chaîne s’affiche jusqu’aux cellules d’origine.",
  run: "Expliquer la cellule choisie",
  running: "Recherche de l’origine…",
  chain: (cell: string): string => `Origine de ${cell}`,
  nothing: (cell: string): string =>
    `La cellule « ${cell} » n’est ni dans une table de Fléchage ni dans un bilan produit par lui.`,
};
export type ExplainWords = typeof explain;
