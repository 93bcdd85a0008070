import { type Cents, cents } from "../../quantities/money";
import { splitBetween } from "../../quantities/split";
import type { RecordOf } from "../../schema/tables";
import type { Book, Harvest } from "./book";
import type { Destination } from "./destination";

/** One movement of an account, before it becomes an expense or a resource. */
export interface Entry extends Destination {
  readonly id: string;
  readonly date: RecordOf<"expenses">["date"];
  readonly account: string;
  readonly label: string | null;
  /** Debit less credit. */
  readonly amount: Cents;
  readonly source: string;
}

/** A product for several projects becomes one resource for each, to the cent. */
export function addResources(
  { harvest, book }: { readonly harvest: Harvest; readonly book: Book },
  entry: Entry,
  funder: string | null,
): void {
  const { id, date, account, label, key, source } = entry;
  const amount = cents(0 - entry.amount);
  const projects = entry.projects ?? [];
  const parts =
    projects.length === 0
      ? [[null, amount] as const]
      : [
          ...splitBetween(
            amount,
            projects.map(({ code, weight }) => [code, weight] as const),
          ),
        ];
  parts.forEach(([project, part], place) => {
    harvest.add(
      "resources",
      {
        id: place === 0 ? id : book.uniqueId(id),
        date,
        account,
        counterpart: null,
        label,
        project,
        key,
        employee: null,
        funder,
        minutes: null,
        unitPrice: null,
        amount: part,
      },
      source,
    );
  });
}
