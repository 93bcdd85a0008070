import type { FamilyWords } from "./ruleWords";

/** Rules PER (domain.md § 7.3). */
export const periodsWords: FamilyWords<"PER"> = {
  "PER-01": {
    title: "Dépense avant le début",
    tests: "une dépense datée d’avant le début de la convention",
    message: "{id} du {d} ({a}) : avant le début de {agreement} ({bound}).",
    todo: "Retirez la dépense de cette convention, ou corrigez sa date.",
    why: "Une convention ne paie que ce qui a lieu pendant sa période, premier et dernier jour compris.",
  },
  "PER-02": {
    title: "Dépense après la fin",
    tests: "une dépense datée d’après la fin de la convention",
    message: "{id} du {d} ({a}) : après la fin de {agreement} ({bound}).",
    todo: "Retirez la dépense de cette convention, ou demandez un avenant de prolongation.",
    why: "Une convention ne paie que ce qui a lieu pendant sa période, premier et dernier jour compris.",
  },
  "PER-03": {
    title: "Payée trop tard",
    tests: "un paiement après la date limite d’acquittement",
    message: "{id} ({a}) payée le {d} ; limite de {agreement} : {limit}.",
    todo: "Retirez la dépense de cette convention.",
    why: "La dépense doit être engagée pendant la période et payée avant la date limite d’acquittement.",
  },
  "PER-04": {
    title: "Service à cheval sur la période",
    tests: "un service dont une part est hors de la période",
    message:
      "{id} couvre du {from} au {to}, au-delà de {agreement} : proratiser à {p}, soit {d} à retirer.",
    todo: "Ne déclarez que les jours compris dans la période de la convention.",
    why: "Un abonnement ou un contrat qui dépasse la période ne compte que pour les jours qui y sont.",
  },
  "PER-05": {
    title: "Achevée avant le dépôt de la demande",
    tests: "une dépense européenne achevée avant le dépôt de la demande",
    message: "{id} du {d} : achevée avant le dépôt de la demande de {agreement} ({bound}).",
    todo: "Retirez la dépense de cette convention.",
    why: "Un fonds européen ne finance pas ce qui était déjà terminé quand on le lui a demandé.",
  },
  "PER-06": {
    title: "Écriture hors de l’exercice",
    tests: "une dépense d’une année que la convention ne finance pas",
    message: "{id} du {d} : hors des exercices financés par {agreement} ({years}).",
    todo: "Rattachez la dépense à l’exercice financé, ou à une autre convention.",
    why: "Une subvention annuelle paie les charges de son exercice, et le compte rendu celles de l’année.",
  },
  "PER-07": {
    title: "Compte rendu à remettre",
    tests: "l’échéance du compte rendu est proche ou dépassée, sans date d’envoi",
    message: "Compte rendu de {agreement} à remettre avant le {d} ({state}).",
    todo: "Préparez le compte rendu, et notez sa date d’envoi.",
    why: "Sans compte rendu dans les délais, pas de solde ni de nouvelle subvention.",
  },
  "PER-08": {
    title: "Case illisible",
    tests: "une case obligatoire de nos tableaux est vide, ou ne se lit pas (date, nombre, liste)",
    message: "{cell} : « {v} » n’a pas pu être lu ({problem}).",
    todo: "Corrigez la case : une vraie date, un montant en chiffres, une valeur de la liste. Sa ligne est laissée hors des autres contrôles tant qu’elle n’est pas lisible.",
    why: "Une valeur que le tableur ne comprend pas n’est ni zéro ni vide : elle fausse tous les totaux sans se voir. Un contrôleur écarte une pièce dont la date ou le montant ne se lit pas.",
  },
};
