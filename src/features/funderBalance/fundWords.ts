/** Wording of the annex of dedicated funds, that of the accounting rules (ANC 2018-06; domain.md § 4.3). */
export const fundWords = {
  title: "Variation des fonds dédiés",
  subtitle: (year: number): string =>
    `Annexe des comptes – exercice clos le 31/12/${year} – en euros`,
  columns: [
    "Variation des fonds dédiés issus de",
    "À l’ouverture de l’exercice",
    "Reports (689)",
    "Utilisations (789) – montant global",
    "Utilisations – dont remboursements",
    "Transferts",
    "À la clôture – montant global",
    "À la clôture – dont projets sans dépense au cours des deux derniers exercices",
  ],
  origins: {
    "194": "Subventions d’exploitation (194)",
    "195": "Contributions financières d’autres organismes (195)",
    "196": "Ressources liées à la générosité du public (196)",
  },
  total: "Total",
  none: "Aucun fonds dédié à l’ouverture, dans l’exercice ni à la clôture.",
  note: "Remboursements et transferts sont à saisir s’il y en a : la clôture et les totaux suivent. Clôture = ouverture + reports − utilisations + transferts.",
} as const;
