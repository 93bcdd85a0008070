import type { Balance } from "../../domain/balances/balance";
import type { Ledger } from "../../domain/ledger/ledger";
import { supportCode } from "../../domain/ledger/names";
import { funderCategory } from "../../domain/ledger/projectResources";
import {
  type PlainDate,
  type PlainMonth,
  addDays,
  firstDay,
  lastDay,
  monthOf,
  yearOf,
} from "../../domain/quantities/plainDate";
import type { Placed } from "../../domain/schema/tables";
import { formatsFor } from "../../i18n/formats";
import type { Plan } from "../../workbook/plan";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { documentWords } from "./documentWords";
import { pageOf } from "./planLines";

const formats = formatsFor("fr");
const words = documentWords.timesheets;

/** One page to sign a person and month that worked on the agreement's projects (domain.md § 3.5), all in one sheet. */
export function planTimesheets(balance: Balance, ledger: Ledger, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [16, 12, 12, 12, 12, 14, 34],
    orientation: "Portrait",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  const agreement = ledger.agreements.find(({ ref }) => ref === balance.agreement);
  sheet.title(words.title, words.subtitle);
  const pages = agreement === undefined ? [] : pagesOf(ledger, agreement, balance.year);
  pages.forEach((page, place) => {
    writePage(sheet, ledger, page, place > 0, options);
  });
  if (pages.length === 0) sheet.note(words.none);
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}

interface Page {
  readonly agreement: Placed<"agreements">;
  readonly employee: string;
  readonly month: PlainMonth;
  /** Every entry of the person and month, other projects and absences too. */
  readonly rows: readonly Placed<"timesheets">[];
}

function pagesOf(ledger: Ledger, agreement: Placed<"agreements">, year: number): Page[] {
  const byPage = new Map<string, Placed<"timesheets">[]>();
  for (const row of ledger.timesheets) {
    if (yearOf(row.date) !== year) continue;
    const key = `${row.employee}\n${monthOf(row.date)}`;
    const known = byPage.get(key);
    if (known === undefined) byPage.set(key, [row]);
    else known.push(row);
  }
  const order = new Map(ledger.employees.map(({ id }, place) => [id, place]));
  return [...byPage.values()]
    .flatMap((rows): Page[] => {
      const [first] = rows;
      const isOn = rows.some((row) => isOnOperation(row, agreement));
      if (first === undefined || !isOn) return [];
      return [{ agreement, employee: first.employee, month: monthOf(first.date), rows }];
    })
    .sort((a, b) => {
      const person = (order.get(a.employee) ?? 0) - (order.get(b.employee) ?? 0);
      return person === 0 ? (a.month < b.month ? -1 : 1) : person;
    });
}

function isOnOperation(row: Placed<"timesheets">, agreement: Placed<"agreements">): boolean {
  return (
    row.project !== null &&
    agreement.projects.includes(row.project) &&
    agreement.start <= row.date &&
    row.date <= agreement.end
  );
}

function writePage(
  sheet: PrintedSheet,
  ledger: Ledger,
  page: Page,
  breakBefore: boolean,
  { identity }: CerfaOptions,
): void {
  const { agreement, employee, month, rows } = page;
  const person = ledger.employees.find(({ id }) => id === employee);
  const funder = ledger.funders.find(({ code }) => code === agreement.funder);
  sheet.part(`${person?.name ?? employee} – ${formats.month(month)}`, breakBefore);
  if (funderCategory(ledger, agreement.funder) === "european") {
    sheet.note(words.europe, { italic: true });
  }
  sheet.facts([
    [words.facts.operation, `${agreement.label ?? agreement.ref} – ${identity.project}`],
    [words.facts.reference, agreement.ref],
    [words.facts.funder, funder?.name ?? agreement.funder],
    [words.facts.employee, `${person?.name ?? employee} (${employee})`],
    [words.facts.job, person?.job ?? ""],
    [words.facts.month, formats.month(month)],
  ]);
  sheet.space(4);
  const first = sheet.row + 1;
  const days = daysOf(month).map((date, place) => dayRow(page, date, first + place));
  const last = first + days.length - 1;
  const sum = (letter: string): PrintedCell => ({
    formula: `=SUM(${letter}${first}:${letter}${last})`,
    value: days.reduce((all, { sums }) => all + (sums[letter] ?? 0), 0),
  });
  const kinds = ["text", "hours", "hours", "hours", "hours", "center", "text"] as const;
  sheet.table(
    words.columns.map((title, place) => ({ title, kind: kinds[place] ?? "text" })),
    [
      ...days.map(({ row }) => row),
      { look: "total", cells: [words.total, sum("B"), sum("C"), sum("D"), sum("E"), "", ""] },
    ],
  );
  const on = (key: "signedEmployee" | "signedManager"): string => {
    const dates = rows.flatMap((row) => row[key] ?? []).sort();
    const latest = dates.at(-1);
    return latest === undefined ? "" : words.signedOn(formats.date(latest));
  };
  sheet.space(4);
  sheet.signature(words.employee(on("signedEmployee")), words.manager(on("signedManager")));
}

function daysOf(month: PlainMonth): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = firstDay(month); day <= lastDay(month); day = addDays(day, 1)) days.push(day);
  return days;
}

interface DayRow {
  readonly row: PrintedRow;
  /** Hours by column letter. */
  readonly sums: Readonly<Record<string, number>>;
}

function dayRow({ agreement, rows }: Page, date: PlainDate, at: number): DayRow {
  const entries = rows.filter((row) => row.date === date);
  const hours = (keep: (row: Placed<"timesheets">) => boolean): number =>
    entries.filter(keep).reduce((sum, row) => sum + row.minutes, 0) / 60;
  const here = hours((row) => isOnOperation(row, agreement));
  const support = hours(({ project }) => project === supportCode);
  const others = hours(({ project }) => project !== null) - here - support;
  const total = here + others + support;
  const shown = (value: number): number | null => (value === 0 ? null : value);
  const absences = [...new Set(entries.flatMap(({ absence }) => absence ?? []))].join(", ");
  const notes = entries.flatMap(({ activity, note }) => [activity ?? [], note ?? []].flat());
  const sumCell: PrintedCell =
    total === 0 ? null : { formula: `=SUM(B${at}:D${at})`, value: total };
  return {
    sums: { B: here, C: others, D: support, E: total },
    row: {
      look: "detail",
      cells: [
        formats.date(date),
        shown(here),
        shown(others),
        shown(support),
        sumCell,
        absences,
        [...new Set(notes)].join(" ; "),
      ],
    },
  };
}
