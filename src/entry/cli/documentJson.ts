import type { Balance } from "../../domain/balances/balance";
import { serviceCheck } from "../../domain/balances/serviceCheck/serviceCheck";
import type { Ledger } from "../../domain/ledger/ledger";

/** What the document of a document that goes with a balance says beside the lines, by its template; `{}` for the others. */
export function documentJson({
  balance,
  ledger,
}: {
  readonly balance: Balance;
  readonly ledger: Ledger;
}): object {
  return balance.template === "csf" ? { csf: serviceCheckJson(ledger, balance) } : {};
}

/** The sample of a service check: by heading, how it was drawn and which records are in it. */
function serviceCheckJson(ledger: Ledger, balance: Balance): object | null {
  const agreement = ledger.agreements.find(({ ref }) => ref === balance.agreement);
  if (agreement === undefined) return null;
  const { report, posts, threshold, wanted, seed } = serviceCheck(ledger, agreement, balance.year);
  return {
    ...{ threshold, wanted, seed, dueCents: report.due.due, binding: report.due.binding },
    posts: posts.map((post) => ({
      ...{ code: post.code, method: post.method, totalCents: post.total },
      ...{ pieces: post.pieces.length, stepCents: post.step, startCents: post.start },
      sampledCents: post.sampled,
      sample: post.sample.map(({ record, cents, cell }) => ({ record, cents, cell })),
    })),
  };
}
