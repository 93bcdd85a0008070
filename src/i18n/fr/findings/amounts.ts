import type { FamilyWords } from "./ruleWords";

/** Rules AMT (domain.md § 7.6). */
export const amountsWords: FamilyWords<"AMT"> = {
  "AMT-01": {
    title: "Montant négatif sans facture",
    tests: "un montant négatif sans facture du même fournisseur",
    message: "Montant négatif {id} ({a}) sans facture du même fournisseur.",
    todo: "Rattachez l’avoir à sa facture, ou corrigez le signe.",
    why: "Un avoir diminue une facture : sans elle, il diminue une dépense qui n’existe pas.",
  },
  "AMT-02": {
    title: "Avoir non déduit",
    tests: "un avoir qui n’est pas déclaré là où l’est sa facture",
    message: "Avoir {n} de {d} non déduit de {id} (déclarée pour {a} sur {agreement}).",
    todo: "Déclarez l’avoir sur la même convention, pour la même part.",
    why: "Ce que le fournisseur a rendu n’a pas été dépensé : l’avoir suit sa facture, ligne à ligne.",
  },
  "AMT-03": {
    title: "TVA récupérable déclarée",
    tests: "une dépense déclarée TTC alors que la TVA se récupère",
    message: "TVA récupérable de {d} à retirer de {id} (déclarée sur {agreement}).",
    todo: "Déclarez le montant hors taxes.",
    why: "La TVA que l’État rembourse n’est pas un coût.",
  },
  "AMT-04": {
    title: "TVA incohérente",
    tests: "HT + TVA ≠ TTC, ou un taux de TVA inconnu",
    message: "TVA incohérente sur {id} : {net} HT + {vat} de TVA pour {a} TTC (taux {x}).",
    todo: "Reprenez les trois montants sur la facture.",
    why: "Hors taxes plus TVA font le TTC, et la TVA a des taux connus : un écart est une erreur de saisie.",
  },
  "AMT-05": {
    title: "Amortissement déjà financé",
    tests: "un amortissement affecté au-delà de sa part non subventionnée",
    message:
      "{id} : amortissement de {a} affecté, dont {d} déjà financés par la subvention d’investissement.",
    todo: "Affectez seulement la part non subventionnée de l’amortissement.",
    why: "Le bien a été payé en partie par une subvention d’investissement : cette part n’est plus à financer (compte 747).",
  },
  "AMT-06": {
    title: "Achat et amortissement du même bien",
    tests: "l’achat et l’amortissement du même bien",
    message: "Immobilisation {id} déclarée deux fois : achat {a} et amortissement {b}.",
    todo: "Gardez l’amortissement, ou l’achat si le financeur l’accepte, jamais les deux.",
    why: "L’amortissement est le prix du bien étalé : compter les deux, c’est le payer deux fois.",
  },
  "AMT-07": {
    title: "Dépense inéligible par nature",
    tests: "une dépense déclarée, inéligible par son compte ou son libellé",
    message: "{id} ({a}) : dépense inéligible par nature ({nature}), déclarée sur {agreement}.",
    todo: "Retirez la dépense de cette convention.",
    why: "Amendes, pénalités, intérêts, cautions, cadeaux et alcool ne sont presque jamais financés.",
  },
  "AMT-08": {
    title: "Paiement en espèces",
    tests: "un paiement en espèces au-dessus de la limite",
    message: "{id} : paiement en espèces de {a}, limite {s}.",
    todo: "Payez par virement ou par carte, et gardez le reçu.",
    why: "Un paiement en espèces se prouve mal : beaucoup de conventions le limitent.",
  },
  "AMT-09": {
    title: "Taux de change manquant",
    tests: "une devise sans taux de change",
    message: "Taux de change manquant pour {id} ({a}, {currency}).",
    todo: "Notez le taux officiel du mois de la dépense.",
    why: "Un montant en devise n’est contrôlable qu’avec le taux qui l’a converti.",
  },
  "AMT-10": {
    title: "Indemnité kilométrique trop élevée",
    tests: "une indemnité kilométrique au-dessus du barème",
    message: "{id} : {x} par km pour un barème de {y} ({d} de trop sur {k} km).",
    todo: "Reprenez le barème de l’année ou celui du financeur.",
    why: "Au-dessus du barème, l’indemnité devient un salaire : le financeur ne la rembourse pas.",
  },
};
