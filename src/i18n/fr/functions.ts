/** What Excel shows of the custom functions, and what they answer when they cannot compute. */
export const functions = {
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
    errors: {
      amount: "Le montant doit être un nombre d’euros au centime près.",
      weights: "Les poids doivent être des nombres positifs ou nuls, six décimales au plus.",
      noWeight: "Aucun poids n’est supérieur à zéro : rien à répartir.",
    },
  },
};
export type Functions = typeof functions;
