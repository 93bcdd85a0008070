import type { RecordOf } from "../../schema/tables";
import type { Book, Harvest } from "./book";
import { listRows } from "./lists";
import { type SourceTable, isWritten } from "./sourceTable";

/** A list of payments received, one a row: ranked by date within their agreement where no rank is given. */
export function takePayments(table: SourceTable, _book: Book, harvest: Harvest): void {
  const amountColumn = table.columnOf(
    "agreement.received",
    "expense.amount_ttc",
    "expense.credit",
    "alloc.amount",
  );
  const dateColumn = table.columnOf("agreement.payment_date", "expense.paid", "expense.date");
  const found: { values: Payment; source: string }[] = [];
  for (const { row, line, values, source } of listRows(table, "payments")) {
    const amountCell = amountColumn === null ? null : table.cell(row, amountColumn);
    const dateCell = dateColumn === null ? null : table.cell(row, dateColumn);
    const amount = amountCell === null || !isWritten(amountCell) ? null : line.amount(amountCell);
    const received = values.received ?? (dateCell === null ? null : line.date(dateCell));
    if (amount === null && values.due === null && !line.hasFailed()) continue;
    if (line.hasFailed() || values.agreement === null) {
      harvest.waiting += 1;
      if (values.agreement === null) table.ask(table.corner, "unknown-column", { header: "" });
      continue;
    }
    found.push({
      values: { ...values, agreement: values.agreement, rank: values.rank ?? 0, amount, received },
      source,
    });
  }
  for (const { values, source } of ranked(found)) harvest.add("payments", values, source);
}

type Payment = RecordOf<"payments">;

function ranked(
  payments: readonly { readonly values: Payment; readonly source: string }[],
): typeof payments {
  const counts = new Map<string, number>();
  const dateOf = ({ received, expected }: Payment): string => received ?? expected ?? "";
  return [...payments]
    .sort((a, b) =>
      dateOf(a.values) < dateOf(b.values) ? -1 : dateOf(a.values) > dateOf(b.values) ? 1 : 0,
    )
    .map(({ values, source }) => {
      const next = (counts.get(values.agreement) ?? 0) + 1;
      const rank = values.rank > 0 ? values.rank : next;
      counts.set(values.agreement, Math.max(next, rank));
      return { values: { ...values, rank }, source };
    });
}
