import type { FamilyWords } from "./ruleWords";

/** Rules ALL (domain.md § 7.1). */
export const allocationWords: FamilyWords<"ALL"> = {
  "ALL-01": {
    title: "Dépense affectée au-delà de 100 %",
    tests: "les affectations d’une dépense dépassent son montant",
    message: "La dépense {id} est affectée à {p} ({a} pour {t}) : réduire de {d}.",
    todo: "Réduisez l’une des affectations, ou rendez le surplus à un autre financeur.",
    why: "Chaque euro n’est payé qu’une fois. Deux financeurs qui paient la même part de facture, c’est un double financement, même pour un centime.",
  },
  "ALL-02": {
    title: "Dépense en partie sans financeur",
    tests: "les affectations d’une dépense sont sous son montant, sur un projet terminé",
    message: "{d} de la dépense {id} restent sans financeur sur un projet terminé.",
    todo: "Affectez le reste, ou laissez-le aux fonds propres en le sachant.",
    why: "Ce qui n’est fléché vers personne est payé par l’association.",
  },
  "ALL-03": {
    title: "Clé qui ne fait pas 100 %",
    tests: "les parts fixes d’une clé ne font pas 100 %",
    message: "La clé {key} totalise {p} au lieu de 100 %.",
    todo: "Corrigez les parts de la clé.",
    why: "Une clé qui dépasse 100 % fait payer plus que la dépense ; une clé en dessous en laisse sans destination.",
  },
  "ALL-04": {
    title: "Centimes perdus",
    tests: "les parts d’une dépense partagée manquent son montant de quelques centimes",
    message: "Écart d’arrondi de {d} sur {id}.",
    todo: "Donnez les centimes qui manquent à la plus grande part.",
    why: "Arrondir chaque part séparément perd des centimes. La somme des parts doit être la facture, au centime près.",
  },
  "ALL-05": {
    title: "Double financement européen",
    tests: "la même dépense sur deux conventions européennes",
    message: "Double financement européen : {id} déclarée sur {a} et {b}.",
    todo: "Gardez une seule convention européenne pour cette dépense.",
    why: "Une dépense ne peut être portée par deux fonds européens, même pour des parts différentes.",
  },
  "ALL-06": {
    title: "Projet non couvert par la convention",
    tests: "une dépense sur une convention qui ne couvre pas son projet",
    message: "{agreement} ne finance pas le projet {project} (dépense {id}).",
    todo: "Changez de convention, ou corrigez le projet de la dépense.",
    why: "Une convention ne paie que son objet : une dépense d’un autre projet sera rejetée.",
  },
  "ALL-07": {
    title: "Convention dépassée",
    tests:
      "les affectations d’une convention dépassent le montant accordé et les fonds dédiés d’ouverture",
    message: "{agreement} : {u} affectés pour {m} accordés ({d} de trop).",
    todo: "Retirez des affectations de cette convention.",
    why: "On ne peut pas justifier plus que ce qui a été accordé ; le surplus reste sans financeur.",
  },
  "ALL-08": {
    title: "Surfinancement du projet",
    tests: "affectations et aides liées d’un projet dépassent son coût de l’année",
    message: "Surfinancement de {d} sur {project} ({year}) : {r} de ressources pour {t} de coût.",
    todo: "Réduisez les affectations de ce projet, ou prévenez les financeurs du surplus.",
    why: "La somme des ressources d’un projet ne dépasse jamais son coût : au-delà, l’argent est à rendre.",
  },
  "ALL-09": {
    title: "Taux d’aides publiques trop élevé",
    tests: "l’argent public d’un projet dépasse le taux maximal de la convention",
    message: "{agreement} : {x} d’aides publiques sur {project}, plafond {max} ({d} de trop).",
    todo: "Faites porter une part du coût par des fonds privés ou propres.",
    why: "Beaucoup de conventions demandent qu’une part du projet soit payée sans argent public.",
  },
  "ALL-10": {
    title: "Taux d’intervention non tenu",
    tests: "la part payée par la convention s’écarte du taux convenu",
    message: "{agreement} : taux d’intervention réalisé {x}, conventionné {y} ({d} d’écart).",
    todo: "Revoyez les affectations, ou expliquez l’écart au financeur.",
    why: "Le financeur paie une part convenue du coût : au-dessus il reprend, en dessous il interroge.",
  },
  "ALL-11": {
    title: "Catégorie non éligible",
    tests: "une dépense dans une catégorie que la convention n’accepte pas",
    message:
      "La dépense {id} (ligne {category}) n’est pas éligible pour {agreement}, qui accepte {eligible}.",
    todo: "Affectez cette dépense à un autre financeur, ou corrigez son compte.",
    why: "Certaines conventions n’acceptent que quelques postes : le reste est rejeté, même utile et payé.",
  },
  "ALL-12": {
    title: "Charges indirectes au-dessus du plafond",
    tests: "les charges indirectes affectées dépassent le plafond de la convention",
    message: "{agreement} : charges indirectes à {x} des directes, plafond {max} ({d} de trop).",
    todo: "Retirez des charges indirectes de cette convention.",
    why: "Le financeur limite les frais de structure : au-delà du plafond, ils restent à l’association.",
  },
  "ALL-13": {
    title: "Clé changée sans motif",
    tests: "deux versions d’une clé dans l’année, la seconde sans motif",
    message: "La clé {key} a changé le {d} sans motif noté ({project} : {a}, puis {b}).",
    todo: "Notez la raison dans la colonne Motif du changement de la nouvelle version de la clé.",
    why: "Une clé se change pour une raison (surface, équipe), jamais pour consommer une subvention : la raison datée le prouve.",
  },
  "ALL-14": {
    title: "Clé sans vie associative",
    tests: "une clé qui ne donne rien à la vie associative",
    message: "La clé {key} répartit entre {k} projets et ignore la vie associative.",
    todo: "Ajoutez à la clé la part de la vie associative, même petite.",
    why: "Si les projets portent tout, les financeurs paient aussi les instances et la vie de l’association : un auditeur le relève.",
  },
  "ALL-15": {
    title: "Affectation sans budget",
    tests: "une affectation sur une ligne que le budget du projet n’a pas",
    message:
      "{agreement} : aucun budget prévu sur {project} {year} pour la ligne {line} ({a} affectés).",
    todo: "Affectez cette dépense ailleurs, ou demandez une ligne par avenant.",
    why: "Un financeur paie ce que le budget annexé prévoyait ; une ligne nouvelle se demande avant.",
  },
};
