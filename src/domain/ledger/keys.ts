import type { PlainDate } from "../quantities/plainDate";
import type { Ledger } from "./ledger";
import { type WorkedTime, projectMinutes } from "./workedTime";

/** Weights of an allocation key by project; null when the key is unknown or weighs nothing on that day. */
export type KeyWeights = ReadonlyMap<string, number>;

/**
 * Weights of key `code` on a day. An `hours` key counts the worked minutes of the year by project, support
 * excluded, so that it needs no upkeep; the other keys carry their weights (domain.md § 4.5).
 */
export function keyWeights(
  ledger: Ledger,
  time: WorkedTime,
  code: string,
  date: PlainDate,
): KeyWeights | null {
  const rows = ledger.keys.filter(
    (row) => row.code === code && (row.start ?? date) <= date && date <= (row.end ?? date),
  );
  const weights = rows.some(({ basis }) => basis === "hours")
    ? hoursWeights(time)
    : new Map(
        rows.flatMap(({ project, weight }) =>
          project === null ? [] : [[project, Math.max(0, weight ?? 0)]],
        ),
      );
  return [...weights.values()].some((weight) => weight > 0) ? weights : null;
}

/** The key of support time: the first hours key of the workbook, or the same rule without a name. */
export function supportKey(ledger: Ledger): string {
  return ledger.keys.find(({ basis }) => basis === "hours")?.code ?? "";
}

export function hoursWeights(time: WorkedTime): KeyWeights {
  return projectMinutes(time);
}
