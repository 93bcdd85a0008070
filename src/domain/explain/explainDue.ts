import type { OperationReport } from "../balances/operation/operationReport";
import { postLabels } from "../balances/operation/operationLines";
import type { AmountDue } from "../ledger/amountDue";
import { type Traced, spread } from "../ledger/evidence";
import { type Cents, cents, sumOf, zeroCents } from "../quantities/money";
import { ratioToText } from "../quantities/ratio";
import { minutes, minutesToDecimalHours } from "../quantities/time";
import { personMonth } from "../ledger/workedTime";
import { type Placed, cellOf } from "../schema/tables";
import { type Explanation, explained } from "./explanation";
import { type ExplainContext, explainEvidence, moneyCell } from "./explainRecord";
import { explainPerson, explainRate, explainTime } from "./explainStaff";
import { type SheetFigure, inEuros } from "./sheetFigures";

type Agreement = Placed<"agreements">;

/** The three-way minimum (domain.md § 3.3): each term, and under the cost each person's hours and rate. */
export function explainDue(
  context: ExplainContext,
  agreement: Agreement,
  due: AmountDue,
  resources: readonly Traced[] = [],
): Explanation {
  const cost = explainEligible(context, agreement, due);
  const terms = [
    { ...moneyCell(agreement, "granted", due.cap), label: "max" },
    explainByRate(agreement, due, cost),
    explained("gap", "difference", due.byGap, [cost, explainOthers(context, due, resources)]),
  ];
  return explained(agreement.ref, "minimum", due.due, terms, { text: due.binding });
}

function explainEligible(
  context: ExplainContext,
  agreement: Agreement,
  due: AmountDue,
): Explanation {
  const staff = due.staff.map((person) => explainPerson(context, agreement, person));
  return explained("total-eligible", "sum", due.totalEligible, [
    ...staff,
    explained("other-direct", "sum", due.totalEligible === 0 ? zeroCents : restOf(due)),
    explained("flat", "product", due.flat, [], { text: agreement.method }),
  ]);
}

function explainByRate(agreement: Agreement, due: AmountDue, cost: Explanation): Explanation {
  return explained("rate", "product", due.byRate, [
    cost,
    explained("rate", "cell", null, [], {
      text: agreement.rate === null ? null : ratioToText(agreement.rate),
      cells: [cellOf(agreement.place, "rate")],
    }),
  ]);
}

function explainOthers(
  context: ExplainContext,
  due: AmountDue,
  resources: readonly Traced[],
): Explanation {
  const parts = resources.flatMap(({ evidence }) =>
    evidence.map((item) => explainEvidence(context, item, null, null)),
  );
  return explained("other-resources", "sum", due.otherResources, parts);
}

/** What the cost holds besides named staff and flat rates, at real cost. */
function restOf(due: AmountDue): Cents {
  const staff = sumOf(due.staff, (person) => person.cents);
  return cents(due.totalEligible - staff - due.flat);
}

/** How the report names the rows of its totals and terms: French whatever the language of the pane. */
const rows = {
  all: "Total",
  staff: "Total des dépenses directes de personnel",
  cost: "Coût total éligible",
  others: "Total des autres ressources",
  own: "Autofinancement",
  byRate: "a. ",
  cap: "b. ",
  byGap: "c. ",
  due: "Montant dû",
  advance: "Déjà versé",
  balance: "Solde demandé",
};

/** Every amount and rate of a report on European money, by the row that shows it. */
export function operationFigures(
  context: ExplainContext,
  report: OperationReport,
  fund: string,
): SheetFigure[] {
  const { agreement, due } = report;
  const whole = (): Explanation => explainDue(context, agreement, due, report.resources);
  const cost = (): Explanation => explainEligible(context, agreement, due);
  const others = (): Explanation => explainOthers(context, due, report.resources);
  const advance = (): Explanation =>
    explained(
      "advance",
      "sum",
      due.advance,
      report.payments.flatMap((row) =>
        row.amount === null ? [] : [moneyCell(row, "amount", row.amount)],
      ),
    );
  const row = (label: string, amount: Cents, explanation: () => Explanation): SheetFigure => ({
    shown: inEuros(amount),
    row: label,
    column: null,
    explanation,
  });
  const hours = due.staff.reduce((sum, person) => sum + person.minutes, 0);
  return [
    ...staffFigures(context, report),
    {
      shown: hours / 60,
      row: rows.staff,
      column: null,
      explanation: () => explainAllTime(context, agreement, due),
    },
    row(rows.staff, due.directStaff, () => explainStaff(context, agreement, due)),
    ...postFigures(context, report),
    row(rows.cost, due.totalEligible, cost),
    row(rows.byRate, due.byRate, () => explainByRate(agreement, due, cost())),
    row(rows.cap, due.cap, () => moneyCell(agreement, "granted", due.cap)),
    row(rows.byGap, due.byGap, () => explained("gap", "difference", due.byGap, [cost(), others()])),
    row(rows.due, due.due, whole),
    row(fund, due.due, whole),
    row(rows.advance, due.advance, advance),
    row(rows.balance, due.balance, () =>
      explained("balance", "difference", due.balance, [whole(), advance()]),
    ),
    row(rows.others, due.otherResources, others),
    ...listFigures(context, report),
    row(rows.all, due.directStaff, () => explainStaff(context, agreement, due)),
    row(rows.all, due.totalEligible, cost),
    row(rows.own, cents(due.totalEligible - due.due - due.otherResources), () =>
      explained("own-funds", "difference", due.ownFunds, [cost(), whole(), others()]),
    ),
  ];
}

function explainStaff(context: ExplainContext, agreement: Agreement, due: AmountDue): Explanation {
  const people = due.staff.map((person) => explainPerson(context, agreement, person));
  return explained("staff", "sum", due.directStaff, people);
}

function explainAllTime(
  context: ExplainContext,
  agreement: Agreement,
  due: AmountDue,
): Explanation {
  const times = due.staff.flatMap((person) =>
    person.parts.map((part) => ({
      ...explainTime(context, agreement, person, part),
      label: person.employee,
    })),
  );
  return explained("time", "sum", null, times);
}

/** Resources, instalments, and each piece behind the costs. */
function listFigures(context: ExplainContext, report: OperationReport): SheetFigure[] {
  const { agreement, due, payments, resources, staff } = report;
  const paid = (column: "due" | "amount", heading: string): SheetFigure[] => {
    const parts = payments.flatMap((payment) => {
      const amount = payment[column];
      return amount === null ? [] : [moneyCell(payment, column, amount)];
    });
    const total = sumOf(parts, (part) => part.cents ?? zeroCents);
    return [
      ...parts.map((part): SheetFigure => ({
        shown: inEuros(part.cents ?? zeroCents),
        row: "",
        column: heading,
        explanation: () => part,
      })),
      {
        shown: inEuros(total),
        row: rows.all,
        column: heading,
        explanation: () => explained("payments", "sum", total, parts),
      },
    ];
  };
  return [
    ...resources.map((resource): SheetFigure => ({
      shown: inEuros(resource.cents),
      row: resource.label,
      column: null,
      explanation: () =>
        explained(
          resource.label,
          "sum",
          resource.cents,
          resource.evidence.map((item) => explainEvidence(context, item, null, null)),
        ),
    })),
    ...paid("due", "Attendu"),
    ...paid("amount", "Reçu"),
    ...staff.flatMap(({ employee, months }) =>
      months.map((month): SheetFigure => {
        const person = due.staff.find((each) => each.employee === employee);
        return {
          shown: inEuros(month.cents),
          row: personMonth(employee, month.month),
          column: null,
          explanation: () =>
            explained(personMonth(employee, month.month), "split", month.cents, [
              ...(person === undefined ? [] : [explainPerson(context, agreement, person)]),
              explained("time", "sum", null, [], {
                text: `${minutesToDecimalHours(minutes(month.minutes))} h`,
                cells: [month.cell],
              }),
            ]),
        };
      }),
    ),
  ];
}

/** Units, rate and cost of each person. */
function staffFigures(
  context: ExplainContext,
  { agreement, staff, due }: OperationReport,
): SheetFigure[] {
  return staff.flatMap(({ employee, name }) => {
    const person = due.staff.find((each) => each.employee === employee);
    if (person === undefined) return [];
    return person.parts.flatMap((part): SheetFigure[] => {
      const units = { hour: part.units / 60, day: part.units / 2, month: part.units }[part.unit];
      const figure = (
        column: string,
        shown: number,
        explanation: () => Explanation,
      ): SheetFigure => ({ shown, row: name, column, explanation });
      return [
        figure("Unités", units, () => explainTime(context, agreement, person, part)),
        figure("Taux", inEuros(part.rate), () => explainRate(context, agreement, employee, part)),
        figure("Coût", inEuros(part.cents), () =>
          explainPerson(context, agreement, { ...person, cents: part.cents, parts: [part] }),
        ),
      ];
    });
  });
}

/** Headings of the costs: a flat one is its rate of its base, a real one its records. */
function postFigures(context: ExplainContext, report: OperationReport): SheetFigure[] {
  return report.costs.flatMap((post): SheetFigure[] => {
    const label = postLabels[post.code];
    const told = (amount: Cents): Explanation =>
      post.base === null
        ? explained(
            label,
            "sum",
            amount,
            spread(amount, post).map((item) => explainEvidence(context, item, null, null)),
          )
        : explained(label, "product", amount, [explained("base", "sum", post.base)], {
            text: post.method,
          });
    const base = post.base;
    return [
      { shown: inEuros(post.cents), row: label, column: null, explanation: () => told(post.cents) },
      ...(base === null
        ? []
        : [
            {
              shown: inEuros(base),
              row: label,
              column: null,
              explanation: () => explained("base", "sum", base),
            },
          ]),
    ];
  });
}
