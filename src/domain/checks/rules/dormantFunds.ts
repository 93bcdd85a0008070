import type { Ledger } from "../../ledger/ledger";
import { zeroCents } from "../../quantities/money";
import { type PlainDate, yearOf } from "../../quantities/plainDate";
import { cellOf } from "../../schema/tables";
import type { Rule, RuleFinding } from "../rule";
import { count, date, money, text } from "../say";

/** ACC-07: dedicated funds whose projects have spent neither money nor time for long (domain.md § 7.7). */
export const dormantFunds: Rule = {
  id: "ACC-07",
  severity: "major",
  needs: ["agreements.openingFunds"],
  find: ({ ledger, settings, today }) => {
    const lastDay = ledger.expenses.reduce(
      (latest, { date: spent }) => (spent > latest && spent <= today ? spent : latest),
      "" as PlainDate,
    );
    if (lastDay === "") return [];
    const limit = `${yearOf(lastDay) - settings.dormantYears}${lastDay.slice(4)}`;
    const lastSpent = lastDays(ledger);
    return ledger.agreements.flatMap((agreement): RuleFinding[] => {
      const opening = agreement.openingFunds ?? zeroCents;
      const days = agreement.projects.flatMap((project) => lastSpent.get(project) ?? []);
      const last = days.sort()[days.length - 1];
      // Without any spending in the workbook nothing tells for how long there was none.
      if (opening <= 0 || last === undefined || last >= limit) return [];
      return [
        {
          facts: {
            agreement: text(agreement.ref),
            a: money(opening),
            d: date(last),
            k: count(settings.dormantYears),
          },
          cells: [cellOf(agreement.place, "openingFunds")],
          amountCents: opening,
          records: [agreement.ref],
        },
      ];
    });
  },
};

/** Last day on which each project spent money or time. */
function lastDays(ledger: Ledger): Map<string, PlainDate> {
  const last = new Map<string, PlainDate>();
  const seen = (project: string, day: PlainDate): void => {
    if (day > (last.get(project) ?? "")) last.set(project, day);
  };
  for (const { projects, date: day } of ledger.expenses) {
    for (const { code } of projects ?? []) seen(code, day);
  }
  for (const { project, date: day } of ledger.timesheets) if (project !== null) seen(project, day);
  return last;
}
