/** Help of the custom functions: splits, roundings and headings. */
export const moneyHelp = {
  REPARTIR: {
    description:
      "Répartit un montant selon des poids sans perdre un centime : les centimes restants vont aux plus grands restes.",
    parameters: {
      amount: { name: "montant", description: "Montant en euros, au centime près." },
      weights: {
        name: "poids",
        description:
          "Plage des poids (heures, m², pourcentages) ; une cellule vide compte pour zéro.",
      },
    },
  },
  REPARTIR_CLE: {
    description: "Répartit un montant entre les projets d’une clé de répartition, au centime près.",
    parameters: {
      amount: { name: "montant", description: "Montant en euros, au centime près." },
      key: { name: "clé", description: "Code de la clé à appliquer." },
      keys: { name: "clés", description: "Plage des codes de clé, une ligne par projet." },
      projects: { name: "projets", description: "Plage des projets, en regard." },
      weights: {
        name: "poids",
        description: "Plage des poids, en regard ; ceux d’un même projet s’ajoutent.",
      },
      date: { name: "date", description: "Jour auquel la clé doit être valable." },
      starts: {
        name: "débuts",
        description: "Plage des débuts de validité ; vide : depuis toujours.",
      },
      ends: { name: "fins", description: "Plage des fins de validité ; vide : sans fin." },
    },
  },
  EXPLIQUER: {
    description:
      "Montre comment un montant a été réparti : part exacte, arrondi, reste et centimes ajoutés, à refaire à la main.",
    parameters: {
      amount: { name: "montant", description: "Montant réparti." },
      weights: { name: "poids", description: "Plage des poids." },
    },
  },
  EUROS_ENTIERS: {
    description:
      "Arrondit une colonne à l’euro de sorte que la somme des arrondis soit l’arrondi de la somme.",
    parameters: {
      amounts: { name: "montants", description: "Plage des montants, sans le total." },
    },
  },
  RUBRIQUE: {
    description: "Donne la rubrique du bilan (Cerfa 15059) où va un compte de classe 6 ou 7.",
    parameters: {
      accounts: { name: "comptes", description: "Un compte ou une plage de comptes." },
      year: { name: "année", description: "Exercice ; à défaut, le plan comptable d’aujourd’hui." },
      funder: {
        name: "financeur",
        description: "Qui verse, pour un compte 74 : « Région », « CAF », « Fondation »…",
      },
      template: { name: "modèle", description: "Modèle de bilan ; « cerfa-15059 » par défaut." },
    },
  },
  BILAN: {
    description:
      "Met des montants par compte dans la présentation du financeur, en euros entiers qui s’additionnent.",
    parameters: {
      lines: {
        name: "comptes",
        description: "Plage des comptes (6064) ou des lignes de budget (60c, IND).",
      },
      amounts: { name: "réalisé", description: "Plage des montants réalisés, en regard." },
      planned: { name: "prévu", description: "Plage des montants prévus, en regard." },
      funders: { name: "financeurs", description: "Plage : qui verse, pour les comptes 74." },
      year: { name: "année", description: "Exercice ; à défaut, le plan comptable d’aujourd’hui." },
      template: { name: "modèle", description: "Modèle de bilan ; « cerfa-15059 » par défaut." },
    },
  },
};
