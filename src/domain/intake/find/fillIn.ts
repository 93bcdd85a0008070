import type { TableId } from "../../schema/tables";
import type { Spread } from "../reading";
import type { ColumnProfile } from "./columnProfile";
import { headerWords } from "./headerWords";
import { plainWords } from "./shapes";
import { targetProfiles } from "./targets";

interface Known {
  readonly spread: Spread | null;
  readonly totals: readonly number[];
}

/**
 * Gives the columns that a table of its kind cannot do without a field, when no header said which they are: the labels
 * of a budget, the dates of a timesheet. Fields that mean nothing in this table give way.
 */
export function fillIn(
  profiles: readonly ColumnProfile[],
  target: TableId | null,
  columns: Map<number, string | null>,
  { spread, totals }: Known,
): void {
  const known = targetProfiles.find((profile) => profile.id === target)?.fields ?? {};
  const isFree = ({ column, filled }: ColumnProfile) => {
    const field = columns.get(column) ?? null;
    if (filled === 0 || spread?.columns.includes(column) === true || totals.includes(column))
      return false;
    return field === null || !(field in known);
  };
  const has = (...fields: readonly string[]) =>
    [...columns].some(
      ([column, field]) => field !== null && fields.includes(field) && !totals.includes(column),
    );
  const give = (test: (profile: ColumnProfile) => boolean, field: string) => {
    const profile = profiles.find((each) => isFree(each) && test(each));
    if (profile) columns.set(profile.column, field);
  };
  if (target === "budget" || target === "payroll") {
    if (!has("budget.line"))
      give(isWords, has("expense.label") ? "expense.account_label" : "budget.line");
    if (!has("expense.label") && !has("expense.account_label")) give(isLongWords, "expense.label");
    if (!spread) giveAmount(profiles, columns, isFree, has);
  }
  const number = target === null ? undefined : numbered[target];
  if (number !== undefined && !has(number)) {
    const said = target === "expenses" ? ["num"] : ["num", "code"];
    give((p) => said.includes(headerWords(p.header).text) && !isCount(p), number);
  }
  if (target === "funders" && !has("funder.name")) {
    // « Raison sociale »: in a list of funders the organisations are they.
    const named = [...columns].find(([, field]) => field === "beneficiary.name");
    if (named !== undefined) columns.set(named[0], "funder.name");
  }
  if (target === "payments" && !has("agreement.id", "funder.name")) {
    give((profile) => isReference(profile), "agreement.id");
  }
  // Printed journals give the day alone, under a title that says the month.
  if (target === "expenses" && !has("expense.date")) give(isDayOfMonth, "expense.date");
  if (target === "timesheets") {
    if (!has("time.date") && spread?.headerField !== "time.date")
      give((p) => p.shape === "date", "time.date");
    if (!has("time.activity", "project.code", "project.name")) give(isWords, "time.activity");
    if (!spread && !has("time.hours", "time.days")) give(isFigures, "time.hours");
  }
}

/** A budget without an amount gets its main one; a quantity times a price beats the price. */
function giveAmount(
  profiles: readonly ColumnProfile[],
  columns: Map<number, string | null>,
  isFree: (profile: ColumnProfile) => boolean,
  has: (...fields: readonly string[]) => boolean,
): void {
  const amount = mainAmount(profiles.filter((profile) => isFree(profile) && isFigures(profile)));
  if (!amount || has("budget.planned", "budget.actual", "project.budget")) return;
  if (has("expense.amount_ttc")) {
    if (!amount.product) return;
    for (const [column, field] of columns)
      if (field === "expense.amount_ttc") columns.set(column, null);
  }
  columns.set(amount.column, "budget.planned");
}

/** What « N° » or « Code » alone names, by table. */
const numbered: Partial<Readonly<Record<TableId, string>>> = {
  agreements: "agreement.id",
  expenses: "expense.invoice",
  projects: "project.code",
  employees: "employee.id",
  funders: "funders.code",
};

/** « Jour », « J » over whole numbers up to 31. */
function isDayOfMonth({ header, numbers, filled, largest, decimals }: ColumnProfile): boolean {
  const { text } = headerWords(header);
  return /^(?:jour|jr|j|day)$/.test(text) && numbers === filled && !decimals && largest <= 31;
}

/** Short codes under a header that says so: « Code poste », « Réf. dossier ». */
function isReference({ shape, header, distinct }: ColumnProfile): boolean {
  const { words } = headerWords(header);
  const named = ["code", "reference", "num", "dossier", "id"].some((word) => words.includes(word));
  return named && distinct > 1 && (shape === "code" || shape === "text" || shape === "account");
}

/** 1, 2, 3…: the rows are counted, nothing is named. */
function isCount({ words }: ColumnProfile): boolean {
  return words.length > 1 && words.every((word, at) => Number(word) === Number(words[0]) + at);
}

const amountWords =
  /\b(totals?|totaux|montants?|couts?|costs?|amounts?|valeurs?|valor|budget|euros?)\b/;

/** The amount of a table with quantities and prices beside it: a column that totals add up, called so, with the largest sums. */
function mainAmount(figures: readonly ColumnProfile[]): ColumnProfile | undefined {
  const worth = (profile: ColumnProfile) =>
    (profile.product ? 5 : 0) +
    (profile.totalled ? 4 : 0) +
    (amountWords.test(plainWords(profile.header)) ? 2 : 0);
  return [...figures].sort((a, b) =>
    worth(a) === worth(b) ? b.largest - a.largest : worth(b) - worth(a),
  )[0];
}

function isWords(profile: ColumnProfile): boolean {
  return profile.texts * 2 > profile.filled;
}

function isLongWords(profile: ColumnProfile): boolean {
  return isWords(profile) && profile.shape === "text" && profile.distinct > 2;
}

function isFigures(profile: ColumnProfile): boolean {
  return (
    profile.numbers * 2 > profile.filled && profile.shape !== "percent" && profile.shape !== "year"
  );
}
