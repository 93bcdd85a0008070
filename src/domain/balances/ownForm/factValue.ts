import { readSettings } from "../../checks/settings";
import type { Cents } from "../../quantities/money";
import { cents, sumOf, zeroCents } from "../../quantities/money";
import { type PlainDate, contains, yearPeriod } from "../../quantities/plainDate";
import type { FormFact } from "./formLine";
import type { FormFigures } from "./formFigures";
import { isOperationFact, operationFact } from "./operationFact";

/** What a form is told beside its lines: a text, a date, an amount, a number. */
export type FactValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly date: PlainDate }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "amount"; readonly cents: Cents }
  | { readonly kind: "period"; readonly start: PlainDate; readonly end: PlainDate };

/** A fact of the agreement in a year; null when the tables do not say. */
export function factValue(
  { ledger, agreement, statement }: FactSource,
  fact: FormFact,
  year: number,
  today: PlainDate,
): FactValue | null {
  const names = readSettings(ledger.settings).settings.associationNames;
  const isNumber = (text: string): boolean => /^[\d\s]{14,}$/.test(text);
  const payments = ledger.payments.filter((each) => each.agreement === agreement.ref);
  const received = sumOf(payments, (each) =>
    each.received === null ? zeroCents : (each.amount ?? each.due ?? zeroCents),
  );
  if (isOperationFact(fact)) {
    const amount = operationFact(ledger, agreement, year, fact);
    return amount === null ? null : { kind: "amount", cents: amount };
  }
  switch (fact) {
    case "association":
      return text(names.find((name) => !isNumber(name)));
    case "siret":
      return text(names.find(isNumber));
    case "project":
      return text(projectNames({ ledger, agreement }));
    case "purpose":
      return text(agreement.label ?? undefined);
    case "ref":
      return text(agreement.ref);
    case "funder":
      return text(ledger.funders.find(({ code }) => code === agreement.funder)?.name);
    case "start":
      return { kind: "date", date: agreement.start };
    case "end":
      return { kind: "date", date: agreement.end };
    case "period": {
      const { first, last } = yearPeriod(year);
      const inside = (date: PlainDate, otherwise: PlainDate): PlainDate =>
        contains({ first, last }, date) ? date : otherwise;
      return {
        kind: "period",
        start: inside(agreement.start, first),
        end: inside(agreement.end, last),
      };
    }
    case "year":
      return { kind: "number", value: year };
    case "granted":
      return { kind: "amount", cents: agreement.granted };
    case "requested":
      return agreement.requested === null ? null : { kind: "amount", cents: agreement.requested };
    case "received":
      return { kind: "amount", cents: received };
    case "toReceive":
      return { kind: "amount", cents: cents(agreement.granted - received) };
    case "totalCost":
      return { kind: "amount", cents: sumOf(statement(year).charges, (line) => line.cents) };
    case "today":
      return { kind: "date", date: today };
  }
}

type FactSource = Pick<FormFigures, "ledger" | "agreement"> & {
  readonly statement: FormFigures["statement"];
};

function text(value: string | undefined): FactValue | null {
  return value === undefined || value.trim() === "" ? null : { kind: "text", text: value };
}

function projectNames({ ledger, agreement }: Pick<FormFigures, "ledger" | "agreement">): string {
  return agreement.projects
    .map((code) => ledger.projects.find((each) => each.code === code)?.name ?? code)
    .join(", ");
}
