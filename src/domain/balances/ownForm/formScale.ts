import type { Ledger } from "../../ledger/ledger";
import { type Ratio, parseRatio } from "../../quantities/ratio";
import { type Result, fail, ok } from "../../result";
import { folded } from "../../intake/read/text";
import type { Form } from "./form";
import type { FormScale } from "./formFigures";

export interface FormCurrencyFailure {
  readonly code: "form.currency";
  readonly sheet: string;
  readonly currency: string;
}

/** The form's unit and currency; a currency without a rate in the workbook's parameters is refused, never guessed. */
export function scaleOf(form: Form, ledger: Ledger): Result<FormScale, FormCurrencyFailure> {
  const step = stepOf(form);
  const { currency, sheet } = form;
  if (currency === null) return ok({ step, rate: null });
  const rate = rateOf(ledger, currency);
  return rate === null ? fail({ code: "form.currency", sheet, currency }) : ok({ step, rate });
}

/** « Taux de change USD » in T_Parametres: units of that currency for one euro, `1,0812`. */
function rateOf(ledger: Ledger, currency: string): Ratio | null {
  const asked = [`taux de change ${currency}`, `exchange rate ${currency}`].map(folded);
  const row = ledger.settings.find(({ name }) => asked.includes(folded(name)));
  const rate = row === undefined ? null : parseRatio(row.value.trim().replace(",", "."));
  return rate === null || rate.numerator <= 0n ? null : rate;
}

/**
 * The smallest amount the form shows: whole units where it says so or where its cells have no decimals, so that what
 * is printed adds up; else as many decimals as they show.
 */
function stepOf({ cells, unit, whole }: Form): number {
  const perUnit = unit === "kEUR" ? 100_000 : 100;
  if (whole) return perUnit;
  const counts = new Map<number, number>();
  for (const { format, formula, columnKey } of cells) {
    const decimals = formula !== null || columnKey === "" ? null : decimalsOf(format);
    if (decimals !== null) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  const most = unit === "kEUR" ? 3 : 2;
  return perUnit / 10 ** Math.min(usual?.[0] ?? most, unit === "kEUR" ? 5 : 2);
}

/** Null for a format that says nothing: General, text, percent. */
function decimalsOf(format: string): number | null {
  const [positive = ""] = format.split(";");
  const bare = positive.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (bare.includes("%") || !/[0#]/.test(bare)) return null;
  return /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0;
}
