import { type Side, catalogue } from "../../../domain/balances/catalogue";

/** Accounts of a line of the catalogue: those that begin like this, less those that begin like that. */
interface AccountPrefixes {
  readonly added: readonly string[];
  readonly taken: readonly string[];
}

/**
 * The longest prefix wins (`lineOfAccount`): each prefix of the line counts whole, and the next longer ones are taken
 * off again, whichever line they are of.
 */
export function accountPrefixes(line: string, side: Side, year: number): AccountPrefixes {
  const all = catalogue
    .filter((each) => each.side === side)
    .flatMap(({ code, accounts }) =>
      accounts
        .filter(({ from = 0, to = 9999 }) => from <= year && year <= to)
        .map(({ prefix }) => ({ code, prefix })),
    );
  const added = all.filter(({ code }) => code === line).map(({ prefix }) => prefix);
  const taken = added.flatMap((prefix) =>
    nextLonger(
      prefix,
      all.map((each) => each.prefix),
    ),
  );
  // What is added and taken off again is neither.
  const both = new Set(added.filter((prefix) => taken.includes(prefix)));
  return {
    added: added.filter((prefix) => !both.has(prefix)),
    taken: taken.filter((prefix) => !both.has(prefix)),
  };
}

function nextLonger(prefix: string, all: readonly string[]): string[] {
  const longer = all.filter((each) => each.length > prefix.length && each.startsWith(prefix));
  return longer.filter(
    (each) => !longer.some((other) => other.length < each.length && each.startsWith(other)),
  );
}
