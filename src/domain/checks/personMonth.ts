import type { PlainMonth } from "../quantities/plainDate";

/** A person-month as allocations name it: `E2 2025-05`. */
export interface PersonMonth {
  readonly employee: string;
  readonly month: PlainMonth;
}

export function personMonthOf(source: string): PersonMonth | null {
  const parts = /^(.+) (\d{4}-(?:0[1-9]|1[0-2]))$/.exec(source);
  return parts?.[1] === undefined || parts[2] === undefined
    ? null
    : { employee: parts[1], month: parts[2] as PlainMonth };
}
