import { costMethodOf } from "../../ledger/costMethod";
import { type PersonRates, costOfMinutes, personRates } from "../../ledger/rates";
import { type Cents, cents, sumOf } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import { ratio, shareOf } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import { claimsOf } from "../claims";
import type { CheckFacts } from "../facts";
import { groupBy } from "../group";
import { type PersonMonth, personMonthOf } from "../personMonth";
import { isIndirectLine } from "../projectYear";
import type { CheckInput, Rule, RuleFinding } from "../rule";
import { hours, money, month, text } from "../say";

/** Allocations of one person-month to one agreement and project, common costs apart. */
function monthlyClaims(facts: CheckFacts): Placed<"allocations">[][] {
  const direct = facts.claims.filter(
    ({ row, line }) => !facts.expenses.has(row.source) && line !== null && !isIndirectLine(line),
  );
  const groups = groupBy(
    direct.filter(({ project }) => project !== null),
    ({ row, project }) => [row.source, row.agreement, project].join("\n"),
  );
  return [...groups.values()].map((parts) => parts.map(({ row }) => row));
}

const timeAndAmount: Rule = {
  id: "TIM-11",
  severity: "blocking",
  needs: ["allocations", "timesheets", "payroll"],
  find: (input) => {
    const { facts } = input;
    const rates = ratesOf(input);
    return monthlyClaims(facts).flatMap((rows): RuleFinding[] => {
      const first = rows[0];
      const person = personMonthOf(first?.source ?? "");
      const agreement = facts.agreements.get(first?.agreement ?? "");
      if (first === undefined || person === null || agreement === undefined) return [];
      const projects = first.project === null ? agreement.projects : [first.project];
      const worth = worthOf(person, projects, agreement, facts, rates);
      const claimed = sumOf(rows, ({ amount }) => amount);
      // One cent per row: each was rounded by itself.
      if (worth === null || claimed <= worth.cents + rows.length) return [];
      const beyond = cents(claimed - worth.cents);
      return [
        {
          facts: {
            e: text(facts.nameOf(person.employee)),
            month: month(person.month),
            a: money(claimed),
            agreement: text(agreement.ref),
            h: hours(worth.minutes),
            t: money(worth.cents),
            d: money(beyond),
          },
          cells: [
            ...rows.map(({ place }) => cellOf(place, "amount")),
            ...worth.rows.map(({ place }) => cellOf(place, "minutes")),
          ],
          amountCents: beyond,
          records: [first.source, agreement.ref, projects.join(" ")],
          claims: claimsOf(rows, facts),
        },
      ];
    });
  },
};

interface Worth {
  readonly minutes: number;
  readonly cents: Cents;
  readonly rows: readonly Placed<"timesheets">[];
}

/**
 * What the hours of a month on some projects are worth: their share of the payslip, or hours × the 1 720 h rate where the
 * agreement counts that way and it gives more. Null without hours or payslip: a fixed share has its own rule.
 */
function worthOf(
  { employee, month: of }: PersonMonth,
  projects: readonly string[],
  agreement: Placed<"agreements">,
  facts: CheckFacts,
  rates: (employee: string, year: number) => PersonRates | null,
): Worth | null {
  const { months, payslips } = facts.person(employee);
  const all = months.get(of) ?? [];
  const worked = total(all.filter(({ project }) => project !== null));
  const payslip = payslips.get(of)?.[0];
  if (worked === 0 || payslip === undefined) return null;
  const rows = all.filter(({ project }) => project !== null && projects.includes(project));
  const minutes = total(rows);
  const real = shareOf(payslip.cost, ratio(minutes, worked), "halfUp");
  const byRate =
    costMethodOf(agreement.method) === "real" ? null : rates(employee, yearOf(of))?.rate1720;
  const atRate = byRate == null ? real : costOfMinutes(minutes, byRate);
  return { minutes, cents: cents(Math.max(real, atRate)), rows };
}

function total(rows: readonly Placed<"timesheets">[]): number {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Rates by person and year, each computed once. */
function ratesOf({
  ledger,
  facts,
}: CheckInput): (employee: string, year: number) => PersonRates | null {
  const known = new Map<string, PersonRates | null>();
  return (employee, year) => {
    const key = `${employee} ${year}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const rates = personRates(ledger, facts.time(year), employee, year);
    known.set(key, rates);
    return rates;
  };
}

/** Time against money (domain.md § 7.5). */
export const timeAmountRules: readonly Rule[] = [timeAndAmount];
