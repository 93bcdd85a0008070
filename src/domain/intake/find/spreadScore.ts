import type { ColumnProfile } from "./columnProfile";
import { matchHeader } from "./matchHeader";
import { personName } from "./names";
import { plainWords } from "./shapes";
import type { Spreading } from "./spreading";
import type { TargetProfile } from "./targets";
import { saysHours } from "./titleSays";

/** What columns of days, months, payers or people speak for, beside what the other columns say. */
export function spreadScore(
  { id, words }: TargetProfile,
  profiles: readonly ColumnProfile[],
  spread: Spreading | null,
  titles: readonly string[],
): number {
  if (!spread) return 0;
  if (spread.kind === "day") return id === "timesheets" ? 7 : -2;
  const cells = profiles.filter((profile) => spread.columns.includes(profile.column));
  if (spread.kind === "code" && (id === "payroll" || id === "budget")) {
    const named = id === "payroll" ? titles.some((title) => words.test(plainWords(title))) : false;
    if (isPayslips(profiles, cells)) return id === "payroll" ? (named ? 8 : 6) : -2;
  }
  if (saysHours(titles)) return id === "timesheets" ? 5 : -2;
  const small = cells.every((profile) => profile.largest <= 24 || profile.filled === 0);
  if (spread.kind === "month") {
    if (id === "payroll") return rubrics(profiles) >= 2 ? 5 : 0;
    return id === "budget" ? 2 : 0;
  }
  if (id === "timesheets") {
    const dated = profiles.some((profile) => profile.shape === "date");
    return small && dated ? 4 : dated ? 1 : 0;
  }
  return id === "budget" ? 2 : id === "employees" || id === "agreements" ? -1.5 : 0;
}

/** Rows are the lines of a payslip, columns are named after people: no funder, no project. */
function isPayslips(profiles: readonly ColumnProfile[], spread: readonly ColumnProfile[]): boolean {
  const labels = profiles.find((profile) => profile.texts * 2 > profile.filled);
  const people = spread.filter(({ titles }) => personName(titles.at(-1) ?? "") !== null);
  return (
    labels !== undefined &&
    people.length * 3 >= spread.length * 2 &&
    rubrics(profiles) >= 2 &&
    rubrics(profiles) * 2 >= labels.words.length &&
    !profiles.some(({ shape }) => shape === "account")
  );
}

/** Rows named like the lines of a payslip. */
function rubrics(profiles: readonly ColumnProfile[]): number {
  const labels = profiles.find((profile) => profile.texts * 2 > profile.filled);
  if (!labels) return 0;
  return labels.words.filter((word) =>
    matchHeader(word).some((match) => match.field.startsWith("payroll.") && match.score >= 0.6),
  ).length;
}
