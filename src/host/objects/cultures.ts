/** What differs between the systems of two users: separators, date patterns, the names Excel gives. */
export interface Culture {
  readonly decimal: string;
  readonly thousands: string;
  readonly currency: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly shortTime: string;
  readonly longTime: string;
  readonly sheet: string;
  readonly table: string;
  readonly column: string;
}

const french: Culture = {
  decimal: ",",
  thousands: "\u202F",
  currency: "€",
  shortDate: "dd/MM/yyyy",
  longDate: "dddd d MMMM yyyy",
  shortTime: "HH:mm",
  longTime: "HH:mm:ss",
  sheet: "Feuil",
  table: "Tableau",
  column: "Colonne",
};

const american: Culture = {
  decimal: ".",
  thousands: ",",
  currency: "$",
  shortDate: "M/d/yyyy",
  longDate: "dddd, MMMM d, yyyy",
  shortTime: "h:mm tt",
  longTime: "h:mm:ss tt",
  sheet: "Sheet",
  table: "Table",
  column: "Column",
};

/** `fr-FR` and its kin, else American English. */
export function cultureOf(name: string): Culture {
  return name.toLowerCase().startsWith("fr") ? french : american;
}
