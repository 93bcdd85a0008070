import { addLocale, format, getLocale } from "numfmt";
import { cultureOf } from "./culture";

/** French as Excel shows it: numfmt's own with the narrow no-break space between thousands. */
const frenchTag = "fr-FR";
const known = getLocale("fr");
if (known !== undefined) addLocale({ ...known, group: "\u202f" }, frenchTag);

/**
 * A number or text through an Excel number format (en-US code), as a culture shows it. null when the format
 * cannot be read, or the number is no date and the format wants one.
 */
export function formatNumber(
  value: number | string,
  pattern: string,
  culture: string,
  date1904 = false,
): string | null {
  const locale = cultureOf(culture).locale === "fr" ? frenchTag : "en";
  const shifted =
    date1904 && typeof value === "number" && isDatePattern(pattern) ? value + 1462 : value;
  if (typeof shifted === "number" && isDatePattern(pattern) && !isDate(shifted)) return null;
  try {
    return format(localPattern(pattern, locale), shifted, {
      locale,
      dateErrorThrows: true,
      dateErrorNumber: false,
    });
  } catch {
    return null;
  }
}

/** From the day before 1 January 1900 to 31 December 9999. */
function isDate(serial: number): boolean {
  return serial >= 0 && serial < 2_958_466;
}

/** `m/d/yyyy` (format 14) is the system's short date: French Excel shows it its own way (officejs A-24). */
function localPattern(pattern: string, locale: string): string {
  if (locale !== frenchTag) return pattern;
  if (pattern === "m/d/yyyy" || pattern === "mm-dd-yy") return "dd/mm/yyyy";
  if (pattern === "m/d/yyyy h:mm" || pattern === "m/d/yy h:mm") return "dd/mm/yyyy hh:mm";
  return pattern;
}

/** Whether a format shows dates or times. */
export function isDatePattern(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[dmyhs]/i.test(bare) && !/General/i.test(bare);
}
