import type { Placed } from "../schema/tables";
import { plainText } from "./names";

/** What no agreement pays whatever it says: accounts by their beginning, words of a label (rule AMT-07). */
export interface IneligibleNatures {
  readonly ineligibleAccounts: readonly string[];
  readonly ineligibleWords: readonly string[];
}

export function hasIneligibleAccount(
  { account }: Placed<"expenses">,
  { ineligibleAccounts }: IneligibleNatures,
): boolean {
  return ineligibleAccounts.some((each) => account.startsWith(each));
}

/** By its account or by a word of its label, also in the plural; `plain` may remember texts already seen. */
export function hasIneligibleNature(
  expense: Placed<"expenses">,
  natures: IneligibleNatures,
  plain: (text: string) => string = plainText,
): boolean {
  if (hasIneligibleAccount(expense, natures)) return true;
  if (natures.ineligibleWords.length === 0) return false;
  const label = ` ${plain(expense.label ?? "")} `;
  return natures.ineligibleWords.some((each) => {
    const word = plain(each);
    return label.includes(` ${word} `) || label.includes(` ${word}s `);
  });
}
