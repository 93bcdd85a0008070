import { balance as en } from "./en/balance";
import { type BalanceWords, balance as fr } from "./fr/balance";
import type { Language } from "./messages";

/** Words around a balance to be written: apart from the others, so that they are loaded with what uses them. */
export function balanceWordsFor(language: Language): BalanceWords {
  return language === "fr" ? fr : en;
}
