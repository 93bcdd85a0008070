import type { Ledger, Unreadable } from "../ledger/ledger";
import type { PlainDate } from "../quantities/plainDate";
import type { CheckReport } from "./finding";
import { LiveChecks } from "./liveChecks";

/** Every rule, once (see LiveChecks). */
export function runChecks(
  records: Ledger,
  unreadable: readonly Unreadable[],
  context: { readonly today: PlainDate },
): CheckReport {
  return new LiveChecks().run(records, unreadable, context);
}
