import { type Cents, centsToDecimal } from "../../quantities/money";
import { yearsBefore } from "../fec/fecDates";
import type { FecReading, FecTally } from "../fec/fecReading";
import { columnLetters } from "../grid";
import { type HealthCode, type HealthNote, noteOf } from "./note";

/** What a FEC says of itself (domain.md § 5.1): whether it balances, what was set aside, and the defects it was read in spite of. */
export function fecNotes(sheet: string, fec: FecReading): HealthNote[] {
  const letter = columnLetters(
    (fec.layout.at.get("debit") ?? fec.layout.at.get("montant") ?? 0) + 1,
  );
  const seen = (
    code: HealthCode,
    count: number,
    rows: readonly number[],
    facts = {},
  ): HealthNote[] =>
    count === 0
      ? []
      : [
          {
            sheet,
            code,
            cells: rows.map((row) => `${letter}${row}`),
            facts: { count: String(count), ...facts },
          },
        ];
  const { oddities, unbalanced, total } = fec;
  return [
    ...(total.debit === total.credit ? [] : noteOf(sheet, "fec-total", [letter], sidesOf(total))),
    ...[...fec.journals]
      .filter(([, { debit, credit }]) => debit !== credit)
      .flatMap(([journal, tally]) =>
        noteOf(sheet, "fec-journal", [letter], { journal, ...sidesOf(tally) }),
      ),
    ...seen("fec-unbalanced", unbalanced.count, unbalanced.rows),
    ...aside(sheet, "fec-openings", fec.openings, letter),
    ...aside(sheet, "fec-closings", fec.closings, letter),
    ...severalYears(sheet, fec, letter),
    ...seen("fec-out-of-year", oddities["out-of-year"].count, oddities["out-of-year"].rows),
    ...seen("fec-draft", oddities.draft.count, oddities.draft.rows),
    ...seen("fec-negative", oddities.negative.count, oddities.negative.rows),
    ...seen("fec-no-piece", oddities["no-piece"].count, oddities["no-piece"].rows),
    ...seen("fec-broken-line", oddities["broken-line"].count, oddities["broken-line"].rows),
    ...seen("fec-delimiter", oddities["delimiter-inside"].count, oddities["delimiter-inside"].rows),
    ...seen("fec-second-header", oddities["second-header"].count, oddities["second-header"].rows),
    ...seen("fec-mojibake", oddities.mojibake.count, oddities.mojibake.rows),
  ];
}

function aside(sheet: string, code: HealthCode, tally: FecTally, cell: string): HealthNote[] {
  const { lines } = tally;
  return lines === 0
    ? []
    : [{ sheet, code, cells: [cell], facts: { count: String(lines), ...sidesOf(tally) } }];
}

/** An accounting year may begin in any month; beyond twelve months the file holds more than one. */
function severalYears(sheet: string, { years, period }: FecReading, cell: string): HealthNote[] {
  if (period === null || yearsBefore(period.last, 1) < period.first) return [];
  const list = [...years].map(([year, lines]) => `${year} (${lines})`).join(", ");
  return noteOf(sheet, "fec-years", [cell], { years: list });
}

function sidesOf({ debit, credit }: { readonly debit: Cents; readonly credit: Cents }): {
  readonly debit: string;
  readonly credit: string;
} {
  return { debit: centsToDecimal(debit), credit: centsToDecimal(credit) };
}
