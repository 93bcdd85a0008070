import type { LineTemplate, TemplateField } from "../template";
import {
  chargesInKind,
  grantsOf,
  grantsOfOthers,
  group,
  leaf,
  productsInKind,
  total,
} from "./fields";

const chapterCodes = ["60", "61", "62", "63", "64", "65", "66", "67", "68"];

/** One line a chapter of the chart (domain.md § 1.3). */
function chapters(): TemplateField[] {
  return [
    leaf("60", "60 – Achats", "60a", "60b", "60c", "60d"),
    leaf("61", "61 – Services extérieurs", "61a", "61b", "61c", "61d", "61e"),
    leaf("62", "62 – Autres services extérieurs", "62a", "62b", "62c", "62d"),
    leaf("63", "63 – Impôts et taxes", "63a", "63b"),
    leaf("64", "64 – Charges de personnel", "64a", "64b", "64c"),
    leaf("65", "65 – Autres charges de gestion courante", "65", "65b"),
    leaf("66", "66 – Charges financières", "66"),
    leaf("67", "67 – Charges exceptionnelles", "67"),
    leaf("68", "68 – Dotations ; fonds dédiés reportés", "68", "68b"),
  ];
}

const report = {
  kind: "lines",
  layout: "generic",
  columns: ["planned", "actual", "gap", "gapPercent", "rate"],
  stage: "report",
} as const;

/** What a private funder asks: few headings, its own share first, what is carried over. */
export const foundation: LineTemplate = {
  ...report,
  id: "fondation",
  label: "Compte rendu à une fondation (modèle générique)",
  prefix: "Fondation",
  onlyFilled: true,
  fits: ["private"],
  questions: [
    ["Ce que le soutien a permis : actions, publics, résultats", 6],
    ["Écarts au budget et leur explication", 4],
    ["Suites données au projet et emploi des sommes reportées", 3],
  ],
  charges: [
    leaf("staff", "Salaires et charges sociales", "63a", "64a", "64b", "64c"),
    leaf("services", "Prestations et honoraires", "60a", "61e", "62a"),
    leaf("purchases", "Achats et fournitures", "60b", "60c", "60d"),
    leaf("premises", "Locaux, entretien, assurances, documentation", "61a", "61b", "61c", "61d"),
    leaf("communication", "Communication", "62b"),
    leaf("travel", "Déplacements et missions", "62c"),
    leaf("aids", "Aides versées", "65b"),
    leaf("other", "Autres charges", "62d", "63b", "65", "66", "67"),
    leaf("depreciation", "Amortissements", "68"),
    leaf("structure", "Frais de structure", "IND", "INDf", "INDo"),
    leaf("carried", "Reporté sur l’exercice suivant (fonds dédiés)", "68b"),
    total(
      "total_charges",
      "Total des dépenses",
      ...["staff", "services", "purchases", "premises", "communication", "travel", "aids"],
      ...["other", "depreciation", "structure", "carried"],
    ),
  ],
  products: [
    leaf("private", "Fondations et mécènes", ...grantsOf("private")),
    leaf("public", "Subventions publiques", ...grantsOfOthers("private")),
    leaf("earned", "Recettes d’activité", "70", "73"),
    leaf("other_income", "Autres produits", "75", "76", "77"),
    leaf("used", "Sommes reportées des exercices antérieurs", "78"),
    leaf("own", "Fonds propres de l’association", "RP"),
    total(
      "total_products",
      "Total des ressources",
      ...["private", "public", "earned", "other_income", "used", "own"],
    ),
  ],
};

/** Chapters of the chart with the shared costs apart: a region caps them. */
export const region: LineTemplate = {
  ...report,
  id: "region",
  label: "Bilan financier pour une région (modèle générique)",
  prefix: "Région",
  onlyFilled: true,
  fits: ["region", "department"],
  questions: [
    ["Réalisation du programme d’actions et indicateurs", 5],
    ["Règles de répartition des charges indirectes", 3],
    ["Écarts significatifs avec le budget conventionné", 3],
  ],
  charges: [
    ...chapters(),
    group("direct", "Total des charges directes", ...chapterCodes),
    leaf("indirect", "Charges indirectes (part affectée à l’action)", "IND", "INDf", "INDo"),
    total("total_charges", "Total des charges", "direct", "indirect"),
    ...chargesInKind("total_charges", "total_charges_86"),
  ],
  products: [
    leaf("region", "Région", ...grantsOf("region")),
    leaf("state", "État", ...grantsOf("state")),
    leaf("department", "Département", ...grantsOf("department")),
    leaf("local", "Communes et intercommunalités", ...grantsOf("municipality", "intercommunality")),
    leaf("europe", "Fonds européens", ...grantsOf("european")),
    leaf(
      "other_public",
      "Autres financements publics",
      ...grantsOf("social", "jobAid", "otherPublic"),
    ),
    leaf("private", "Financements privés", ...grantsOf("private")),
    leaf("earned", "Recettes", "70", "73"),
    leaf("other_income", "Autres produits", "75", "76", "77", "78"),
    leaf("own", "Autofinancement", "RP"),
    total(
      "total_products",
      "Total des produits",
      ...["region", "state", "department", "local", "europe", "other_public", "private", "earned"],
      ...["other_income", "own"],
    ),
    ...productsInKind("total_products", "total_products_87"),
  ],
};

/** Model of the family branch, with « Ressources propres » as a chapter of its own (domain.md § 2, local variants). */
export const caf: LineTemplate = {
  ...report,
  id: "caf",
  label: "Compte de résultat de l’action (CAF)",
  prefix: "CAF",
  onlyFilled: false,
  fits: ["social"],
  questions: [
    ["Activité de l’exercice : publics, fréquentation, heures d’ouverture", 5],
    ["Justification des écarts avec le budget prévisionnel", 4],
  ],
  charges: [
    ...chapters(),
    leaf("indirect", "Frais de siège et charges réparties", "IND", "INDf", "INDo"),
    total("total_charges", "TOTAL DES CHARGES", ...chapterCodes, "indirect"),
    ...chargesInKind("total_charges", "total_charges_86"),
  ],
  products: [
    leaf("70", "70 – Rémunération des services, participations des usagers", "70"),
    leaf("73", "73 – Prestations de service et dotations", "73"),
    group("74", "74 – Subventions d’exploitation", "74a", "74b", "74c", "74d", "74e", "74f", "74g"),
    leaf("74a", "CAF et autres organismes sociaux", ...grantsOf("social")),
    leaf("74b", "État", ...grantsOf("state")),
    leaf("74c", "Région", ...grantsOf("region")),
    leaf("74d", "Département", ...grantsOf("department")),
    leaf("74e", "Commune et intercommunalité", ...grantsOf("municipality", "intercommunality")),
    leaf("74f", "Aides à l’emploi (ASP)", ...grantsOf("jobAid")),
    leaf("74g", "Autres organismes", ...grantsOf("european", "otherPublic", "private")),
    leaf("75", "75 – Autres produits de gestion courante", "75"),
    leaf("76", "76 – Produits financiers", "76"),
    leaf("77", "77 – Produits exceptionnels", "77"),
    leaf("78", "78 – Reprises et fonds dédiés utilisés", "78"),
    leaf("rp", "Ressources propres", "RP"),
    total(
      "total_products",
      "TOTAL DES PRODUITS",
      ...["70", "73", "74", "75", "76", "77", "78", "rp"],
    ),
    ...productsInKind("total_products", "total_products_87"),
  ],
};

/** Report of an action of the « contrat de ville »: the partners of the contract one by one. */
export const cityContract: LineTemplate = {
  ...report,
  id: "contrat-de-ville",
  label: "Bilan d’une action du contrat de ville",
  prefix: "CDV",
  onlyFilled: false,
  fits: ["state", "municipality", "intercommunality", "otherPublic"],
  questions: [
    ["Quartiers prioritaires concernés et publics touchés (femmes, hommes, âge, QPV)", 4],
    ["Objectifs atteints au regard des indicateurs", 4],
    ["Écarts entre budget prévisionnel et réalisé", 3],
  ],
  charges: [
    ...chapters(),
    leaf("indirect", "Charges indirectes affectées à l’action", "IND", "INDf", "INDo"),
    total("total_charges", "TOTAL DES CHARGES", ...chapterCodes, "indirect"),
    ...chargesInKind("total_charges", "total_charges_86"),
  ],
  products: [
    leaf("state", "État – politique de la ville et droit commun", ...grantsOf("state")),
    leaf("city", "Commune", ...grantsOf("municipality")),
    leaf("epci", "Intercommunalité", ...grantsOf("intercommunality")),
    leaf("department", "Département", ...grantsOf("department")),
    leaf("region", "Région", ...grantsOf("region")),
    leaf("caf", "CAF et organismes sociaux", ...grantsOf("social")),
    leaf("europe", "Fonds européens", ...grantsOf("european")),
    leaf("asp", "Aides à l’emploi (ASP)", ...grantsOf("jobAid")),
    leaf(
      "others",
      "Bailleurs, établissements publics, aides privées",
      ...grantsOf("otherPublic", "private"),
    ),
    leaf("earned", "Recettes et participations des habitants", "70", "73"),
    leaf("other_income", "Autres produits", "75", "76", "77", "78"),
    leaf("rp", "Ressources propres affectées à l’action", "RP"),
    total(
      "total_products",
      "TOTAL DES PRODUITS",
      ...["state", "city", "epci", "department", "region", "caf", "europe", "asp", "others"],
      ...["earned", "other_income", "rp"],
    ),
    ...productsInKind("total_products", "total_products_87"),
  ],
};
