/** Words that Excel writes in pivot tables, in the language of the user. */
export interface PivotWords {
  readonly rowLabels: string;
  readonly columnLabels: string;
  readonly values: string;
  readonly grandTotal: string;
  /** Before the name of a measure, where there are several. */
  readonly total: string;
  readonly all: string;
  readonly several: string;
  readonly blank: string;
  readonly totalOf: (item: string) => string;
  /** Name of a new measure, by Excel.AggregationFunction. */
  readonly measure: (summarizeBy: string, field: string) => string;
}

const measures = (
  words: Readonly<Record<string, string>>,
  of: string,
): ((summarizeBy: string, field: string) => string) => {
  return (summarizeBy, field) => `${words[summarizeBy] ?? words["Sum"] ?? ""} ${of} ${field}`;
};

const english: PivotWords = {
  rowLabels: "Row Labels",
  columnLabels: "Column Labels",
  values: "Values",
  grandTotal: "Grand Total",
  total: "Total",
  all: "(All)",
  several: "(Multiple Items)",
  blank: "(blank)",
  totalOf: (item) => `${item} Total`,
  measure: measures(
    {
      Sum: "Sum",
      Count: "Count",
      Average: "Average",
      Max: "Max",
      Min: "Min",
      Product: "Product",
      CountNumbers: "Count",
      StandardDeviation: "StdDev",
      StandardDeviationP: "StdDevp",
      Variance: "Var",
      VarianceP: "Varp",
    },
    "of",
  ),
};

const french: PivotWords = {
  rowLabels: "Étiquettes de lignes",
  columnLabels: "Étiquettes de colonnes",
  values: "Valeurs",
  grandTotal: "Total général",
  total: "Total",
  all: "(Tous)",
  several: "(Plusieurs éléments)",
  blank: "(vide)",
  totalOf: (item) => `Total ${item}`,
  measure: measures(
    {
      Sum: "Somme",
      Count: "Nombre",
      Average: "Moyenne",
      Max: "Max.",
      Min: "Min.",
      Product: "Produit",
      CountNumbers: "Nombre",
      StandardDeviation: "Écartype",
      StandardDeviationP: "Écartypep",
      Variance: "Var",
      VarianceP: "Varp",
    },
    "de",
  ),
};

/** `fr-FR` and its kin, else English. */
export function pivotWords(culture: string): PivotWords {
  return culture.toLowerCase().startsWith("fr") ? french : english;
}
