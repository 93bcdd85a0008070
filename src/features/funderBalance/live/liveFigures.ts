import type { Evidence } from "../../../domain/ledger/evidence";
import type { Ledger } from "../../../domain/ledger/ledger";
import type { PlainDate } from "../../../domain/quantities/plainDate";
import type { PrintedCell } from "../../../workbook/printed/printedCell";
import { type Criterion, type Names, exactly, sumIfs } from "./criteria";

/** A figure that is a sum of rows of our tables; a value where no row says it to the cent. */
export interface LiveFigures {
  /** Rows that count whole, by their number: `SUMIFS` over each, so that sorting the table changes nothing. */
  records(evidence: readonly Pick<Evidence, "record">[], cents: number): PrintedCell;
  /** What an agreement grants, whole or for a year. */
  granted(ref: string, year: number, cents: number): PrintedCell;
  /** Dedicated funds of an agreement at the opening of the year. */
  opening(ref: string, cents: number): PrintedCell;
  /** Instalments of an agreement, all of them or one rank. */
  payments(ref: string, column: "due" | "amount", cents: number, rank?: number): PrintedCell;
  /** Hours of a person on projects in a period, both ends inside. */
  hours(time: WorkedTime): PrintedCell;
}

interface WorkedTime {
  readonly employee: string;
  readonly projects: readonly string[];
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly minutes: number;
}

/** No formula at all: the table's rows are not looked at. */
export const plainFigures: LiveFigures = {
  records: (_evidence, cents) => cents / 100,
  granted: (_ref, _year, cents) => cents / 100,
  opening: (_ref, cents) => cents / 100,
  payments: (_ref, _column, cents) => cents / 100,
  hours: ({ minutes }) => minutes / 60,
};

/** A formula that lists more records than this is no longer read by anyone. */
const mostRecords = 60;

/** A formula is given only where the rows that it adds up give what was computed. */
export function liveFigures(ledger: Ledger, names: Names): LiveFigures {
  const expenses = new Map(ledger.expenses.map(({ id, amount }) => [id, amount]));
  const resources = new Map(ledger.resources.map(({ id, amount }) => [id, amount]));
  return {
    records: (evidence, cents) => {
      const ids = [...new Set(evidence.map(({ record }) => record))];
      for (const [table, amounts] of [
        ["expenses", expenses],
        ["resources", resources],
      ] as const) {
        if (ids.length === 0 || ids.length > mostRecords) continue;
        const sum = ids.reduce<number>((all, id) => all + (amounts.get(id) ?? NaN), 0);
        const wanted = ids.length === 1 ? exactly(ids[0] ?? "") : `{${ids.map(exactly).join(",")}}`;
        const found = sumIfs(names, table, "amount", [["id", wanted]]);
        const formula = ids.length === 1 || found === null ? found : `SUMPRODUCT(${found})`;
        if (sum === cents) return following(formula, cents);
      }
      return cents / 100;
    },
    granted: (ref, year, cents) => {
      const whole = ledger.agreements.find((each) => each.ref === ref)?.granted;
      if (whole === cents)
        return following(sumIfs(names, "agreements", "granted", [["ref", exactly(ref)]]), cents);
      const lines = ledger.fundingLines.filter(
        (line) => line.agreement === ref && line.year === year,
      );
      const criteria: Criterion[] = [
        ["agreement", exactly(ref)],
        ["year", String(year)],
      ];
      const isSum = lines.reduce((all, { amount }) => all + amount, 0) === cents;
      return following(isSum ? sumIfs(names, "fundingLines", "amount", criteria) : null, cents);
    },
    opening: (ref, cents) => {
      const known = ledger.agreements.find((each) => each.ref === ref)?.openingFunds ?? null;
      if (known !== cents) return cents / 100;
      const criteria: Criterion[] = [["ref", exactly(ref)]];
      return following(sumIfs(names, "agreements", "openingFunds", criteria), cents);
    },
    payments: (ref, column, cents, rank) => {
      const rows = ledger.payments.filter(
        (row) => row.agreement === ref && (rank === undefined || row.rank === rank),
      );
      const criteria: Criterion[] = [["agreement", exactly(ref)]];
      if (rank !== undefined) criteria.push(["rank", String(rank)]);
      const isSum = rows.reduce((all, row) => all + (row[column] ?? 0), 0) === cents;
      return following(isSum ? sumIfs(names, "payments", column, criteria) : null, cents);
    },
    hours: ({ employee, projects, start, end, minutes }) => {
      const rows = ledger.timesheets.filter(
        (row) =>
          row.employee === employee &&
          row.project !== null &&
          projects.includes(row.project) &&
          start <= row.date &&
          row.date <= end,
      );
      const isSum = rows.reduce((all, row) => all + row.minutes, 0) === minutes;
      const sums = projects.map((project) =>
        sumIfs(names, "timesheets", "minutes", [
          ["employee", exactly(employee)],
          ["project", exactly(project)],
          ["date", `">="&${dateFormula(start)}`],
          ["date", `"<="&${dateFormula(end)}`],
        ]),
      );
      if (!isSum || rows.length === 0 || sums.includes(null)) return minutes / 60;
      return { formula: `=ROUND(${sums.join("+")},4)`, value: minutes / 60, follows: true };
    },
  };
}

function following(formula: string | null, cents: number): PrintedCell {
  const value = cents / 100;
  return formula === null ? value : { formula: `=ROUND(${formula},2)`, value, follows: true };
}

/** `DATE(2025,12,31)`: the same day in both date systems. */
function dateFormula(date: PlainDate): string {
  return `DATE(${date.split("-").map(Number).join(",")})`;
}
