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
  /** Pages 2 and 4 of the form, by the names of its fields (domain.md §§ 1.2, 1.4). */
  pages: {
    suffix: " (texte)",
    qualitative: "1. Bilan qualitatif de l’action réalisée",
    name: "Nom",
    siret: "Numéro SIRET",
    rna: "Numéro RNA, ou à défaut celui du récépissé en préfecture",
    localLaw:
      "Association régie par le code civil local (Alsace-Moselle) : date de l’inscription au registre",
    questions: [
      ["txt_mise_en_oeuvre", "Décrire précisément la mise en œuvre de l’action :"],
      [
        "txt_beneficiares",
        "Quel a été le nombre approximatif de personnes bénéficiaires (par type de publics) ?",
      ],
      ["txt_actions", "Quels ont été les date(s) et lieu(x) de réalisation de votre action ?"],
      [
        "txt_obj",
        "Les objectifs de l’action ont-ils été atteints au regard des indicateurs utilisés ?",
      ],
    ] as readonly (readonly [field: string, question: string])[],
    annex: "3. Données chiffrées : annexe",
    rule: "Règles de répartition des charges indirectes affectées à l’action subventionnée (exemple : quote-part ou pourcentage des loyers, des salaires, etc.) :",
    gaps: "Expliquer et justifier les écarts significatifs éventuels entre le budget prévisionnel de l’action et le budget final exécuté :",
    contributions:
      "Contributions volontaires en nature affectées à la réalisation du projet ou de l’action subventionnée :",
    observations:
      "Observations à formuler sur le compte rendu financier de l’opération subventionnée :",
  },
} as const;
