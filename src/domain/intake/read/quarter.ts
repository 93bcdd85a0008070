import { type Period, firstDay, lastDay, plainMonth } from "../../quantities/plainDate";
import type { CellValue } from "../grid";
import { folded, plainText } from "./text";

const year = String.raw`(?<year>(?:19|20)\d{2})`;
const ordinals: Readonly<Record<string, number>> = {
  premier: 1,
  deuxieme: 2,
  second: 2,
  troisieme: 3,
  quatrieme: 4,
};
const between = String.raw`[ ./_-]*(?:de )?(?:l'annee )?`;
const quarterFirst = String.raw`(?:[tq]|trim(?:estre|\.)? ?|quarter )(?<number>[1-4])`;
const ordinalFirst = String.raw`(?<number>[1-4]) ?(?:er|ere|e|eme|nd|nde|st|rd|th)? ?(?:t|trim(?:estre|\.)?|quarter)`;
const inWords = String.raw`(?<number>premier|deuxieme|second|troisieme|quatrieme) trimestre`;

const forms = [quarterFirst, ordinalFirst, inWords].flatMap((quarter) => [
  new RegExp(`^${quarter}${between}${year}$`),
  new RegExp(`^${year}[ ./_-]*${quarter}$`),
]);

/** The days of a quarter, both bounds inside: `T1 2025`, `1er trimestre 2025`, `Q1-2025`, `2025-T1`. Null for anything else. */
export function readQuarter(value: CellValue): Period | null {
  const text = folded(plainText(value));
  for (const form of forms) {
    const { year: figures, number = "" } = form.exec(text)?.groups ?? {};
    if (figures === undefined) continue;
    const quarter = ordinals[number] ?? Number(number);
    return {
      first: firstDay(plainMonth(Number(figures), quarter * 3 - 2)),
      last: lastDay(plainMonth(Number(figures), quarter * 3)),
    };
  }
  return null;
}
