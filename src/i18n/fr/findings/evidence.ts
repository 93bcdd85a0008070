import type { FamilyWords } from "./ruleWords";

/** Rules PIE (domain.md § 7.2). */
export const evidenceWords: FamilyWords<"PIE"> = {
  "PIE-01": {
    title: "Pas de pièce",
    tests: "une facture sans numéro ni justificatif",
    message: "Dépense {id} ({a}) sans numéro de pièce.",
    todo: "Indiquez le numéro de la facture ou le justificatif.",
    why: "Une dépense sans pièce est rejetée : on ne peut ni la retrouver, ni vérifier qu’elle n’est pas ailleurs.",
  },
  "PIE-02": {
    title: "Facture adressée à un autre",
    tests: "le destinataire de la facture n’est pas l’association",
    message: "Facture {id} ({a}) adressée à {x}, et non à {us}.",
    todo: "Demandez une facture au nom de l’association, ou retirez la dépense.",
    why: "Une facture au nom d’un autre est la dépense d’un autre.",
  },
  "PIE-03": {
    title: "Acquittement non prouvé",
    tests: "une dépense sans date de paiement",
    message: "Acquittement non prouvé pour {id} ({a}).",
    todo: "Indiquez la date de paiement, et gardez le relevé bancaire.",
    why: "Un financeur rembourse ce qui a été payé, pas ce qui a été facturé. Pour le FSE+, sans preuve de paiement, la dépense est rejetée.",
  },
  "PIE-04": {
    title: "Comptabilité et facture en désaccord",
    tests: "le montant comptabilisé n’est pas celui de la facture",
    message: "Écart de {d} entre la comptabilité ({a}) et la facture {id} ({t}).",
    todo: "Corrigez l’écriture ou le montant saisi.",
    why: "Le contrôleur rapproche chaque dépense de l’écriture : un écart fait retenir le plus petit des deux.",
  },
  "PIE-05": {
    title: "Refacturation interne",
    tests: "le fournisseur est l’association ou une entité liée",
    message:
      "Refacturation interne : {f} est l’association ou une entité du même groupe ; {id} ({a}) n’est pas éligible.",
    todo: "Déclarez le coût d’origine (paie, facture du tiers), sans marge.",
    why: "Une entité ne se vend rien à elle-même : seul le coût réellement payé à un tiers compte.",
  },
  "PIE-06": {
    title: "Livrable manquant",
    tests: "une prestation externe sans livrable",
    message: "Aucun livrable rattaché à {id} ({f}, {a}).",
    todo: "Rattachez le livrable : rapport, feuille d’émargement, support, attestation de service fait.",
    why: "Une facture prouve un prix, pas un service. Le livrable montre qu’il a été rendu.",
  },
  "PIE-07": {
    title: "Mise en concurrence non documentée",
    tests: "un fournisseur au-dessus du seuil de la convention, sans trace de mise en concurrence",
    message: "Mise en concurrence non documentée pour {f} : {a} en {year}, seuil {s}.",
    todo: "Rattachez les devis comparés et la raison du choix.",
    why: "Au-dessus du seuil, le financeur veut voir que plusieurs prix ont été demandés.",
  },
};
