import {
  type DeclaredStaff,
  type StaffPart,
  rateMethodOf,
  refundsOf,
} from "../ledger/declaredStaff";
import { acceptedCost, payslipsOf } from "../ledger/payslips";
import { type PersonRates, horizonDays, personRates, yearlyHours } from "../ledger/rates";
import { personMonth } from "../ledger/workedTime";
import type { Cents } from "../quantities/money";
import { type PlainMonth, monthOf } from "../quantities/plainDate";
import { ratioToText } from "../quantities/ratio";
import { minutes, minutesToDecimalHours } from "../quantities/time";
import { type Placed, cellOf } from "../schema/tables";
import { type Explanation, explained } from "./explanation";
import { type ExplainContext, moneyCell } from "./explainRecord";

type Agreement = Placed<"agreements">;

/** What a person costs an operation: the time declared and its rate, each down to payslips and timesheets. */
export function explainPerson(
  context: ExplainContext,
  agreement: Agreement,
  person: DeclaredStaff,
): Explanation {
  const parts = person.parts.map((part) => explainPart(context, agreement, person, part));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { ...only, label: person.employee };
  return explained(person.employee, "sum", person.cents, parts);
}

function explainPart(
  context: ExplainContext,
  agreement: Agreement,
  person: DeclaredStaff,
  part: StaffPart,
): Explanation {
  return explained(part.month ?? person.employee, "product", part.cents, [
    explainTime(context, agreement, person, part),
    explainRate(context, agreement, person.employee, part),
  ]);
}

/** Time of a person on the operation, with the cells of the timesheet. */
export function explainTime(
  { costs }: ExplainContext,
  agreement: Agreement,
  { employee }: DeclaredStaff,
  part: StaffPart,
): Explanation {
  const rows = agreement.projects
    .flatMap((project) => costs.time.rowsOf(employee, project))
    .filter(
      ({ date }) =>
        agreement.start <= date &&
        date <= agreement.end &&
        (part.month === null || monthOf(date) === part.month),
    );
  const text = {
    hour: `${minutesToDecimalHours(minutes(part.units))} h`,
    day: `${part.units / 2} j`,
    month: `${part.units} mois`,
  }[part.unit];
  return explained("time", "sum", null, [], {
    text,
    cells: rows.map(({ place }) => cellOf(place, "minutes")),
    sources: [...new Set(rows.flatMap(({ place }) => place.source ?? []))],
  });
}

/** What an hour, a day or a month costs by the method of the agreement, or by the letter that fixes it. */
export function explainRate(
  context: ExplainContext,
  agreement: Agreement,
  employee: string,
  part: StaffPart,
): Explanation {
  const { ledger, costs } = context;
  const letter = ledger.assignments.find(
    (row) =>
      row.employee === employee &&
      row.rate === part.rate &&
      (row.agreement === agreement.ref || row.agreement === null),
  );
  if (letter !== undefined) return { ...moneyCell(letter, "rate", part.rate), label: "rate" };
  const rates = personRates(ledger, costs.time, employee, costs.year, refundsOf(agreement));
  const method = rateMethodOf(agreement);
  if (rates === null) return explained("rate", "ratio", part.rate);
  const pay = explainPay(context, agreement, employee, part.month);
  const unit = {
    eu1720: () => yearlyUnits(context, rates, yearlyHours.eu1720),
    legal1607: () => yearlyUnits(context, rates, yearlyHours.legal1607),
    horizon215: () => yearlyUnits(context, rates, horizonDays),
    actualHours: () => workedTime(context, employee, null),
    realMonthly: () => workedTime(context, employee, part.month),
    monthly1720: () =>
      explained("hours-of-month", "cell", null, [], { text: ratioToText(rates.monthlyBase1720) }),
    fixedShare: () => explained("months-paid", "cell", null, [], { text: String(rates.months) }),
  }[method]();
  return explained("rate", "ratio", part.rate, [pay, unit], { text: method });
}

/** Payslips of the year, or of one month, as the agreement accepts them; brought to twelve months when some are missing. */
function explainPay(
  { ledger, costs }: ExplainContext,
  agreement: Agreement,
  employee: string,
  month: PlainMonth | null,
): Explanation {
  const refunds = refundsOf(agreement);
  const slips = payslipsOf(ledger, employee, costs.year).filter(
    (slip) => month === null || slip.month === month,
  );
  const parts = slips.map((slip) => moneyCell(slip, "cost", acceptedCost(slip, refunds)));
  const total = slips.reduce((sum, slip) => sum + acceptedCost(slip, refunds), 0);
  const label = month === null ? "annual-cost" : "month-cost";
  return explained(label, "sum", total as Cents, parts);
}

/** `1720 × quota`, for the months paid when they are fewer than twelve. */
function yearlyUnits({ ledger }: ExplainContext, rates: PersonRates, units: number): Explanation {
  const person = ledger.employees.find(({ id }) => id === rates.employee);
  const months = rates.months === 12 ? "" : ` × ${rates.months}/12`;
  return explained("units-of-year", "product", null, [], {
    text: `${units} × ${ratioToText(rates.quota)}${months}`,
    cells: person === undefined ? [] : [cellOf(person.place, "quota")],
  });
}

function workedTime(
  { ledger, costs }: ExplainContext,
  employee: string,
  month: PlainMonth | null,
): Explanation {
  const rows = ledger.timesheets.filter(
    (row) =>
      row.employee === employee &&
      row.project !== null &&
      row.date.startsWith(month ?? String(costs.year)),
  );
  const worked = rows.reduce((sum, row) => sum + row.minutes, 0);
  const label = month === null ? "worked-time" : personMonth(employee, month);
  return explained(label, "sum", null, [], {
    text: `${minutesToDecimalHours(minutes(worked))} h`,
    cells: rows.map(({ place }) => cellOf(place, "minutes")),
  });
}

/** Every hourly rate of a person in a year: what each method divides, and by what. */
export function explainRates(context: ExplainContext, employee: string): Explanation | null {
  const { ledger, costs } = context;
  const rates = personRates(ledger, costs.time, employee, costs.year);
  if (rates === null) return null;
  const slips = payslipsOf(ledger, employee, costs.year);
  const pay = explained(
    "annual-cost",
    "sum",
    rates.annualCost,
    slips.map((slip) => moneyCell(slip, "cost", acceptedCost(slip))),
  );
  const rate = (label: string, amount: Cents | null, by: Explanation): Explanation =>
    explained(label, "ratio", amount, [pay, by]);
  return explained(employee, "cell", null, [
    rate("eu1720", rates.rate1720, yearlyUnits(context, rates, yearlyHours.eu1720)),
    rate("legal1607", rates.rate1607, yearlyUnits(context, rates, yearlyHours.legal1607)),
    rate("actualHours", rates.real, workedTime(context, employee, null)),
    rate("horizon215", rates.day215, yearlyUnits(context, rates, horizonDays)),
  ]);
}
