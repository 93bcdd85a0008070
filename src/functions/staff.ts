import { folded } from "../domain/intake/read/text";
import {
  costOfMinutes,
  horizonDays,
  monthlyRate,
  toCents,
  yearlyHours,
  yearlyRate,
} from "../domain/ledger/rates";
import { compareRatios, ratio } from "../domain/quantities/ratio";
import { choiceOf } from "../domain/schema/choices";
import { rateMethods } from "../domain/schema/tables/agreements";
import { define, many, one, oneOrNone } from "./define";
import { readMinutes } from "./readCell";
import { Refused } from "./refused";
import { cellByCell, withoutTitles } from "./shaped";
import { unitOf } from "./unit";

/** Methods that price an hour or a day (domain.md §§ 3.5, 3.8, 6), with the short ways to name them. */
const shortNames: Readonly<Record<string, (typeof rateMethods)[number]>> = {
  "1720": "eu1720",
  "1607": "legal1607",
  "215": "horizon215",
  reel: "actualHours",
  mensuel: "monthly1720",
};

/** Price of an hour (of a day with 215), rounded half up to the cent. */
export const tauxHoraire = define("TAUX_HORAIRE", {
  parameters: {
    cost: one,
    method: oneOrNone,
    months: oneOrNone,
    quota: oneOrNone,
    hours: oneOrNone,
  },
  result: "scalar",
  compute: (args) => {
    const cost = args.cents("cost");
    const method = args.choiceOr("method", methodOf, "methods", "eu1720");
    const months = args.wholeOr("months", [1, 12], 12);
    const quota = args.shareOr("quota", ratio(1));
    if (compareRatios(quota, ratio(1, 100)) < 0)
      throw new Refused({ code: "notShare", parameter: "quota", text: "0" });
    switch (method) {
      case "eu1720":
        return toCents(yearlyRate(cost, months, quota, yearlyHours.eu1720)) / 100;
      case "legal1607":
        return toCents(yearlyRate(cost, months, quota, yearlyHours.legal1607)) / 100;
      case "horizon215":
        return toCents(yearlyRate(cost, months, quota, horizonDays)) / 100;
      case "monthly1720":
        return toCents(monthlyRate(cost, quota)) / 100;
      case "actualHours": {
        const worked = readMinutes(
          args.required("hours"),
          { unit: "hours" },
          { parameter: "hours" },
        );
        if (worked <= 0) throw new Refused({ code: "notPositive", parameter: "hours" });
        return toCents(ratio(cost * 60, worked)) / 100;
      }
    }
  },
  example: { args: [34400, "1720"], gives: 20 },
});

/** Methods that have a rate: a fixed share and the real monthly cost have none. */
type Priced = Exclude<(typeof rateMethods)[number], "realMonthly" | "fixedShare">;

function methodOf(text: string): Priced | null {
  const found =
    shortNames[
      folded(text)
        .replace(/ ?(?:h|jours|heures)$/, "")
        .replace(/ /g, "")
    ];
  const method = found ?? (choiceOf(text, rateMethods) as (typeof rateMethods)[number] | null);
  return method === "realMonthly" || method === "fixedShare" ? null : method;
}

/** A million euros an hour. */
const largestRate = 1e8;

/** Hours at a price: each product is rounded once, half up; the answer has the shape of the hours. */
export const coutPersonnel = define("COUT_PERSONNEL", {
  parameters: { hours: many, rate: one, unit: oneOrNone },
  result: "matrix",
  compute: (args) => {
    const rate = args.cents("rate");
    if (Math.abs(rate) > largestRate) throw new Refused({ code: "tooLarge", parameter: "rate" });
    const options = unitOf(args, "unit");
    return cellByCell(
      "hours",
      withoutTitles(args.rows("hours")),
      (value, place) => costOfMinutes(readMinutes(value, options, place), rate) / 100,
    );
  },
  example: { args: [[["7h30"], [12.25]], 20], gives: [[150], [245]] },
});
