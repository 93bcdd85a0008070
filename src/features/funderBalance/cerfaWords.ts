/** Wording of the official form, which is French whatever the language of the pane (domain.md §§ 1.3, 1.4). */
export const cerfaWords = {
  title: "Compte rendu financier de subvention",
  legal:
    "Cerfa n° 15059*02 – Loi n° 2000-321 du 12 avril 2000, article 10 ; arrêté du 11 octobre 2006",
  provisional: "PROVISOIRE – des contrôles bloquants restent à lever avant l’envoi",
  association: "Association",
  siret: "N° SIRET",
  action: "Action",
  grant: "Subvention",
  part: "2. Tableau de synthèse",
  year: (year: number): string => `Exercice ${year}`,
  charges: "CHARGES",
  products: "PRODUITS",
  planned: "Prévision (1)",
  actual: "Réalisation (1)",
  percent: "%",
  directCharges: "Charges directes affectées à l’action",
  directResources: "Ressources directes affectées à l’action",
  indirectCharges: "CHARGES INDIRECTES AFFECTÉES À L’ACTION",
  ownResources: "RESSOURCES PROPRES AFFECTÉES À L’ACTION",
  contributions: "CONTRIBUTIONS VOLONTAIRES (4)",
  grantIs: "La subvention de",
  represents: "représente",
  ofProducts: "du Total des produits.",
  agree:
    "✔ Vérification : les formules redonnent les valeurs calculées par Fléchage, les charges égalent les produits.",
  disagree:
    "ÉCART : une cellule ou une table a changé depuis le calcul, ou les charges n’égalent pas les produits",
  /** Around the two gaps in euros. */
  gaps: [" (charges : ", " € ; produits : ", " €)."],
  values: "Valeurs seules, calculées par Fléchage : aucune formule sur cette feuille.",
  notes: [
    "(1) Ne pas indiquer les centimes d’euros.",
    "(2) L’attention du demandeur est appelée sur le fait que les indications sur les financements demandés auprès d’autres financeurs publics valent déclaration sur l’honneur et tiennent lieu de justificatifs.",
    "(3) Catégories d’établissements publics de coopération intercommunale (EPCI) à fiscalité propre : communauté de communes ; communauté d’agglomération ; communauté urbaine ; métropole.",
    "(4) Les contributions volontaires correspondent au bénévolat, aux mises à disposition gratuites de personnes ainsi que de biens meubles (matériel, véhicules, etc.) ou immeubles. Leur inscription n’est possible que si l’association dispose d’une information quantitative et valorisable sur ces contributions ainsi que de méthodes d’enregistrement fiables.",
  ],
  certified: (association: string): string =>
    `Je soussigné(e), (nom et prénom) ……………………………………………………, représentant(e) légal(e) de l’association ${association}, certifie exactes les informations du présent compte rendu.`,
  signed: "Fait, le ……………………………… à ………………………………………………",
  signature: "Signature :",
  blank: "……………………………………",
  noSense: "—",
  form: "Cerfa n° 15059*02",
  madeOn: (date: string): string => `Établi avec Fléchage le ${date}`,
} as const;
