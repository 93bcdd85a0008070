import type { OperationReport } from "../../domain/balances/operation/operationReport";
import { costMethodOf } from "../../domain/ledger/costMethod";

/** Amounts of a report on European money that are no line of it, under stable names. */
export function operationCents({ due, agreement }: OperationReport): Record<string, number> {
  const flatName = costMethodOf(agreement.method).replace(/\W/g, "_");
  return {
    direct_staff_cents: due.directStaff,
    [`${flatName}_cents`]: due.flat,
    total_eligible_cents: due.totalEligible,
    other_resources_cents: due.otherResources,
    cap_agreement_cents: due.cap,
    due_by_rate_cents: due.byRate,
    due_by_gap_cents: due.byGap,
    due_cents: due.due,
    advance_received_cents: due.advance,
    balance_cents: due.balance,
    own_funds_cents: due.ownFunds,
  };
}

/** Staff by person, resources, instalments, and which of the three terms decides. */
export function operationJson(report: OperationReport): object {
  const { due, staff, resources, payments, indicators, start, end, isFinal } = report;
  return {
    start,
    end,
    final: isFinal,
    binding: due.binding,
    staff: staff.map(({ employee, name, minutes, parts, cents, months }) => ({
      employee,
      name,
      minutes,
      hours: (minutes / 60).toFixed(2),
      rateCents: parts.length === 1 ? parts[0]?.rate : null,
      cents,
      months: months.map(({ month, minutes: time, cents: cost, isSigned }) => ({
        month,
        minutes: time,
        cents: cost,
        signed: isSigned,
      })),
    })),
    resources: resources.map(({ kind, label, proof, cents }) => ({ kind, label, proof, cents })),
    payments: payments.map(({ rank, kind, due: expected, amount }) => ({
      rank,
      kind,
      dueCents: expected,
      receivedCents: amount,
    })),
    indicators: indicators.map(({ label, target, actual }) => ({ label, target, actual })),
  };
}
