/** Help of the custom functions: reading and writing as French people do. */
export const readingHelp = {
  LIRE_NOMBRE: {
    description: "Lit des nombres écrits à la française : « 1 234,56 € », « (12,00) », « 40 % ».",
    parameters: {
      values: { name: "textes", description: "Un texte ou une plage." },
      mark: {
        name: "décimale",
        description: "« , » ou « . », si des textes comme 1.234 laissent un doute.",
      },
    },
  },
  LIRE_DATE: {
    description: "Lit des dates écrites à la française : « 5 mars 2025 », « 05/03/25 ».",
    parameters: {
      values: { name: "textes", description: "Un texte ou une plage." },
      year: { name: "année", description: "Année des dates qui n’en portent pas." },
    },
  },
  LIRE_HEURES: {
    description:
      "Lit des durées écrites à la française : « 7h30 », « 45 min », « ½ j » ; donne des heures décimales.",
    parameters: {
      values: { name: "textes", description: "Un texte ou une plage." },
      unit: {
        name: "unité",
        description: "« heures » (par défaut), « jours » ou « hh:mm » pour les durées d’Excel.",
      },
      dayLength: {
        name: "durée_jour",
        description: "Durée d’une journée, quand on compte en jours ; 7 h par défaut.",
      },
    },
  },
  EN_LETTRES: {
    description: "Écrit un montant en toutes lettres, en français.",
    parameters: {
      amount: { name: "montant", description: "Montant en euros, au centime près." },
      capital: { name: "majuscule", description: "VRAI pour commencer par une majuscule." },
    },
  },
};
