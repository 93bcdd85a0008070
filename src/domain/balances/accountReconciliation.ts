import type { FecLine } from "../intake/fec/fecReading";
import { carryOverEntries } from "../ledger/carriedOver";
import { yearCosts } from "../ledger/projectCosts";
import type { Traced } from "../ledger/evidence";
import type { Ledger } from "../ledger/ledger";
import { yearResources } from "../ledger/projectResources";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../quantities/money";
import { type PlainDate, yearOf } from "../quantities/plainDate";
import { closingOf } from "./closingEntries";

/** One entry, on either side: what our tables hold, or what the accounts booked. Charges and products are both positive. */
export interface AccountEntry {
  readonly record: string;
  readonly date: PlainDate | null;
  readonly label: string;
  readonly account: string;
  readonly cents: Cents;
}

/** An account of classes 6 and 7, by its first three figures, with what each side holds on it. */
export interface AccountLine {
  readonly account: string;
  readonly claimed: Cents;
  /** Null when no accounts were given. */
  readonly booked: Cents | null;
}

/** Our tables against the income statement, and entry by entry against the accounts (domain.md §§ 1.5, 5.1). */
export interface AccountReconciliation {
  readonly charges: readonly AccountLine[];
  readonly products: readonly AccountLine[];
  /** Products less charges, as our tables tell it. */
  readonly result: Cents;
  readonly bookedResult: Cents | null;
  /** Claimed and not found in the accounts, and the reverse; payroll is compared by account only. */
  readonly notBooked: readonly AccountEntry[];
  readonly notClaimed: readonly AccountEntry[];
}

/**
 * Reconciles a year's charges and products with the income statement: invoices, payroll by account, depreciation, grants,
 * other income, dedicated funds. With the lines of a FEC, each entry is looked for on its account: by piece and amount,
 * then by date and amount, then by amount.
 */
export function accountReconciliation(
  ledger: Ledger,
  year: number,
  fec: readonly FecLine[] | null,
): AccountReconciliation {
  const claimed = claimedEntries(ledger, year);
  const booked = fec === null ? null : bookedEntries(fec, year);
  const all = [...claimed, ...(booked ?? [])];
  const lines = (side: "6" | "7"): AccountLine[] =>
    [...new Set(all.map(({ account }) => groupOf(account)))]
      .filter((group) => group.startsWith(side))
      .sort()
      .map((account) => ({
        account,
        claimed: onAccount(claimed, account),
        booked: booked === null ? null : onAccount(booked, account),
      }));
  const { left, right } =
    booked === null ? { left: [], right: [] } : unmatched(claimed.filter(hasPiece), booked);
  const aggregated = new Set(
    claimed.filter((entry) => !hasPiece(entry)).map(({ account }) => groupOf(account)),
  );
  return {
    charges: lines("6"),
    products: lines("7"),
    result: resultOf(claimed),
    bookedResult: booked === null ? null : resultOf(booked),
    notBooked: left,
    notClaimed: right.filter(({ account }) => !aggregated.has(groupOf(account))),
  };
}

/** Three figures; payroll taxes and other social charges are one amount in T_Paie, so their accounts stand together. */
function groupOf(account: string): string {
  if (/^63[13]/.test(account)) return "631-633";
  if (/^64[78]/.test(account)) return "647-648";
  return account.slice(0, 3);
}

function onAccount(entries: readonly AccountEntry[], group: string): Cents {
  return sumOf(
    entries.filter(({ account }) => groupOf(account) === group),
    (entry) => entry.cents,
  );
}

function resultOf(entries: readonly AccountEntry[]): Cents {
  const side = (figure: string): Cents =>
    sumOf(
      entries.filter(({ account }) => account.startsWith(figure)),
      (entry) => entry.cents,
    );
  return cents(side("7") - side("6"));
}

/** An entry that one piece proves; the others are sums or computations. */
function hasPiece({ record }: AccountEntry): boolean {
  return record !== "";
}

function claimedEntries(ledger: Ledger, year: number): AccountEntry[] {
  const expenses = ledger.expenses
    .filter(({ date, account }) => yearOf(date) === year && account.startsWith("6"))
    .map(({ id, date, supplier, label, account, amount, booked }): AccountEntry => ({
      ...{ record: id, date, account, cents: booked ?? amount },
      label: [supplier, label].filter((part) => part !== null).join(" – "),
    }));
  const resources = ledger.resources
    .filter(({ account, date }) => isProduct(account) && (date === null || yearOf(date) === year))
    .map(({ id, date, label, account, amount }): AccountEntry => ({
      ...{ record: id, date, account, cents: amount, label: label ?? "" },
    }));
  const slips = ledger.payroll.filter(({ month }) => yearOf(month) === year);
  const pay = (account: string, of: (slip: (typeof slips)[number]) => Cents | null) =>
    computed(
      account,
      sumOf(slips, (slip) => of(slip) ?? zeroCents),
    );
  const known = sumOf(slips, ({ gross, employerCharges, taxes, otherCharges }) =>
    addCents(gross, employerCharges ?? zeroCents, taxes ?? zeroCents, otherCharges ?? zeroCents),
  );
  const cost = sumOf(slips, (slip) => slip.cost);
  const closings = closingOf(ledger, year).agreements;
  const booked = new Set(
    ledger.agreements
      .filter((agreement) => carryOverEntries(ledger, year, agreement).length > 0)
      .map(({ ref }) => ref),
  );
  return [
    ...expenses,
    ...resources,
    ...pay("641", ({ gross }) => gross),
    ...pay("645", ({ employerCharges }) => employerCharges),
    ...pay("631", ({ taxes }) => taxes),
    ...pay("647", ({ otherCharges }) => otherCharges),
    // Pay whose parts were not given counts with its whole cost, on the account of wages.
    ...computed("641", cents(cost - known)),
    ...computed("681", depreciation(ledger, year)),
    ...investmentGrants(ledger, year),
    ...closings.flatMap((each) => [
      ...computed(each.productAccount, cents(each.product - each.toRepay)),
      ...(booked.has(each.agreement) ? [] : computed(each.account689, each.report689)),
      ...computed(each.account789, each.used789),
    ]),
  ];
}

/** Class 7 of the income statement: contributions in kind (87) stand below the result. */
function isProduct(account: string): boolean {
  return account.startsWith("7");
}

function computed(account: string, amount: Cents): AccountEntry[] {
  return amount === 0 ? [] : [{ record: "", date: null, label: "", account, cents: amount }];
}

/** Depreciation that no expense books: from T_Immobilisations. */
function depreciation(ledger: Ledger, year: number): Cents {
  const { parts } = yearCosts(ledger, year);
  return fromAssets(
    ledger,
    parts.filter(({ kind }) => kind === "depreciation"),
  );
}

/** Share of investment grants that goes with it (747) and that no resource books. */
function investmentGrants(ledger: Ledger, year: number): AccountEntry[] {
  const parts = yearResources(ledger, yearCosts(ledger, year).time, year);
  const grants = parts.filter(({ kind }) => kind === "investmentGrant");
  return computed("747", fromAssets(ledger, grants));
}

function fromAssets(ledger: Ledger, parts: readonly Traced[]): Cents {
  const assets = new Set(ledger.assets.map(({ id }) => id));
  return sumOf(
    parts.flatMap(({ evidence }) => evidence.filter(({ record }) => assets.has(record))),
    (item) => item.cents,
  );
}

function bookedEntries(fec: readonly FecLine[], year: number): AccountEntry[] {
  return fec.flatMap(({ day, account, piece, label, amount, party, row }): AccountEntry[] => {
    const { date } = day;
    if (date === null || yearOf(date) !== year || !/^[67]/.test(account)) return [];
    const signed = account.startsWith("7") ? cents(0 - amount) : amount;
    return [
      {
        ...{ record: piece === "" ? `ligne ${row}` : piece, date, account, cents: signed },
        label: [party, label].filter((part) => part !== null && part !== "").join(" – "),
      },
    ];
  });
}

/** Pairs entries of the same account, the surest way first; what is left stands on one side only. */
function unmatched(
  claimed: readonly AccountEntry[],
  booked: readonly AccountEntry[],
): { readonly left: AccountEntry[]; readonly right: AccountEntry[] } {
  let left = [...claimed];
  let right = [...booked];
  const ways: readonly ((entry: AccountEntry) => string)[] = [
    ({ record, account, cents: amount }) => JSON.stringify([groupOf(account), record, amount]),
    ({ date, account, cents: amount }) => JSON.stringify([groupOf(account), date, amount]),
    ({ account, cents: amount }) => JSON.stringify([groupOf(account), amount]),
  ];
  for (const keyOf of ways) {
    const waiting = new Map<string, AccountEntry[]>();
    for (const entry of right) {
      const known = waiting.get(keyOf(entry));
      if (known === undefined) waiting.set(keyOf(entry), [entry]);
      else known.push(entry);
    }
    const paired = new Set<AccountEntry>();
    left = left.filter((entry) => {
      const partner = waiting.get(keyOf(entry))?.shift();
      if (partner !== undefined) paired.add(partner);
      return partner === undefined;
    });
    right = right.filter((entry) => !paired.has(entry));
  }
  return { left, right };
}
