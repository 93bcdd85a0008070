import type { FamilyWords } from "./ruleWords";

/** Rules STA (domain.md § 7.5). */
export const staffWords: FamilyWords<"STA"> = {
  "STA-01": {
    title: "Plus de 100 % d’une personne",
    tests: "les parts d’une personne sur toutes les conventions dépassent 100 % d’un mois",
    message: "{e} : {p} de temps affecté en {month} ({list}).",
    todo: "Réduisez l’une des parts : la somme ne dépasse pas 100 %.",
    why: "Une personne n’a qu’un temps : deux financeurs qui en paient 60 % chacun en paient 120 %.",
  },
  "STA-02": {
    title: "Personne non prévue",
    tests:
      "du temps ou de la paie déclarés d’une personne que la convention ne nomme pas (sous un forfait, un montant affecté seul ne déclare personne)",
    message: "{e} n’est pas prévu(e) dans {agreement} : {declared} à retirer, ou à faire accepter.",
    todo: "Ajoutez la personne par avenant ou lettre de mission, ou retirez ses heures de cette convention.",
    why: "Seules les personnes nommées dans la convention, ou par une lettre de mission acceptée, peuvent être déclarées.",
  },
  "STA-03": {
    title: "Taux horaire trop élevé",
    tests: "le taux horaire déclaré dépasse celui que la paie justifie",
    message: "{e} : taux déclaré {x}, taux justifié {y} : {d} de trop sur {h}.",
    todo: "Reprenez le taux : coût annuel chargé ÷ 1 720 h (au prorata de la quotité).",
    why: "Le taux horaire se recalcule à partir des bulletins de paie ; tout ce qui dépasse est retiré, puis extrapolé.",
  },
  "STA-04": {
    title: "Plus d’heures que l’année",
    tests: "les heures de l’année dépassent celles du taux",
    message: "{e} : {h} travaillées en {year}, plus que les {cap} du taux.",
    todo: "Vérifiez les feuilles de temps : au-delà de 1 720 h par an (au prorata), les heures ne sont plus acceptées.",
    why: "Le taux divise le coût annuel par 1 720 h : déclarer plus d’heures ferait rembourser plus que le coût.",
  },
  "STA-05": {
    title: "Paie affectée au-delà de son coût",
    tests: "les affectations d’un mois dépassent le coût chargé",
    message: "{e}, {month} : {a} affectés pour un coût chargé de {t} ({d} de trop).",
    todo: "Réduisez les affectations de ce mois.",
    why: "Une heure payée ne peut être remboursée deux fois : la somme des financeurs ne dépasse pas le bulletin.",
  },
  "STA-06": {
    title: "Aide non déduite",
    tests: "une aide à l’emploi ou des IJSS ni déduites ni en ressources",
    message:
      "Aide de {a} non déduite pour {e} ({month}) : elle n’est ni dans le coût ni dans les ressources.",
    todo: "Déduisez l’aide du coût chargé, ou inscrivez-la en ressource du projet.",
    why: "Une aide au poste ou des indemnités journalières remboursent déjà une part du salaire : la déclarer encore, c’est être payé deux fois.",
  },
  "STA-07": {
    title: "Part hors de la lettre de mission",
    tests: "la part de temps constatée n’est pas celle de la lettre de mission",
    message: "{e}, {month} : {p} du temps sur {agreement}, {q} dans la lettre de mission.",
    todo: "Déclarez la part de la lettre, ou signez un avenant pour les mois à venir.",
    why: "Une part fixe dispense de feuille de temps parce qu’elle est écrite d’avance : elle ne bouge pas d’un mois à l’autre.",
  },
  "STA-08": {
    title: "Part sous le minimum",
    tests: "la part de temps est sous le minimum de la convention",
    message: "{e} : {p} du temps sur {agreement}, minimum {q}.",
    todo: "Retirez cette personne du personnel direct de la convention.",
    why: "Certains appels n’acceptent pas les petites parts de temps : elles relèvent des coûts indirects.",
  },
  "STA-09": {
    title: "Fonction support déclarée en direct",
    tests: "une fonction support déclarée en direct à côté d’un forfait",
    message: "{e} ({job}) relève des coûts indirects, déjà couverts par le forfait de {agreement}.",
    todo: "Retirez cette personne du personnel direct de la convention.",
    why: "Direction, comptabilité et administration sont indirectes par nature : le forfait les paie déjà.",
  },
  "STA-10": {
    title: "Heures hors contrat",
    tests: "des heures avant l’entrée ou après la sortie",
    message: "{e} : {h} ({k} saisies) hors des dates de son contrat, à partir du {d}.",
    todo: "Corrigez les dates d’entrée et de sortie, ou les feuilles de temps.",
    why: "On ne paie pas les heures d’une personne qui n’est pas salariée ce jour-là.",
  },
  "STA-11": {
    title: "Heures valorisées deux fois",
    tests: "les mêmes heures sur une convention au réel et sur une convention au forfait",
    message: "Heures de {e} déjà valorisées sur {a} : {h} ({month}) sont aussi déclarées sur {b}.",
    todo: "Gardez une seule convention pour ces heures.",
    why: "Une heure payée au coût réel par un financeur ne peut revenir dans la base d’un forfait.",
  },
};
