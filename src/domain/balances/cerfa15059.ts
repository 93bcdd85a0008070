import type { LineTemplate, TemplateField } from "./template";

/**
 * Cerfa 15059*02 « Compte rendu financier de subvention », page « 2. Tableau de synthèse »: every field with its
 * printed label, in the order of the form (domain.md § 1.3). Labels of class 87 are the form's own, which are
 * the reverse of the chart's: 870 is « Bénévolat », account 875 (§ 0.2, 4).
 */
function leaf(number: string, label: string, lines: readonly string[]): TemplateField {
  return { code: `num_R_${number}`, label, kind: "leaf", lines, free: label === "" };
}

/** A row whose label is written by the association. */
function free(number: string, label: string, lines: readonly string[]): TemplateField {
  return { code: `num_R_${number}`, label, kind: "leaf", lines, free: true };
}

function group(code: string, label: string, sum: readonly string[]): TemplateField {
  return { code: `num_${code}_R`, label, kind: "group", sum: sum.map(fieldCode) };
}

function total(number: string, label: string, sum: readonly string[]): TemplateField {
  return { code: `num_R_${number}`, label, kind: "total", sum: sum.map(fieldCode) };
}

function volunteer(number: string, label: string, accounts: readonly string[]): TemplateField {
  return { code: `num_R_${number}`, label, kind: "volunteer", accounts };
}

function fieldCode(name: string): string {
  return /^\d/.test(name) ? `num_R_${name}` : `num_${name}_R`;
}

const charges: readonly TemplateField[] = [
  group("achat", "60 – Achat", ["1_1", "1_2", "1_3", "1_4"]),
  free("1_1", "Prestations de services", ["60a"]),
  free("1_2", "Achats stockés et marchandises", ["60b"]),
  leaf("1_3", "Achats matières et fournitures", ["60c"]),
  leaf("1_4", "Autres fournitures", ["60d"]),
  group("SE", "61 – Services extérieurs", ["1_5", "1_6", "1_7", "1_8", "1_9"]),
  leaf("1_5", "Locations", ["61a"]),
  leaf("1_6", "Entretien et réparation", ["61b"]),
  leaf("1_7", "Assurance", ["61c"]),
  leaf("1_8", "Documentation", ["61d"]),
  free("1_9", "Sous-traitance", ["61e"]),
  group("ASE", "62 – Autres services extérieurs", ["1_10", "1_11", "1_12", "1_13"]),
  leaf("1_10", "Rémunérations intermédiaires et honoraires", ["62a"]),
  leaf("1_11", "Publicité, publication", ["62b"]),
  leaf("1_12", "Déplacements, missions", ["62c"]),
  leaf("1_13", "Services bancaires, autres", ["62d"]),
  group("IT", "63 – Impôts et taxes", ["1_14", "1_15"]),
  leaf("1_14", "Impôts et taxes sur rémunération", ["63a"]),
  leaf("1_15", "Autres impôts et taxes", ["63b"]),
  group("CP", "64 – Charges de personnel", ["1_16", "1_17", "1_18"]),
  leaf("1_16", "Rémunération des personnels", ["64a"]),
  leaf("1_17", "Charges sociales", ["64b"]),
  leaf("1_18", "Autres charges de personnel", ["64c"]),
  leaf("1_19", "65 – Autres charges de gestion courante", ["65"]),
  free("1_20", "Aides financières", ["65b"]),
  leaf("1_21", "66 – Charges financières", ["66"]),
  leaf("1_22", "67 – Charges exceptionnelles", ["67"]),
  leaf("1_23", "68 – Dotation aux amortissements", ["68", "68b"]),
  leaf("1_24", "Charges fixes de fonctionnement", ["IND"]),
  leaf("1_25", "Frais financiers", ["INDf"]),
  leaf("1_26", "Autres", ["INDo"]),
  total("1_27", "Total des charges", [
    "achat",
    "SE",
    "ASE",
    "IT",
    "CP",
    ...["1_19", "1_20", "1_21", "1_22", "1_23", "1_24", "1_25", "1_26"],
  ]),
  total("1_28", "86 – Emplois des contributions volontaires en nature", [
    "1_29",
    "1_30",
    "1_31",
    "1_32",
  ]),
  volunteer("1_29", "860 – Secours en nature", ["860"]),
  volunteer("1_30", "861 – Mise à disposition gratuite de biens et services", ["861"]),
  volunteer("1_31", "862 – Prestations", ["862"]),
  volunteer("1_32", "864 – Personnel bénévole", ["864"]),
  total("1_33", "TOTAL", ["1_27", "1_28"]),
];

const products: readonly TemplateField[] = [
  leaf("2_1", "70 – Vente de marchandises, produits finis, prestations de services", ["70"]),
  leaf("2_2", "73 – Dotations et produits de tarification", ["73"]),
  group("SUBE", "74 – Subventions d’exploitation", [
    ...["2_3", "2_4", "2_5", "2_6", "2_7", "2_8", "2_9", "2_10", "2_11", "2_12", "2_13"],
    ...["2_14", "2_15", "2_16", "2_17", "2_18", "2_19", "2_20", "2_21"],
  ]),
  leaf("2_3", "État : préciser le(s) ministère(s) sollicité(s)", ["747state"]),
  free("2_4", "", ["74state"]),
  free("2_5", "", []),
  leaf("2_6", "Région(s) :", ["747region"]),
  free("2_7", "", ["74region"]),
  leaf("2_8", "Département(s) :", ["747department"]),
  free("2_9", "", ["74department"]),
  leaf("2_10", "Intercommunalité(s) : EPCI", ["747intercommunality"]),
  free("2_11", "", ["74intercommunality"]),
  leaf("2_12", "Commune(s) :", ["747municipality"]),
  free("2_13", "", ["74municipality"]),
  leaf("2_14", "Organismes sociaux (détailler) :", ["747social"]),
  free("2_15", "", ["74social"]),
  leaf("2_16", "Fonds européens", ["74european", "747european"]),
  leaf("2_17", "L’agence de services et de paiement (ex-CNASEA – emplois aidés)", ["74jobAid"]),
  free("2_18", "", ["747jobAid"]),
  leaf("2_19", "Autres établissements publics", ["74otherPublic", "747otherPublic"]),
  leaf("2_20", "Aides privées", ["74private", "747private"]),
  free("2_21", "", []),
  leaf("2_22", "75 – Autres produits de gestion courante", ["75"]),
  {
    code: "num_R_2_23",
    label: "Dont cotisations, dons manuels ou legs",
    kind: "ofWhich",
    accounts: ["754", "756"],
  },
  leaf("2_24", "76 – Produits financiers", ["76"]),
  leaf("2_25", "77 – Produits exceptionnels", ["77"]),
  leaf("2_26", "78 – Reports ressources non utilisées d’opérations antérieures", ["78"]),
  free("2_27", "Fonds propres de l’association", ["RP"]),
  free("2_28", "", []),
  free("2_29", "", []),
  total("2_30", "Total des produits", [
    ...["2_1", "2_2", "SUBE", "2_22", "2_24", "2_25", "2_26", "2_27", "2_28", "2_29"],
  ]),
  total("2_31", "87 – Contributions volontaires en nature", ["2_32", "2_33", "2_34", "2_35"]),
  volunteer("2_32", "870 – Bénévolat", ["875"]),
  volunteer("2_33", "871 – Prestations en nature", ["871"]),
  volunteer("2_34", "", []),
  volunteer("2_35", "875 – Dons en nature", ["870"]),
  total("2_36", "TOTAL", ["2_30", "2_31"]),
];

export const cerfa15059: LineTemplate = {
  kind: "lines",
  id: "cerfa-15059",
  label: "Compte rendu financier de subvention (Cerfa 15059*02)",
  prefix: "CRF",
  layout: "cerfa-15059",
  columns: ["planned", "actual", "rate"],
  onlyFilled: false,
  fits: null,
  stage: "report",
  questions: [],
  charges,
  products,
};
