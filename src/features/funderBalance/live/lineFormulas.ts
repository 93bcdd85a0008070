import { catalogueLine, lineOfAccount, type Side } from "../../../domain/balances/catalogue";
import { payerLine } from "../../../domain/balances/plannedLines";
import type { StatementLine } from "../../../domain/balances/statement";
import type { Ledger } from "../../../domain/ledger/ledger";
import { yearOf } from "../../../domain/quantities/plainDate";
import { type Placed, cellOf } from "../../../domain/schema/tables";
import { accountPrefixes } from "./accountPrefixes";
import { type Criterion, type Names, beginning, exactly, sumIfs, withinYear } from "./criteria";

/** A part of an amount as a formula over our tables, with the cents that it gives now. */
interface Term {
  readonly formula: string;
  readonly cents: number;
}

export interface LineContext {
  readonly ledger: Ledger;
  readonly names: Names;
  readonly projects: readonly string[];
  readonly year: number;
}

/** What the budget plans on a line, straight from its table; null when the table cannot say it. */
export function plannedFormula(context: LineContext, line: string, wanted: number): string | null {
  const { ledger, names, projects, year } = context;
  const rows = ledger.budget.filter((row) => projects.includes(row.project) && row.year === year);
  const byLine = rows.filter((row) => row.line === line);
  const sums = (column: string, value: string): (Term | null)[] =>
    projects.map((project) =>
      term(
        sumIfs(names, "budget", "amount", [
          ["project", exactly(project)],
          ["year", String(year)],
          [column, exactly(value)],
        ]),
        rows
          .filter((row) => row.project === project && row[column as "line" | "source"] === value)
          .reduce((sum, row) => sum + row.amount, 0),
      ),
    );
  if (byLine.length > 0) return joined(sums("line", line), wanted);
  // A budget that only says who pays each charge.
  const payers = new Set(rows.flatMap(({ source }) => source ?? []));
  const mine = [...payers].filter((source) => payerLine(ledger, source) === line);
  return joined(
    mine.flatMap((source) => sums("source", source)),
    wanted,
  );
}

/** What was spent or received on a line; null when the tables cannot say it to the cent (staff, keys, closings). */
export function actualFormula(
  context: LineContext,
  line: StatementLine,
  side: Side,
): string | null {
  if (line.evidence.length === 0) return null;
  const terms =
    side === "charge"
      ? purchaseTerms(context, line)
      : (resourceTerms(context, line) ?? cellTerms(context, line) ?? grantTerms(context, line));
  return terms === null ? null : joined(terms, line.cents);
}

/** Direct expenses: those of one project by their account, those of several by their weights. */
function purchaseTerms(context: LineContext, { code, evidence }: StatementLine): Term[] | null {
  const { ledger, projects, year } = context;
  const known = new Map(ledger.expenses.map((expense) => [expense.id, expense]));
  if (evidence.some(({ record }) => !known.has(record))) return null;
  const isWhole = ({ projects: shares, key }: Placed<"expenses">): boolean =>
    key === null && shares?.length === 1 && shares[0]?.weight === 1;
  const ofLine = ledger.expenses.filter(
    ({ date, account }) =>
      yearOf(date) === year && lineOfAccount(account, "charge", year)?.code === code,
  );
  const whole = projects.flatMap((project) => {
    const rows = ofLine.filter((each) => isWhole(each) && each.projects?.[0]?.code === project);
    const sum = rows.reduce((total, { amount }) => total + amount, 0);
    const criteria: Criterion[] = [["projects", exactly(project)], ...withinYear("date", year)];
    return term(byAccount(context, "expenses", "charge", code, criteria), sum);
  });
  const shared = new Map<string, number>();
  for (const { record, cents } of evidence) shared.set(record, (shared.get(record) ?? 0) + cents);
  const parts = [...shared].map(([record, cents]): Term | null => {
    const expense = known.get(record);
    if (expense === undefined) return null;
    return isWhole(expense) ? { formula: "", cents: 0 } : shareTerm(expense, projects, cents);
  });
  const all = [...whole, ...parts];
  return all.includes(null) ? null : all.flatMap((each) => each ?? []).filter(isSaid);
}

/** `ROUND(Dépenses!H14*50/80,2)`. */
function shareTerm(
  expense: Placed<"expenses">,
  projects: readonly string[],
  cents: number,
): Term | null {
  const shares = expense.projects ?? [];
  const all = shares.reduce((sum, { weight }) => sum + weight, 0);
  const mine = shares
    .filter(({ code }) => projects.includes(code))
    .reduce((sum, { weight }) => sum + weight, 0);
  if (mine === 0 || expense.key !== null) return null;
  const now = Math.round(Math.abs(expense.amount * mine) / all) * Math.sign(expense.amount);
  const cell = cellOf(expense.place, "amount");
  return now === cents ? { formula: `ROUND(${cell}*${mine}/${all},2)`, cents } : null;
}

/** Income of one project by its account. */
function resourceTerms(context: LineContext, { code, evidence }: StatementLine): Term[] | null {
  const { ledger, projects, year } = context;
  if (catalogueLine(code)?.accounts.length === 0) return null;
  const ids = new Set(evidence.map(({ record }) => record));
  const rows = ledger.resources.filter(({ id }) => ids.has(id));
  const isPlain = rows.every(
    ({ date, project, employee, account }) =>
      date !== null &&
      project !== null &&
      employee === null &&
      lineOfAccount(account, "product", year)?.code === code,
  );
  if (!isPlain || rows.length !== ids.size || rows.length === 0) return null;
  const terms = projects.map((project) => {
    const criteria: Criterion[] = [["project", exactly(project)], ...withinYear("date", year)];
    const sum = rows
      .filter((row) => row.project === project)
      .reduce((total, { amount }) => total + amount, 0);
    return term(byAccount(context, "resources", "product", code, criteria), sum);
  });
  return terms.includes(null) ? null : terms.flatMap((each) => each ?? []);
}

/** Cell by cell, where every piece counts whole: the line follows its cells, not new rows. */
function cellTerms({ ledger }: LineContext, { evidence }: StatementLine): Term[] | null {
  const amounts = new Map(ledger.resources.map((row) => [row.id, row]));
  const terms = evidence.map(({ record, cents }) => {
    const row = amounts.get(record);
    return row?.amount === cents ? { formula: cellOf(row.place, "amount"), cents } : null;
  });
  return terms.includes(null) || terms.length === 0 ? null : terms.flatMap((each) => each ?? []);
}

/** What agreements grant: whole, or the lines of the year. */
function grantTerms(context: LineContext, { evidence }: StatementLine): Term[] | null {
  const { ledger, names, year } = context;
  const terms = evidence.map(({ record, cents }): Term | null => {
    const agreement = ledger.agreements.find(({ ref }) => ref === record);
    if (agreement === undefined) return null;
    const own: Criterion = ["ref", exactly(record)];
    const whole = term(sumIfs(names, "agreements", "granted", [own]), agreement.granted);
    if (whole?.cents === cents) return whole;
    const lines = ledger.fundingLines.filter(
      (line) => line.agreement === record && line.year === year,
    );
    const yearly = term(
      sumIfs(names, "fundingLines", "amount", [
        ["agreement", exactly(record)],
        ["year", String(year)],
      ]),
      lines.reduce((sum, { amount }) => sum + amount, 0),
    );
    return yearly?.cents === cents ? yearly : null;
  });
  return terms.includes(null) || terms.length === 0 ? null : terms.flatMap((each) => each ?? []);
}

/** SUMPRODUCT adds up what SUMIFS gives for each of several accounts, in any spreadsheet. */
function byAccount(
  { names, year }: LineContext,
  table: "expenses" | "resources",
  side: Side,
  line: string,
  criteria: readonly Criterion[],
): string | null {
  const { added, taken } = accountPrefixes(line, side, year);
  const of = (prefixes: readonly string[]): string | null => {
    const sum = sumIfs(names, table, "amount", [...criteria, ["account", beginning(prefixes)]]);
    return sum === null ? null : `SUMPRODUCT(${sum})`;
  };
  const plus = of(added);
  if (plus === null || taken.length === 0) return plus;
  const minus = of(taken);
  return minus === null ? null : `${plus}-${minus}`;
}

function term(formula: string | null, cents: number): Term | null {
  return formula === null ? null : { formula, cents };
}

function isSaid({ formula }: Term): boolean {
  return formula !== "";
}

/** What a cell can hold, with room to spare. */
const longest = 8_000;

/** `=ROUND(…+…,2)`, only when it gives what was computed. */
function joined(terms: readonly (Term | null)[], wanted: number): string | null {
  const known = terms.flatMap((each) => each ?? []);
  const sum = known.reduce((total, { cents }) => total + cents, 0);
  if (known.length === 0 || known.length !== terms.length || sum !== wanted) return null;
  const formula = `=ROUND(${known.map((each) => each.formula).join("+")},2)`;
  return formula.length > longest ? null : formula;
}
