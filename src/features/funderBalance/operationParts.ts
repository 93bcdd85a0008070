import { postLabels } from "../../domain/balances/operation/operationLines";
import type { StaffMonth } from "../../domain/balances/operation/staffLines";
import { ratioToNumber } from "../../domain/quantities/ratio";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { choiceWord } from "../../domain/schema/choices";
import { formatsFor } from "../../i18n/formats";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import { type PrintedSheet, toSign } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { operationWords as words } from "./operationWords";
import type { OperationContext } from "./operationContext";

const formats = formatsFor("fr");

/** Who reports on what, to whom, over which period. */
export function identificationPart(
  sheet: PrintedSheet,
  { report, options }: OperationContext,
): void {
  const { facts, period } = words;
  const { agreement, funder, projects, due } = report;
  const { identity } = options;
  const rate = agreement.rate === null ? "—" : formats.percent(ratioToNumber(agreement.rate));
  sheet.part(words.identification);
  sheet.facts([
    [facts.reference, agreement.ref],
    [facts.title, agreement.label ?? words.blank],
    [facts.beneficiary, identity.association ?? words.blank],
    [facts.siret, identity.siret ?? words.blank],
    [facts.service, funder?.name ?? agreement.funder],
    [facts.projects, projects.map(({ code, name }) => `${code} – ${name}`).join(" ; ")],
    [facts.agreementPeriod, period(formats.date(agreement.start), formats.date(agreement.end))],
    [facts.reportPeriod, period(formats.date(report.start), formats.date(report.end))],
    [facts.kind, report.isFinal ? words.final : words.interim],
    [facts.method, words.methods[report.costs[0]?.method ?? "real"]],
    [facts.rate, rate],
    [facts.granted, formats.money(due.cap)],
  ]);
}

function dateText(date: PlainDate | null): string {
  return date === null ? "" : formats.date(date);
}

/** Instalments due and received. */
export function paymentsPart(sheet: PrintedSheet, { report, figures }: OperationContext): void {
  const { payments } = words;
  sheet.part(payments.part);
  if (report.payments.length === 0) {
    sheet.note(payments.none);
    return;
  }
  const [rank, kind, expected, due, received, amount] = payments.columns;
  const first = sheet.row + 1;
  const last = first + report.payments.length - 1;
  const sum = (letter: string, amounts: readonly (number | null)[]): PrintedCell => ({
    formula: `=SUM(${letter}${first}:${letter}${last})`,
    value: amounts.reduce<number>((all, each) => all + (each ?? 0), 0) / 100,
  });
  sheet.table(
    [
      { title: rank, kind: "center" },
      { title: kind, kind: "text" },
      { title: expected, kind: "center", span: 2 },
      { title: due, kind: "money" },
      { title: received, kind: "center", span: 2 },
      { title: amount, kind: "money" },
    ],
    [
      ...report.payments.map((payment): PrintedRow => ({
        cells: [
          payment.rank,
          payment.kind === null ? "" : choiceWord(payment.kind, "fr"),
          dateText(payment.expected),
          payment.due === null
            ? null
            : figures.payments(payment.agreement, "due", payment.due, payment.rank),
          dateText(payment.received),
          payment.amount === null
            ? null
            : figures.payments(payment.agreement, "amount", payment.amount, payment.rank),
        ],
      })),
      {
        look: "total",
        cells: [
          payments.total,
          "",
          "",
          sum(
            "E",
            report.payments.map(({ due: each }) => each),
          ),
          "",
          sum(
            "H",
            report.payments.map(({ amount: each }) => each),
          ),
        ],
      },
    ],
  );
}

/** Targets and what was reached; a rate only where both are numbers. */
export function indicatorsPart(sheet: PrintedSheet, { report }: OperationContext): void {
  const { indicators } = words;
  sheet.part(indicators.part);
  if (report.indicators.length === 0) {
    sheet.note(indicators.none);
    return;
  }
  const [label, unit, target, actual, rate, source] = indicators.columns;
  sheet.table(
    [
      { title: label, kind: "text", span: 2 },
      { title: unit, kind: "center" },
      { title: target, kind: "center" },
      { title: actual, kind: "center" },
      { title: rate, kind: "percent" },
      { title: source, kind: "text", span: 2 },
    ],
    report.indicators.map((each): PrintedRow => {
      const wanted = numberIn(each.target);
      const reached = numberIn(each.actual);
      const share =
        wanted === null || reached === null || wanted === 0
          ? "—"
          : Math.round((reached / wanted) * 100);
      return {
        cells: [
          each.label,
          each.unit ?? "",
          each.target ?? "",
          each.actual ?? "",
          share,
          each.source ?? "",
        ],
      };
    }),
  );
}

function numberIn(text: string | null): number | null {
  if (text === null) return null;
  const plain = text.replace(/[\s\u00a0\u202f%]/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Every record behind the declared amounts, by heading, with what is missing. */
export function evidencePart(sheet: PrintedSheet, { report }: OperationContext): void {
  const { evidence } = words;
  // A page with nothing but « no indicator » on it is not worth one.
  sheet.part(evidence.part, report.indicators.length > 0);
  const months = new Map<string, StaffMonth>(
    report.staff.flatMap((person) =>
      person.months.map((month) => [`${person.employee} ${month.month}`, month] as const),
    ),
  );
  const rows = report.costs.flatMap((post) =>
    post.evidence.map((item): PrintedRow => ({
      look: "detail",
      cells: [
        postLabels[post.code],
        item.record,
        described(item.label, months.get(item.record)),
        item.cell,
        item.cents / 100,
      ],
    })),
  );
  if (rows.length > 0) {
    const [post, record, label, cell, amount] = evidence.columns;
    const total = report.costs
      .flatMap((each) => each.evidence)
      .reduce((sum, item) => sum + item.cents, 0);
    sheet.table(
      [
        { title: post, kind: "text", span: 2 },
        { title: record, kind: "text" },
        { title: label, kind: "text", span: 3 },
        { title: cell, kind: "text" },
        { title: amount, kind: "money" },
      ],
      (rowAt) => [
        ...rows,
        {
          look: "total",
          cells: [
            evidence.total,
            "",
            "",
            "",
            { formula: `=SUM(H${rowAt(0)}:H${rowAt(rows.length - 1)})`, value: total / 100 },
          ],
        },
      ],
    );
  }
  if (report.costs.some(({ base }) => base !== null)) {
    sheet.note(evidence.flat, { italic: true, fontSize: 8 });
  }
}

function described(label: string, month: StaffMonth | undefined): string {
  if (month === undefined) return label;
  const { evidence } = words;
  const text = evidence.month(label, formats.month(month.month), formats.hours(month.minutes));
  return month.isSigned ? text : `${text}${evidence.unsigned}`;
}

/** Questions of the report that only the association can answer. */
export function qualitativePart(sheet: PrintedSheet): void {
  sheet.part(words.qualitative.part, true);
  for (const [question, lines] of words.qualitative.questions) sheet.answer(question, lines);
}

/** Who certifies, and what is asked for. */
export function certificatePart(sheet: PrintedSheet, { report, options }: OperationContext): void {
  const { certificate } = words;
  sheet.part(certificate.part, false, toSign);
  const amount = formats.money(report.due.balance);
  const association = options.identity.association ?? words.blank;
  sheet.note(certificate.text(association, amount, report.isFinal));
  sheet.signature(certificate.place, certificate.signature);
}
