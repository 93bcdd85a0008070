import type { BalanceColumn } from "../../domain/balances/template";

/** Wording of the common layout, French whatever the language of the pane. */
export const lineWords = {
  provisional: "PROVISOIRE – des contrôles bloquants restent à lever avant l’envoi",
  subtitle: (year: number, stage: "request" | "report"): string =>
    stage === "request"
      ? `Budget prévisionnel – exercice ${year} – en euros, sans les centimes`
      : `Exercice ${year} – en euros, sans les centimes`,
  association: "Association",
  siret: "N° SIRET",
  action: "Action",
  grant: "Subvention",
  blank: "……………………………………",
  charges: "Charges",
  products: "Produits",
  headings: {
    planned: "Prévu (€)",
    actual: "Réalisé (€)",
    gap: "Écart (€)",
    gapPercent: "Écart (%)",
    rate: "Réalisé / prévu",
  } satisfies Record<BalanceColumn, string>,
  line: "Poste",
  noSense: "—",
  agree: "✔ Vérification : les formules redonnent les valeurs calculées par Fléchage.",
  nature: {
    alive: (count: number): string =>
      `${count} montants de ce document suivent les tables du classeur\u202f; les totaux sont des formules. Les autres montants (taux horaires, temps réparti, clés, affectations, clôtures) sont des valeurs calculées par Fléchage\u202f: si les tables changent, écrivez de nouveau ce document.`,
    withTotals:
      "Les montants sont des valeurs calculées par Fléchage\u202f; les totaux sont des formules. Si les tables changent, écrivez de nouveau ce document.",
    values:
      "Les montants et les totaux sont des valeurs calculées par Fléchage. Si les tables changent, écrivez de nouveau ce document.",
  },
  disagree: "ÉCART : une cellule ou une table a changé depuis le calcul, de ",
  words: "À compléter par l’association",
  certificate: "Attestation",
  certified: (association: string): string =>
    `Je soussigné(e), (nom et prénom) ……………………………………………………, représentant(e) légal(e) de ${association}, certifie exactes les informations du présent document.`,
  place: "Fait à ……………………………………, le ……………………",
  signature: "Nom, qualité et signature :",
  madeOn: (date: string): string => `Établi avec Fléchage le ${date}`,
  page: "Page &P sur &N",
  funders: {
    title: "Qui paie quoi : vue de tous les financeurs",
    suffix: " (graphiques)",
    subtitle: (year: number): string => `Exercice ${year} – en euros, au centime`,
    line: "Ligne de dépense",
    total: "Coût",
    sum: "Total",
    share: "Part du coût",
    pictures: "Qui paie quelle dépense",
    flow: "Qui paie quelle dépense (en euros)",
    consumption: "Consommation par financeur",
    payer: "Financeur",
    granted: "Accordé pour l’exercice",
    used: "Utilisé",
    headings: "Prévu et réalisé par poste",
    note: "Chaque ligne de coût est payée une fois : la somme des financeurs et des ressources propres égale le coût.",
  },
} as const;
