import type { AmountDue } from "../../ledger/amountDue";
import { costMethodOf, flatRates } from "../../ledger/costMethod";
import type { StaffPart } from "../../ledger/declaredStaff";
import { type Evidence, type Traced, traced } from "../../ledger/evidence";
import type { Ledger } from "../../ledger/ledger";
import type { YearCosts } from "../../ledger/projectCosts";
import { type Cents, cents, zeroCents } from "../../quantities/money";
import { type PlainMonth, monthOf, yearOf } from "../../quantities/plainDate";
import { splitCents } from "../../quantities/split";
import { type Placed, cellOf } from "../../schema/tables";

/** One person of the staff table, with how each month is proved. */
export interface StaffLine extends Traced {
  readonly employee: string;
  readonly name: string;
  readonly job: string | null;
  readonly minutes: number;
  /** Units at one price; empty where the agreement takes the real cost, month by month. */
  readonly parts: readonly StaffPart[];
  /** The written assignment that stands in for timesheets (domain.md § 3.5); null when time proves the cost. */
  readonly assignment: Placed<"assignments"> | null;
  readonly months: readonly StaffMonth[];
}

/** The time of one person and month on the operation, and the page that proves it. */
export interface StaffMonth {
  readonly month: PlainMonth;
  readonly minutes: number;
  readonly cents: Cents;
  /** Both the person and the manager signed every entry. */
  readonly isSigned: boolean;
  readonly cell: string;
}

/**
 * People whose cost is declared. Where the agreement prices their hours the year's cost is shared over its months by
 * their minutes; where it takes real costs, payroll gives each month. Beside a flat rate only named people count. Empty when a flat rate replaces staff.
 */
export function staffLines(
  ledger: Ledger,
  costs: YearCosts,
  agreement: Placed<"agreements">,
  due: AmountDue,
): StaffLine[] {
  const method = costMethodOf(agreement.method);
  if (flatRates[method].staff !== null) return [];
  if (due.staff.length > 0 || method !== "real") {
    return due.staff.map((person) => {
      const time = monthsOn(costs, agreement, person.employee);
      const shares = sharesOf(person.cents, time);
      const months = time.map((month, place) => ({
        ...month,
        cents: shares[place] ?? zeroCents,
      }));
      const { employee, minutes, parts } = person;
      const line = personOf(ledger, agreement, employee);
      return { ...line, minutes, parts, months, ...traced(evidenceOf(line, months, person.cents)) };
    });
  }
  return realStaff(ledger, costs, agreement);
}

/** Without any timesheet (a fixed share of the time) the months weigh nothing: the year stands as one piece. */
function sharesOf(amount: Cents, months: readonly { readonly minutes: number }[]): Cents[] {
  const weights = months.map(({ minutes }) => minutes);
  return weights.some((weight) => weight > 0) ? splitCents(amount, weights) : [];
}

type Person = Pick<StaffLine, "employee" | "name" | "job" | "assignment">;

function personOf(ledger: Ledger, agreement: Placed<"agreements">, employee: string): Person {
  const record = ledger.employees.find(({ id }) => id === employee);
  const assignment = ledger.assignments.find(
    (row) => row.employee === employee && row.agreement === agreement.ref && row.share !== null,
  );
  return {
    employee,
    name: record?.name ?? employee,
    job: record?.job ?? null,
    assignment: assignment ?? null,
  };
}

function evidenceOf(person: Person, months: readonly StaffMonth[], amount: Cents): Evidence[] {
  const items = months.map(({ month, cents: share, cell }): Evidence => ({
    record: `${person.employee} ${month}`,
    label: person.name,
    cents: share,
    cell,
  }));
  const given = items.reduce((sum, item) => sum + item.cents, 0);
  if (given === amount) return items;
  const cell = person.assignment === null ? "" : cellOf(person.assignment.place, "share");
  const rest = cents(amount - given);
  return [...items, { record: person.employee, label: person.name, cents: rest, cell }];
}

function monthsOn(
  costs: YearCosts,
  agreement: Placed<"agreements">,
  employee: string,
): StaffMonth[] {
  const months = new Map<PlainMonth, StaffMonth>();
  for (const project of agreement.projects) {
    for (const row of costs.time.rowsOf(employee, project)) {
      if (yearOf(row.date) !== costs.year) continue;
      if (row.date < agreement.start || agreement.end < row.date) continue;
      const month = monthOf(row.date);
      const known = months.get(month);
      months.set(month, {
        month,
        minutes: (known?.minutes ?? 0) + row.minutes,
        cents: zeroCents,
        isSigned:
          (known?.isSigned ?? true) && row.signedEmployee !== null && row.signedManager !== null,
        cell: known?.cell ?? cellOf(row.place, "minutes"),
      });
    }
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Person-months of the real staff cost, as the records behind it name them: `E2 2025-05`. */
function realStaff(ledger: Ledger, costs: YearCosts, agreement: Placed<"agreements">): StaffLine[] {
  const people = new Map<string, Map<string, Evidence>>();
  for (const part of costs.parts) {
    if (part.kind !== "staff" || !agreement.projects.includes(part.project)) continue;
    for (const item of part.evidence) {
      const [employee = item.record] = item.record.split(" ", 1);
      const months = people.get(employee) ?? new Map<string, Evidence>();
      people.set(employee, months);
      const known = months.get(item.record);
      months.set(item.record, { ...item, cents: cents((known?.cents ?? 0) + item.cents) });
    }
  }
  return [...people].map(([employee, items]) => {
    const person = personOf(ledger, agreement, employee);
    const months = monthsOn(costs, agreement, employee).map((month) => ({
      ...month,
      cents: items.get(`${employee} ${month.month}`)?.cents ?? zeroCents,
    }));
    const minutes = months.reduce((sum, month) => sum + month.minutes, 0);
    const evidence = [...items.values()].map((item) => ({ ...item, label: person.name }));
    return { ...person, minutes, parts: [], months, ...traced(evidence) };
  });
}
