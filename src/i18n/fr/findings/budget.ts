import type { FamilyWords } from "./ruleWords";

/** Rules BUD (domain.md § 7.4). */
export const budgetWords: FamilyWords<"BUD"> = {
  "BUD-01": {
    title: "Ligne de budget dépassée",
    tests: "le réalisé d’une ligne dépasse le budget au-delà de la tolérance",
    message:
      "Dépassement de {x} sur la ligne {line} ({project} {year}) : {a} réalisés pour {t} prévus, tolérance {max} ({agreement}).",
    todo: "Expliquez l’écart, demandez un avenant, ou ramenez la ligne à son budget.",
    why: "Le financeur accepte des écarts de ligne dans une tolérance ; au-delà il faut son accord.",
  },
  "BUD-02": {
    title: "Transferts entre lignes",
    tests: "les dépassements de lignes dépassent la fongibilité de la convention",
    message:
      "{project} {year} : {d} passent d’une ligne à l’autre, limite {max} ({agreement}) : avenant nécessaire.",
    todo: "Demandez un avenant avant le bilan.",
    why: "La fongibilité a une limite : au-delà, le projet payé n’est plus le projet convenu.",
  },
  "BUD-03": {
    title: "Sous-réalisation",
    tests: "le réalisé d’un projet est sous le seuil de son budget",
    message: "{project} {year} : {a} réalisés pour {t} prévus ({x}, seuil {min}).",
    todo: "Expliquez l’écart dans l’annexe du compte rendu, et prévenez le financeur.",
    why: "Loin en dessous du budget (souvent 80 %), le financeur demande des explications et peut réduire la subvention.",
  },
  "BUD-04": {
    title: "Budget déséquilibré",
    tests: "charges et produits d’un budget ne sont pas égaux",
    message:
      "Budget {project} {year} déséquilibré de {d} (charges {charges}, produits {products}).",
    todo: "Ajustez les ressources propres ou les charges jusqu’à l’égalité.",
    why: "Un budget de projet est toujours équilibré : ce que personne ne paie, l’association le paie.",
  },
  "BUD-05": {
    title: "Compte sans ligne",
    tests: "un compte de classe 6 sans ligne dans le catalogue",
    message: "Le compte {c} n’est rattaché à aucune ligne du modèle (dépense {id}).",
    todo: "Corrigez le compte, ou laissez cette charge hors des projets.",
    why: "Une charge sans ligne disparaît du compte rendu : le total ne rejoint plus la comptabilité.",
  },
  "BUD-06": {
    title: "Bilan et comptes en désaccord",
    tests: "le total d’un bilan clos n’est plus celui des comptes",
    message:
      "Écart de {d} entre le bilan clos de {agreement} ({a}) et les comptes du projet ({t}).",
    todo: "Rapprochez le bilan envoyé des écritures, et signalez la correction au financeur.",
    why: "Le compte rendu se tire des comptes : chaque total doit s’y retrouver.",
  },
  "BUD-07": {
    title: "Charge hors de tout projet",
    tests: "une charge sans projet ni clé",
    message: "{d} de {year} ne sont dans aucun projet ({id}).",
    todo: "Donnez à la dépense un projet ou une clé de répartition.",
    why: "La somme des projets et de la vie associative doit rejoindre le compte de résultat.",
  },
};
