import { type Cents, addCents, cents } from "../../domain/quantities/money";
import {
  firstDay,
  lastDay,
  monthNumber,
  monthOf,
  plainMonth,
} from "../../domain/quantities/plainDate";
import { parseRatio } from "../../domain/quantities/ratio";
import { minutes } from "../../domain/quantities/time";
import { type NewRecord, filled } from "../../domain/schema/tables";
import type { DataSet } from "./dataSet";
import { signatureDates } from "./signatures";

const minutesPerQuarterHour = 15;

export function employeesOf(dataSet: DataSet): NewRecord<"employees">[] {
  const { year } = dataSet.meta;
  return Object.entries(dataSet.inputs.employees).map(([id, employee]) => {
    const months = employee.months ?? [];
    const first = months.length === 0 ? 1 : Math.min(...months);
    const last = months.length === 0 ? 12 : Math.max(...months);
    return {
      values: filled("employees", {
        id,
        name: employee.name,
        job: employee.job ?? null,
        contract: employee.asp_monthly === undefined ? null : "PEC",
        quota: employee.quota === undefined ? null : parseRatio(employee.quota),
        weekly:
          employee.weekly_qh === undefined
            ? null
            : minutes(employee.weekly_qh * minutesPerQuarterHour),
        entry: first > 1 ? firstDay(plainMonth(year, first)) : null,
        exit: last < 12 ? lastDay(plainMonth(year, last)) : null,
        declaredRate:
          employee.declared_rate_cents === undefined ? null : cents(employee.declared_rate_cents),
      }),
      source: `employees.${id}`,
    };
  });
}

/** Account 641 is net of refunded daily allowances in a data set already; the refund is kept beside it. */
export function payrollOf(dataSet: DataSet): NewRecord<"payroll">[] {
  return Object.entries(dataSet.inputs.payroll_by_month).flatMap(([employee, months]) =>
    Object.entries(months).map(([month, payslip]): NewRecord<"payroll"> => {
      const gross = account(payslip, "641");
      const employerCharges = account(payslip, "645");
      const taxes = addCents(account(payslip, "631"), account(payslip, "633"));
      const otherCharges = addCents(account(payslip, "647"), account(payslip, "648"));
      const refund = dataSet.inputs.employees[employee]?.ijss?.[month];
      return {
        values: filled("payroll", {
          employee,
          month: plainMonth(dataSet.meta.year, Number(month)),
          gross,
          employerCharges,
          taxes,
          otherCharges,
          refunds: refund === undefined ? null : cents(refund),
          cost: addCents(gross, employerCharges, taxes, otherCharges),
        }),
        source: `payroll_by_month.${employee}.${month}`,
      };
    }),
  );
}

function account(payslip: Readonly<Record<string, number>>, code: string): Cents {
  return cents(payslip[code] ?? 0);
}

/** Worked days by code, then days of absence; every month is signed by both unless the data set says not. */
export function timesheetsOf(dataSet: DataSet): NewRecord<"timesheets">[] {
  const worked = dataSet.inputs.daily.map(([employee, date, code, qh], place) =>
    timeRecord(dataSet, { employee, date, qh, project: code, absence: null }, `daily[${place}]`),
  );
  const absent = dataSet.inputs.absences_daily.map(([employee, date, code, qh], place) =>
    timeRecord(
      dataSet,
      { employee, date, qh, project: null, absence: code },
      `absences_daily[${place}]`,
    ),
  );
  return [...worked, ...absent];
}

interface TimeRow {
  readonly employee: string;
  readonly date: DataSet["inputs"]["daily"][number][1];
  readonly qh: number;
  readonly project: string | null;
  readonly absence: string | null;
}

function timeRecord({ inputs }: DataSet, row: TimeRow, source: string): NewRecord<"timesheets"> {
  const signed = inputs.unsigned.some(
    ({ employee, month }) => employee === row.employee && month === monthNumber(row.date),
  )
    ? { employee: null, manager: null }
    : signatureDates(monthOf(row.date));
  const declared = inputs.declared.find(
    ({ employee, project }) => employee === row.employee && project === row.project,
  );
  return {
    values: filled("timesheets", {
      employee: row.employee,
      date: row.date,
      project: row.project,
      activity: null,
      minutes: minutes(row.qh * minutesPerQuarterHour),
      absence: row.absence,
      agreement: declared?.agreement ?? null,
      signedEmployee: signed.employee,
      signedManager: signed.manager,
    }),
    source,
  };
}
