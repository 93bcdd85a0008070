import type { FamilyWords } from "./ruleWords";

/** Rules ACC (domain.md § 7.7). */
export const yearEndWords: FamilyWords<"ACC"> = {
  "ACC-01": {
    title: "Fonds dédiés qui ne tombent pas juste",
    tests: "ouverture + 689 − 789 ≠ clôture",
    message: "Fonds dédiés {agreement} : {o} + {r} − {u} font {x}, clôture {c} (écart de {d}).",
    todo: "Reprenez le tableau de variation des fonds dédiés.",
    why: "Ouverture + reports (689) − utilisations (789) = clôture : c’est le tableau de l’annexe.",
  },
  "ACC-02": {
    title: "Non consommé sans fonds dédiés",
    tests: "une subvention dédiée non consommée, sans écriture 689",
    message: "{d} non consommés sur {agreement} en {year} sans report en fonds dédiés (689).",
    todo: "Passez l’écriture 689 / 19 de clôture.",
    why: "L’argent reçu pour un projet et pas encore dépensé reste dû au projet : il passe en fonds dédiés.",
  },
  "ACC-03": {
    title: "Fonds dédiés sur une aide non dédiée",
    tests: "une écriture 689 sur une subvention non dédiée",
    message:
      "{id} : report de {a} en fonds dédiés sur {agreement}, qui n’est pas dédiée à un projet défini.",
    todo: "Annulez le report : une subvention de fonctionnement est acquise à l’exercice.",
    why: "Les fonds dédiés demandent un financeur qui affecte et un projet défini : une aide générale n’en donne jamais.",
  },
  "ACC-04": {
    title: "Subvention pluriannuelle sans PCA",
    tests: "le produit de l’année comprend des années suivantes, sans 487",
    message:
      "{agreement} : {d} concernent {year} et la suite, sans produit constaté d’avance (487).",
    todo: "Passez la part des années suivantes en 487 à la clôture.",
    why: "Une subvention de trois ans n’est pas un produit d’un an : la suite attend en produits constatés d’avance.",
  },
  "ACC-05": {
    title: "Produit comptabilisé à l’encaissement",
    tests: "le produit porte la date de l’encaissement, un autre exercice que la notification",
    message: "{agreement} notifiée le {d}, produit de {a} comptabilisé le {e}.",
    todo: "Comptabilisez le produit à la notification, contre une créance 441.",
    why: "Une subvention est acquise quand elle est notifiée, pas quand elle est versée.",
  },
  "ACC-06": {
    title: "Compte de fonds dédiés d’un autre financeur",
    tests: "194, 195 ou 196 pour le mauvais genre de financeur",
    message: "{id} : compte {c} pour {agreement} (financeur {nature}) : utiliser {x}.",
    todo: "Reclassez l’écriture dans le compte qui convient.",
    why: "194 pour les subventions publiques, 195 pour les contributions d’autres organismes, 196 pour la générosité du public.",
  },
  "ACC-07": {
    title: "Fonds dédiés dormants",
    tests: "des fonds dédiés sans dépense depuis deux ans",
    message:
      "Fonds dédiés {agreement} ({a}) : aucune dépense depuis plus de {k} ans (la dernière le {d}).",
    todo: "Voyez avec le financeur : dépenser, rendre ou changer l’objet.",
    why: "L’annexe isole les fonds dédiés sans dépense depuis deux exercices : ils posent question.",
  },
  "ACC-08": {
    title: "Contributions volontaires déséquilibrées",
    tests: "emplois (86) et ressources (87) ne sont pas égaux",
    message: "Emplois (86) {used}, ressources (87) {given} : écart de {d}.",
    todo: "Indiquez la contrepartie 86 de chaque contribution.",
    why: "Le bénévolat et les dons en nature s’inscrivent des deux côtés pour le même montant.",
  },
};
