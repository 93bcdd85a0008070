import { readAmount } from "../domain/intake/read/amount";
import { readDate } from "../domain/intake/read/date";
import type { DecimalMark } from "../domain/intake/read/decimal";
import { readPercent } from "../domain/intake/read/percent";
import { plainText } from "../domain/intake/read/text";
import { ratioToNumber } from "../domain/quantities/ratio";
import { toExcelSerial } from "../domain/quantities/plainDate";
import { define, many, oneOrNone } from "./define";
import { readMinutes, refuse, withoutTime } from "./readCell";
import { cellByCell } from "./shaped";
import { unitOf } from "./unit";

/** Numbers as French people write them: `1 234,56 €`, `(12,00)`, `40 %`, `12,5 k€`; each cell apart. */
export const lireNombre = define("LIRE_NOMBRE", {
  parameters: { values: many, mark: oneOrNone },
  result: "matrix",
  compute: (args) => {
    const mark = args.choiceOr("mark", (text) => marks[text] ?? null, "marks", null);
    return cellByCell("values", args.rows("values"), (value, place) => {
      if (typeof value === "number") return value;
      if (typeof value === "string" && /%|pour cent$/i.test(value)) {
        const negative = /^\s*[-−]/.test(value);
        const share = readPercent(plainText(value).replace(/^[-−] ?/, ""), { mark });
        if (!share.ok) return refuse(share, "notNumber", value, place);
        return (negative ? -1 : 1) * ratioToNumber(share.value);
      }
      const read = readAmount(value, { mark });
      if (read.ok) return read.value / 100;
      if (read.error.code === "too-precise")
        // What the cents leave out is put back: any number of decimals is read.
        return Number(((read.error.nearest + read.error.rest) / 100).toPrecision(15));
      return refuse(read, "notNumber", value, place);
    });
  },
  example: {
    args: [[["1 234,56 €"], ["(12,00)"], ["40 %"], ["3,14159"]]],
    gives: [[1234.56], [-12], [0.4], [3.14159]],
  },
});

const marks: Readonly<Record<string, DecimalMark>> = { ",": ",", ".": "." };

/** Dates in words or figures, the day first as French people write them: dates of Excel; each cell apart. */
export const lireDate = define("LIRE_DATE", {
  parameters: { values: many, year: oneOrNone },
  result: "matrix",
  compute: (args) => {
    const year = args.wholeOr("year", [1930, 2099], null);
    return cellByCell("values", args.rows("values"), (value, place) => {
      const read = readDate(typeof value === "number" ? withoutTime(value) : value, { year });
      return read.ok ? toExcelSerial(read.value) : refuse(read, "notDate", value, place);
    });
  },
  example: {
    args: [[["5 mars 2025"], ["05/03/25"], ["mercredi 5 mars"]], 2025],
    gives: [[45721], [45721], [45721]],
  },
});

/** Time as French people write it: `7h30`, `7:30`, `7,5`, `½ j`, as decimal hours; each cell apart. */
export const lireHeures = define("LIRE_HEURES", {
  parameters: { values: many, unit: oneOrNone, dayLength: oneOrNone },
  result: "matrix",
  compute: (args) => {
    const options = unitOf(args, "unit", "dayLength");
    return cellByCell(
      "values",
      args.rows("values"),
      (value, place) => readMinutes(value, options, place) / 60,
    );
  },
  example: {
    args: [[["7h30"], ["45 min"], ["½ j"], ["7,25"]]],
    gives: [[7.5], [0.75], [3.5], [7.25]],
  },
});
