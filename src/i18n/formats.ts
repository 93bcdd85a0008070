import type { Cents } from "../domain/quantities/money";
import type { PlainDate, PlainMonth } from "../domain/quantities/plainDate";
import type { Language } from "./messages";

/** Numbers and dates as people read them; built once per language. */
export interface Formats {
  /** `12 345,67 €` */
  readonly money: (amount: Cents) => string;
  readonly euros: (wholeEuros: number) => string;
  readonly number: (value: number) => string;
  /** 0.4 → `40 %` */
  readonly percent: (share: number) => string;
  /** Minutes as decimal hours: `7,50 h`. */
  readonly hours: (minutes: number) => string;
  /** `31/03/2025` */
  readonly date: (date: PlainDate) => string;
  /** `mars 2025` */
  readonly month: (month: PlainMonth) => string;
  /** Picks the plural form: `plural(0, "anomalie", "anomalies")` → `0 anomalie` in French. */
  readonly plural: (count: number, one: string, other: string) => string;
}

const built = new Map<Language, Formats>();

export function formatsFor(language: Language): Formats {
  const known = built.get(language);
  if (known !== undefined) return known;
  const formats = build(language === "fr" ? "fr-FR" : "en-GB");
  built.set(language, formats);
  return formats;
}

function build(locale: string): Formats {
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
  const euros = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "EUR",
    maximumFractionDigits: 0,
  });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const hours = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const monthNames = new Intl.DateTimeFormat(locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const rules = new Intl.PluralRules(locale);
  return {
    money: (amount) => money.format(amount / 100),
    euros: (value) => euros.format(value),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    hours: (minutes) => `${hours.format(minutes / 60)}\u00a0h`,
    date: (date) => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`,
    month: (month) => monthNames.format(new Date(`${month}-01T00:00:00Z`)),
    plural: (count, one, other) =>
      `${number.format(count)} ${rules.select(count) === "one" ? one : other}`,
  };
}
