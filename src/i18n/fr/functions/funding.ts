/** Help of the custom functions: agreements, claims and dedicated funds. */
export const fundingHelp = {
  SOLDES: {
    description: "Tableau par convention : accordé, consommé, reste et part consommée.",
    parameters: {
      agreements: { name: "conventions", description: "Plage des conventions." },
      granted: { name: "accordés", description: "Plage des montants accordés, en regard." },
      claimed: { name: "affectées", description: "Affectations : plage des conventions." },
      amounts: { name: "montants", description: "Plage des montants affectés, en regard." },
    },
  },
  CONSOMME: {
    description: "Ce qui est affecté à une convention, au centime près.",
    parameters: {
      agreement: { name: "convention", description: "La convention." },
      claimed: { name: "affectées", description: "Affectations : plage des conventions." },
      amounts: { name: "montants", description: "Plage des montants affectés, en regard." },
    },
  },
  RESTE: {
    description: "Ce qui reste d’une convention ; négatif si elle est dépassée.",
    parameters: {
      granted: { name: "accordé", description: "Montant accordé." },
      agreement: { name: "convention", description: "La convention." },
      claimed: { name: "affectées", description: "Affectations : plage des conventions." },
      amounts: { name: "montants", description: "Plage des montants affectés, en regard." },
    },
  },
  SURAFFECTATIONS: {
    description:
      "Liste ce qui est affecté au-delà de son montant ; un élément inconnu apparaît sans plafond.",
    parameters: {
      claimed: {
        name: "affectés",
        description: "Plage : ce qui est affecté (n° de pièce), ligne à ligne.",
      },
      amounts: { name: "montants", description: "Plage des montants affectés, en regard." },
      items: { name: "éléments", description: "Plage des pièces (ou des conventions)." },
      limits: { name: "plafonds", description: "Plage de leurs montants, en regard." },
    },
  },
  DOUBLE_FINANCEMENT: {
    description: "Liste les dépenses affectées à plusieurs conventions au-delà de leur coût.",
    parameters: {
      claimed: {
        name: "affectés",
        description: "Plage : ce qui est affecté (n° de pièce), ligne à ligne.",
      },
      agreements: { name: "conventions", description: "Plage des conventions, en regard." },
      amounts: { name: "montants", description: "Plage des montants affectés, en regard." },
      items: {
        name: "pièces",
        description:
          "Plage des dépenses ; sans elle, toute dépense à plusieurs conventions est listée.",
      },
      costs: { name: "coûts", description: "Plage de leurs coûts, en regard." },
    },
  },
  MONTANT_DU: {
    description:
      "Ce que doit le financeur : le plus petit du plafond, du taux appliqué au coût et du reste à financer.",
    parameters: {
      cap: { name: "plafond", description: "Montant maximal de l’aide." },
      eligible: { name: "coût_éligible", description: "Coût total éligible." },
      rate: { name: "taux", description: "Taux d’intervention : 60 % ou 0,6 ; vide : sans taux." },
      others: {
        name: "autres_ressources",
        description: "Autres ressources du projet ; 0 par défaut.",
      },
      detail: {
        name: "détail",
        description: "VRAI pour voir les trois termes et celui qui décide.",
      },
    },
  },
  FONDS_DEDIES: {
    description:
      "Suivi des fonds dédiés : utilisé (789), reporté (689), solde à la clôture, à rembourser.",
    parameters: {
      opening: {
        name: "ouverture",
        description: "Fonds dédiés à l’ouverture, une ligne par convention.",
      },
      product: { name: "produit", description: "Produit de l’exercice, en regard." },
      used: { name: "consommé", description: "Dépenses payées par la convention, en regard." },
      carryOver: {
        name: "report",
        description:
          "NON si le report n’est pas permis (l’excédent est alors à rembourser) ; OUI par défaut.",
      },
      figure: {
        name: "colonne",
        description: "« 789 », « 689 », « clôture » ou « à rembourser » pour ce seul chiffre.",
      },
    },
  },
};
