import type { FamilyWords } from "./ruleWords";

/** Rules TIM (domain.md § 7.5). */
export const timesheetsWords: FamilyWords<"TIM"> = {
  "TIM-01": {
    title: "Heures un jour férié",
    tests: "des heures un jour férié du territoire",
    message: "{e} : {h} le {d} (jour férié).",
    todo: "Vérifiez la feuille de temps. Si la personne a travaillé (journée de solidarité, accord), notez-le.",
    why: "Des heures un jour férié trahissent une feuille remplie après coup. Le 1er mai, le travail est interdit sauf exception.",
  },
  "TIM-02": {
    title: "Heures un jour d’absence",
    tests: "des heures un jour d’absence",
    message: "{e} : {h} le {d}, jour d’absence ({reason}).",
    todo: "Enlevez les heures, ou corrigez l’absence.",
    why: "Une personne en congé ou en arrêt ne travaille pas : le contrôleur compare les feuilles de temps aux bulletins.",
  },
  "TIM-03": {
    title: "Heures un week-end",
    tests: "des heures un samedi ou un dimanche, sans activité notée",
    message: "{e} : {h} le {d} ({weekday}), sans explication.",
    todo: "Notez l’activité de ce jour-là, ou corrigez la date.",
    why: "Le travail du week-end est possible, mais il doit s’expliquer (événement, permanence).",
  },
  "TIM-04": {
    title: "Journée trop longue",
    tests: "une journée au-delà du maximum, tous projets confondus",
    message: "{e} : {h} le {d} (maximum {max}).",
    todo: "Vérifiez les heures de la journée, tous projets confondus.",
    why: "La durée du travail est limitée à 10 heures par jour (12 par accord). Une journée plus longue cache souvent une heure comptée deux fois.",
  },
  "TIM-05": {
    title: "Semaine trop longue",
    tests: "une semaine au-delà du maximum, ou de la moyenne sur douze semaines",
    message: "{e} : {h} la semaine du {d} (maximum {max}, {average} en moyenne sur {k} semaines).",
    todo: "Vérifiez les heures de la semaine, tous projets confondus.",
    why: "La loi limite la semaine à 48 heures, et à 44 en moyenne sur 12 semaines.",
  },
  "TIM-06": {
    title: "Mois incomplet ou trop plein",
    tests: "heures et absences du mois s’écartent du contrat au-delà de la tolérance",
    message: "{e} : {h} saisies pour {c} dues en {month} (écart accepté {t}).",
    todo: "Complétez la feuille (heures et absences), ou corrigez le contrat.",
    why: "Le total du mois doit faire le contrat : des heures qui manquent ou débordent changent la part de chaque projet.",
  },
  "TIM-07": {
    title: "Saisie recopiée",
    tests: "le même partage entre plusieurs projets, jour après jour",
    message: "{e} : saisie identique {k} jours de suite, du {d1} au {d2}.",
    todo: "Vérifiez que ces jours ont bien été remplis un par un.",
    why: "Un partage identique chaque jour pendant des mois ressemble à une clé, pas à un temps constaté.",
  },
  "TIM-08": {
    title: "Feuille de temps non signée",
    tests: "une feuille sans l’une des deux signatures datées",
    message: "Feuille de {e} – {month} non signée ({h}).",
    todo: "Faites signer et dater la feuille par la personne et par son responsable.",
    why: "Sans les deux signatures datées, le mois entier est rejeté : c’est le motif de rejet le plus fréquent.",
  },
  "TIM-09": {
    title: "Signature à une date douteuse",
    tests: "une signature avant la fin du travail du mois, ou longtemps après",
    message: "{e} : feuille de {month} ({h}) signée le {d}.",
    todo: "Faites signer à la fin du mois, après le dernier jour travaillé et sans attendre plus d’un mois.",
    why: "Une feuille signée avant la fin du mois, ou en bloc longtemps après, ne prouve plus rien.",
  },
  "TIM-10": {
    title: "Auto-validation",
    tests: "le responsable qui signe est la personne elle-même",
    message: "{e} a signé comme responsable sa propre feuille ({month}).",
    todo: "Faites signer la feuille par un supérieur ou par le président.",
    why: "La seconde signature prouve un contrôle : on ne se contrôle pas soi-même.",
  },
  "TIM-11": {
    title: "Temps et montant en désaccord",
    tests: "le montant affecté d’un mois dépasse heures × taux",
    message: "{e}, {month} : {a} déclarés sur {agreement} pour {h}, soit {t} ({d} de trop).",
    todo: "Ramenez le montant à heures × taux.",
    why: "Le montant déclaré se recalcule depuis la feuille de temps : ce qui dépasse est retiré.",
  },
  "TIM-12": {
    title: "Pas d’émargement",
    tests: "des heures de formation sans émargement, là où l’on en tient",
    message: "{e} : aucun émargement le {d} ({h} sur {project}).",
    todo: "Rattachez la feuille d’émargement ou le livrable de ce jour.",
    why: "Une heure de formation se prouve aussi par la présence de ceux qui l’ont suivie.",
  },
  "TIM-13": {
    title: "Jours ou heures ?",
    tests: "des jours d’une heure au plus, chez quelqu’un qui fait ailleurs des journées entières",
    message:
      "Unité incertaine en {cell} : {e}, {month}, {k} jours d’une heure au plus. Jours ou heures ?",
    todo: "Écrivez des heures : une journée de 7 h s’écrit 7. Ces lignes sont laissées hors des autres contrôles en attendant.",
    why: "0,5 peut être une demi-journée ou une demi-heure, et 7:00 se lit comme 0,29 jour : un facteur sept sur la paie.",
  },
};
