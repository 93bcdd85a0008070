import { type FormLine, chapter, chargeLines, inKind, line, single } from "./formLine";

/** What forms ask of costs, in the order in which it is offered: as the chart, as funders say it in French and in English. */
export const formCharges: readonly FormLine[] = [
  line(
    "staff",
    ["63a", "64a", "64b", "64c"],
    [
      "Salaires et charges (personnel) | frais de personnel | dépenses de personnel | charges de personnel | coûts de personnel | personnel | ressources humaines | masse salariale | salaires",
      "Staff costs | personnel | personnel costs | salaries | human resources | salaries and social charges | staff | payroll",
    ],
  ),
  chapter("60", ["Achats (60) | achats", "Purchases (60) | purchases"]),
  single("60a", [
    "Prestations de services | achats d'études et de prestations | prestations",
    "Services bought | contracted services | services",
  ]),
  single("60b", ["Achats stockés et marchandises | marchandises", "Goods for resale | goods"]),
  single("60c", [
    "Achats matières et fournitures | fournitures | matériel et fournitures | petit matériel | matières et fournitures",
    "Materials and supplies | supplies | supplies and materials | materials | supplies and printing | equipment and supplies",
  ]),
  single("60d", [
    "Autres fournitures | alimentation | énergie | eau, gaz, électricité | autres achats",
    "Other supplies | food and beverage | catering | energy | utilities",
  ]),
  chapter("61", ["Services extérieurs (61) | services extérieurs", "External services (61)"]),
  single("61a", [
    "Locations | loyers | location de salles | loyer | locations immobilières",
    "Rent | rental | premises rental | venue hire | room hire | leases",
  ]),
  single("61b", [
    "Entretien et réparation | entretien | maintenance",
    "Maintenance and repairs | maintenance | repairs",
  ]),
  single("61c", ["Assurance | assurances | primes d'assurance", "Insurance"]),
  single("61d", ["Documentation | abonnements", "Documentation | subscriptions | books"]),
  single("61e", ["Sous-traitance | sous traitance générale", "Subcontracting | sub-contracting"]),
  chapter("62", [
    "Autres services extérieurs (62) | autres services extérieurs",
    "Other external services (62)",
  ]),
  single("62a", [
    "Rémunérations intermédiaires et honoraires | honoraires | prestataires | intervenants | prestations intellectuelles | conseil",
    "Fees | consultants | consultancy | professional fees | honoraria | honorarium | trainers",
  ]),
  single("62b", [
    "Publicité, publication | communication | publicité | impressions",
    "Communication | publicity | printing | marketing, advertising | visibility",
  ]),
  single("62c", [
    "Déplacements, missions | frais de déplacement | voyages et déplacements | transports | frais de mission | missions et réceptions",
    "Travel | travel and subsistence | travel expenses | transport | travel costs",
  ]),
  single("62d", [
    "Services bancaires, autres | frais postaux | télécommunications | frais bancaires",
    "Bank charges and other | bank charges | postage | telecommunications",
  ]),
  chapter("63", ["Impôts et taxes (63) | impôts et taxes", "Taxes (63) | taxes and duties"]),
  single("63a", [
    "Impôts et taxes sur rémunération | taxe sur les salaires",
    "Payroll taxes | taxes on pay",
  ]),
  single("63b", ["Autres impôts et taxes", "Other taxes"]),
  chapter("64", ["Charges de personnel (64)", "Staff costs (64)"]),
  single("64a", [
    "Rémunération des personnels | salaires bruts | rémunérations",
    "Wages | gross salaries | gross pay | wages and salaries",
  ]),
  single("64b", [
    "Charges sociales | cotisations sociales | charges patronales",
    "Social charges | social security contributions | employer contributions",
  ]),
  single("64c", ["Autres charges de personnel", "Other staff costs"]),
  chapter("65", [
    "Autres charges de gestion courante (65) | autres charges de gestion courante",
    "Other operating charges (65) | other operating costs",
  ]),
  single("65b", ["Aides financières | aides versées", "Grants awarded | financial support"]),
  chapter("66", ["Charges financières (66) | charges financières", "Financial charges (66)"]),
  chapter("67", [
    "Charges exceptionnelles (67) | charges exceptionnelles",
    "Exceptional charges (67)",
  ]),
  chapter("68", [
    "Dotations aux amortissements, provisions et fonds dédiés (68) | dotations aux amortissements, provisions et engagements",
    "Depreciation and provisions (68)",
  ]),
  single("68", [
    "Dotation aux amortissements | amortissements | équipement amorti",
    "Depreciation | equipment depreciation",
  ]),
  single("68b", ["Reports en fonds dédiés (689)", "Carried forward to next year"]),
  chapter("IND", [
    "Charges indirectes | frais de structure | charges indirectes affectées à l'action | coûts indirects | frais généraux | frais administratifs | frais de fonctionnement | frais de siège",
    "Indirect costs | overheads | overhead costs | administrative costs | general costs | overhead",
  ]),
  single("IND", ["Charges fixes de fonctionnement", "Fixed running costs"]),
  single("INDf", ["Frais financiers (part commune)", "Financial costs (shared part)"]),
  single("INDo", ["Autres charges indirectes", "Other indirect costs"]),
  line(
    "direct",
    chargeLines.filter((code) => !code.startsWith("IND")),
    [
      "Total des charges directes | charges directes | coûts directs | total des coûts directs",
      "Total direct costs | direct costs | subtotal direct costs",
    ],
    { isSum: true },
  ),
  line(
    "total:charge",
    chargeLines,
    [
      "Total des charges | total des dépenses | coût total | total dépenses | total charges | coût total du projet | total des coûts",
      "Total expenditure | total expenses | total expense | total costs | total eligible costs | total cost",
    ],
    { isSum: true },
  ),
  inKind(
    "inKind:charge",
    "charge",
    ["86"],
    [
      "Emplois des contributions volontaires en nature (86) | contributions volontaires en nature | emplois des contributions volontaires",
      "Use of contributions in kind | contributions in kind",
    ],
  ),
  inKind("inKind:860", "charge", ["860"], ["Secours en nature", "Aid in kind"]),
  inKind(
    "inKind:861",
    "charge",
    ["861"],
    ["Mise à disposition gratuite de biens et services | mise à disposition", "Free use of goods"],
  ),
  inKind("inKind:862", "charge", ["862"], ["Prestations (en nature)", "Services in kind"]),
  inKind(
    "inKind:864",
    "charge",
    ["864"],
    ["Personnel bénévole", "Volunteer staff | volunteer time"],
  ),
];
