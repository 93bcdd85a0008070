import { accountReconciliation } from "../../domain/balances/accountReconciliation";
import type { Balance } from "../../domain/balances/balance";
import { serviceCheck } from "../../domain/balances/serviceCheck/serviceCheck";
import type { FecLine } from "../../domain/intake/fec/fecReading";
import type { Ledger } from "../../domain/ledger/ledger";

/** What a document that goes with a balance says beside the lines, by its template; `{}` for the others. */
export function documentJson({
  balance,
  ledger,
  fec,
}: {
  readonly balance: Balance;
  readonly ledger: Ledger;
  readonly fec?: readonly FecLine[];
}): object {
  switch (balance.template) {
    case "csf":
      return { csf: serviceCheckJson(ledger, balance) };
    case "controle":
      return { accounts: accountsJson(ledger, balance, fec ?? null) };
    default:
      return {};
  }
}

/** Our tables against the accounts, in cents; `booked` is null without a FEC. */
function accountsJson(ledger: Ledger, { year }: Balance, fec: readonly FecLine[] | null): object {
  const found = accountReconciliation(ledger, year, fec);
  const lines = [...found.charges, ...found.products].map(({ account, claimed, booked }) => ({
    ...{ account, claimedCents: claimed, bookedCents: booked },
    gapCents: booked === null ? null : claimed - booked,
  }));
  return {
    ...{ lines, resultCents: found.result, bookedResultCents: found.bookedResult },
    ...{ notBooked: found.notBooked, notClaimed: found.notClaimed },
  };
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
