/** Wording of the reconciliation with the accounts, French whatever the language of the pane (domain.md § 5.1). */
export const accountWords = {
  statement: "Rapprochement avec le compte de résultat, compte par compte",
  withFec:
    "Comptabilité : lignes de charges et de produits du FEC donné, écritures d’à-nouveau et de clôture exclues.",
  withoutFec:
    "Aucun FEC donné : reporter le solde de chaque compte dans la colonne « En comptabilité », l’écart se calcule.",
  columns: [
    "Compte",
    "Ligne du bilan",
    "Ce que disent nos tableaux (€)",
    "En comptabilité (€)",
    "Écart (€)",
  ],
  grants: "Subventions d’exploitation, par financeur",
  investmentGrants: "Quote-part de subventions d’investissement",
  charges: "Total des charges (classe 6)",
  products: "Total des produits (classe 7)",
  result: "Résultat",
  notBooked: "Dans nos tableaux et pas en comptabilité",
  notClaimed: "En comptabilité et pas dans nos tableaux",
  none: "Rien : chaque écriture a sa contrepartie.",
  pieceColumns: ["N°", "Compte", "Désignation", "Pièce", "Montant (€)", "Date"],
  total: "Total",
  payroll:
    "La paie, les amortissements, les subventions et les fonds dédiés se rapprochent par compte : ce ne sont pas des pièces une à une.",
} as const;
