/** Help of the custom functions: hours, rates and the calendar. */
export const timeHelp = {
  TAUX_HORAIRE: {
    description:
      "Taux horaire (ou journalier) d’un salarié selon la méthode du financeur, arrondi au centime.",
    parameters: {
      cost: {
        name: "coût_chargé",
        description: "Coût chargé de la période, en euros ; celui d’un mois avec « mensuel ».",
      },
      method: {
        name: "méthode",
        description:
          "« 1720 » (par défaut), « 1607 », « réel », « mensuel » (1/12 de 1 720 h) ou « 215 » (par jour).",
      },
      months: {
        name: "mois_payés",
        description: "Mois payés dans l’année, 12 par défaut : le coût est ramené à douze mois.",
      },
      quota: {
        name: "quotité",
        description: "Part d’un temps plein : 80 %, 0,8 ou 4/5 ; 100 % par défaut.",
      },
      hours: { name: "heures", description: "Heures travaillées, pour la méthode « réel »." },
    },
  },
  COUT_PERSONNEL: {
    description:
      "Coût d’heures à un taux horaire : chaque produit est arrondi une fois, au centime.",
    parameters: {
      hours: { name: "heures", description: "Heures, ou plage d’heures : 7,5 ou 7h30." },
      rate: { name: "taux", description: "Taux horaire en euros." },
      unit: {
        name: "unité",
        description: "« heures » (par défaut), « jours » ou « hh:mm » pour les durées d’Excel.",
      },
    },
  },
  COUT_REEL: {
    description:
      "Coût réel du personnel par projet : chaque bulletin suit les heures de son mois, au centime près.",
    parameters: {
      people: { name: "salariés", description: "Paie : plage des salariés." },
      months: { name: "mois", description: "Paie : plage des mois, en regard." },
      costs: {
        name: "coûts",
        description:
          "Paie : coût chargé, ou brut, charges, taxes et autres charges en quatre colonnes.",
      },
      timePeople: { name: "temps_salariés", description: "Temps : plage des salariés." },
      timeDates: { name: "temps_dates", description: "Temps : plage des dates, en regard." },
      timeProjects: {
        name: "temps_projets",
        description: "Temps : plage des projets ; GEN pour les fonctions support.",
      },
      timeHours: { name: "temps_heures", description: "Temps : plage des heures." },
      unit: {
        name: "unité",
        description: "« heures » (par défaut), « jours » ou « hh:mm » pour les durées d’Excel.",
      },
      projects: {
        name: "ordre_projets",
        description:
          "Plage des projets dans l’ordre de leur tableau : à restes égaux, le premier a le centime ; à défaut, par code.",
      },
    },
  },
  HEURES_DE: {
    description:
      "Additionne des heures, en minutes exactes, pour une personne, un projet et une période.",
    parameters: {
      hours: { name: "heures", description: "Plage des heures." },
      people: { name: "salariés", description: "Plage des salariés, en regard." },
      person: { name: "salarié", description: "Le salarié à compter ; vide : tous." },
      projects: { name: "projets", description: "Plage des projets, en regard." },
      project: { name: "projet", description: "Le projet à compter ; vide : tous." },
      dates: { name: "dates", description: "Plage des dates, en regard." },
      from: { name: "du", description: "Premier jour compté." },
      to: { name: "au", description: "Dernier jour compté." },
      unit: {
        name: "unité",
        description: "« heures » (par défaut), « jours » ou « hh:mm » pour les durées d’Excel.",
      },
    },
  },
  HEURES_PAR: {
    description:
      "Tableau des heures par personne, projet, mois ou année, ou par plusieurs à la fois (« projet ; mois »).",
    parameters: {
      by: {
        name: "par",
        description:
          "« personne », « projet », « mois », « année », ou plusieurs séparés par « ; ».",
      },
      hours: { name: "heures", description: "Plage des heures." },
      people: { name: "salariés", description: "Plage des salariés, en regard." },
      projects: { name: "projets", description: "Plage des projets, en regard." },
      dates: { name: "dates", description: "Plage des dates, en regard." },
      unit: {
        name: "unité",
        description: "« heures » (par défaut), « jours » ou « hh:mm » pour les durées d’Excel.",
      },
    },
  },
  DEPIVOTER: {
    description:
      "Transforme un tableau croisé de jours ou de mois en liste : libellé, date, heures, absence.",
    parameters: {
      matrix: {
        name: "tableau",
        description: "Plage entière : jours ou mois sur la première ligne, libellés à gauche.",
      },
      period: {
        name: "période",
        description:
          "« mars 2025 » si l’en-tête porte des jours, 2025 s’il porte des mois ; vide si ce sont des dates.",
      },
      labels: {
        name: "colonnes_libellés",
        description: "Nombre de colonnes de libellés, 1 par défaut.",
      },
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
  JOURS_FERIES: {
    description: "Liste les jours fériés d’une année selon le territoire.",
    parameters: {
      year: { name: "année", description: "Année, de 1930 à 2099." },
      territory: {
        name: "territoire",
        description:
          "Métropole (par défaut), Alsace-Moselle, Guadeloupe, Martinique, Guyane, La Réunion, Mayotte…",
      },
    },
  },
  JOURS_TRAVAILLES: {
    description:
      "Compte les jours du lundi au vendredi entre deux dates, sans les jours fériés ni les absences.",
    parameters: {
      from: { name: "du", description: "Premier jour, compris." },
      to: { name: "au", description: "Dernier jour, compris." },
      territory: {
        name: "territoire",
        description:
          "Métropole (par défaut), Alsace-Moselle, Guadeloupe, Martinique, Guyane, La Réunion, Mayotte…",
      },
      absences: {
        name: "absences",
        description: "Plage de jours à ne pas compter (congés, maladie).",
      },
    },
  },
};
