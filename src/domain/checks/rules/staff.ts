import { paysNamedStaff } from "../../ledger/assignments";
import { claimsItsCost } from "../../ledger/claimedCost";
import { costMethodOf } from "../../ledger/costMethod";
import { isSupportFunction } from "../../ledger/names";
import { costOfMinutes, personRates, yearlyCapMinutes } from "../../ledger/rates";
import { totalMinutes } from "../../ledger/workedTime";
import { cents, sumOf, zeroCents } from "../../quantities/money";
import { type PlainDate, monthOf, yearOf } from "../../quantities/plainDate";
import { ratio } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import { claimsOf } from "../claims";
import { groupBy } from "../group";
import type { CheckInput, Rule, RuleFinding } from "../rule";
import { count, date, hours, money, month, text } from "../say";

const notNamed: Rule = {
  id: "STA-02",
  severity: "blocking",
  needs: ["agreements"],
  findForPerson: ({ id, name, time, allocations }, { facts }) => {
    const claims = [
      ...time.flatMap(({ agreement, minutes, place }) =>
        agreement === null || minutes === 0
          ? []
          : [{ agreement, minutes, amount: zeroCents, cell: cellOf(place, "agreement") }],
      ),
      ...allocations
        .filter((row) => {
          const payer = facts.agreements.get(row.agreement);
          return payer !== undefined && claimsItsCost(row, payer);
        })
        .map(({ agreement, amount, place }) => ({
          agreement,
          minutes: 0,
          amount,
          cell: cellOf(place, "source"),
        })),
    ];
    return [...groupBy(claims, ({ agreement }) => agreement)].flatMap(
      ([ref, group]): RuleFinding[] => {
        const agreement = facts.agreements.get(ref);
        if (agreement === undefined || !paysNamedStaff(agreement)) return [];
        if ((agreement.staff ?? []).includes(id)) return [];
        const allocated = sumOf(group, ({ amount }) => amount);
        const declared =
          allocated === 0
            ? hours(group.reduce((sum, { minutes }) => sum + minutes, 0))
            : money(allocated);
        return [
          {
            facts: { e: text(name), agreement: text(agreement.ref), declared },
            cells: [...group.map(({ cell }) => cell), cellOf(agreement.place, "staff")],
            amountCents: allocated === 0 ? null : allocated,
            records: [id, agreement.ref],
          },
        ];
      },
    );
  },
};

/** Minutes of a person on the projects of the agreements that name them. */
function declaredMinutes({ ledger, facts }: CheckInput, employee: string, year: number): number {
  const naming = ledger.agreements.filter(({ staff }) => (staff ?? []).includes(employee));
  const projects = new Set(naming.flatMap((agreement) => agreement.projects));
  const hours = facts.time(year).byPerson.get(employee) ?? new Map<string, number>();
  return [...hours].reduce((sum, [code, minutes]) => (projects.has(code) ? sum + minutes : sum), 0);
}

const rateTooHigh: Rule = {
  id: "STA-03",
  severity: "blocking",
  needs: ["employees.declaredRate", "payroll"],
  find: (input) =>
    input.ledger.employees.flatMap((employee) => {
      const { declaredRate } = employee;
      if (declaredRate === null) return [];
      return input.facts.years.flatMap((year): RuleFinding[] => {
        const time = input.facts.time(year);
        const rates = personRates(input.ledger, time, employee.id, year);
        if (rates === null || declaredRate <= rates.rate1720) return [];
        const minutes = declaredMinutes(input, employee.id, year);
        const beyond = costOfMinutes(minutes, cents(declaredRate - rates.rate1720));
        return [
          {
            facts: {
              e: text(employee.name),
              x: money(declaredRate),
              y: money(rates.rate1720),
              d: money(beyond),
              h: hours(minutes),
            },
            cells: [
              cellOf(employee.place, "declaredRate"),
              ...input.ledger.payroll
                .filter(
                  (payslip) => payslip.employee === employee.id && yearOf(payslip.month) === year,
                )
                .map(({ place }) => cellOf(place, "cost")),
            ],
            amountCents: beyond,
            records: [employee.id],
          },
        ];
      });
    }),
};

const tooManyHours: Rule = {
  id: "STA-04",
  severity: "blocking",
  needs: ["timesheets", "agreements"],
  find: ({ ledger, facts }) => {
    const naming = ledger.agreements.filter(paysNamedStaff);
    const named = new Set(naming.flatMap(({ staff }) => staff ?? []));
    return [...named].flatMap((employee) =>
      facts.years.flatMap((year): RuleFinding[] => {
        const worked = totalMinutes(facts.time(year).byPerson.get(employee));
        const { record, name } = facts.person(employee);
        const cap = yearlyCapMinutes(record?.quota ?? ratio(1));
        if (worked <= cap) return [];
        return [
          {
            facts: {
              e: text(name),
              h: hours(worked),
              cap: hours(cap),
              year: text(String(year)),
            },
            cells: [
              ...(record === undefined ? [] : [cellOf(record.place, "quota")]),
              ...naming
                .filter(({ staff }) => (staff ?? []).includes(employee))
                .map(({ place }) => cellOf(place, "staff")),
            ],
            amountCents: null,
            records: [`${employee} ${year}`],
          },
        ];
      }),
    );
  },
};

const claimedBeyondPay: Rule = {
  id: "STA-05",
  severity: "blocking",
  needs: ["allocations", "payroll"],
  find: ({ facts }) =>
    [...facts.allocationsBySource].flatMap(([source, rows]): RuleFinding[] => {
      const payslip = facts.payslips.get(source)?.[0];
      if (payslip === undefined) return [];
      const claimed = sumOf(rows, ({ amount }) => amount);
      if (claimed <= payslip.cost) return [];
      const beyond = cents(claimed - payslip.cost);
      return [
        {
          facts: {
            e: text(facts.nameOf(payslip.employee)),
            month: month(payslip.month),
            a: money(claimed),
            t: money(payslip.cost),
            d: money(beyond),
          },
          cells: [
            cellOf(payslip.place, "cost"),
            ...rows.map(({ place }) => cellOf(place, "amount")),
          ],
          amountCents: beyond,
          records: [source],
          claims: claimsOf(rows, facts),
        },
      ];
    }),
};

const supportAsDirect: Rule = {
  id: "STA-09",
  severity: "major",
  needs: ["agreements", "employees"],
  find: ({ ledger, facts }) =>
    ledger.agreements
      .filter(({ method }) => costMethodOf(method) !== "real")
      .flatMap((agreement) =>
        (agreement.staff ?? []).flatMap((id): RuleFinding[] => {
          const employee = facts.person(id).record;
          if (employee === undefined || !isSupportFunction(employee.job ?? "")) return [];
          return [
            {
              facts: {
                e: text(employee.name),
                job: text(employee.job ?? ""),
                agreement: text(agreement.ref),
              },
              cells: [cellOf(employee.place, "job"), cellOf(agreement.place, "staff")],
              amountCents: null,
              records: [id, agreement.ref],
            },
          ];
        }),
      ),
};

const outOfContract: Rule = {
  id: "STA-10",
  severity: "blocking",
  needs: ["employees", "timesheets"],
  findForPerson: ({ record: employee, time }) => {
    if (employee === undefined) return [];
    const outside = time.filter(
      ({ minutes, project, date: worked }) =>
        minutes > 0 && project !== null && isOutside(worked, employee),
    );
    return [...groupBy(outside, ({ date: worked }) => monthOf(worked))].flatMap(
      ([of, rows]): RuleFinding[] => {
        const first = rows[0];
        if (first === undefined) return [];
        return [
          {
            facts: {
              e: text(employee.name),
              h: hours(rows.reduce((sum, { minutes }) => sum + minutes, 0)),
              d: date(first.date),
              k: count(rows.length),
            },
            cells: [
              ...rows.map(({ place }) => cellOf(place, "date")),
              cellOf(
                employee.place,
                first.date < (employee.entry ?? first.date) ? "entry" : "exit",
              ),
            ],
            amountCents: null,
            records: [`${employee.id} ${of}`],
          },
        ];
      },
    );
  },
};

function isOutside(worked: PlainDate, { entry, exit }: Placed<"employees">): boolean {
  return worked < (entry ?? worked) || worked > (exit ?? worked);
}

/** Staff (domain.md § 7.5). */
export const staffRules: readonly Rule[] = [
  notNamed,
  rateTooHigh,
  tooManyHours,
  claimedBeyondPay,
  supportAsDirect,
  outOfContract,
];
