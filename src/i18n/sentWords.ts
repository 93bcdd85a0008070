import { sent as en } from "./en/sent";
import { type Sent, sent as fr } from "./fr/sent";
import type { Language } from "./messages";

/** Words of the balances that were sent: apart from the others, so that they are loaded with what uses them. */
export function sentWordsFor(language: Language): Sent {
  return language === "fr" ? fr : en;
}
