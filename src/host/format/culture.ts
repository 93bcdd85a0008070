/** How a language of Excel writes numbers, booleans and errors. */
export interface Culture {
  /** Tag of numfmt's own data. */
  readonly locale: "fr" | "en";
  readonly group: string;
  readonly decimal: string;
  readonly booleans: readonly [yes: string, no: string];
  readonly errors: Readonly<Record<string, string>>;
}

const french: Culture = {
  locale: "fr",
  // Windows and the web show the narrow space since 2019 (officejs A-31: both exist).
  group: "\u202f",
  decimal: ",",
  booleans: ["VRAI", "FAUX"],
  errors: {
    "#NULL!": "#NUL!",
    "#VALUE!": "#VALEUR!",
    "#NAME?": "#NOM?",
    "#NUM!": "#NOMBRE!",
    "#SPILL!": "#PROPAGATION!",
    "#CALC!": "#CALC!",
    "#BUSY!": "#OCCUPÉ!",
  },
};

const english: Culture = {
  locale: "en",
  group: ",",
  decimal: ".",
  booleans: ["TRUE", "FALSE"],
  errors: {},
};

/** The culture of a tag such as `fr-FR`; any other language reads as en-US. */
export function cultureOf(tag: string): Culture {
  return tag.toLowerCase().startsWith("fr") ? french : english;
}
