import { folded } from "./text";

/** `D`, `Débit`, `+1` → debit; `C`, `Crédit`, `-1` → credit; null when it says neither. */
export function senseOf(text: string): "debit" | "credit" | null {
  const word = folded(text);
  if (/^(?:d|debit|\+?1)$/.test(word)) return "debit";
  return /^(?:c|credit|-1)$/.test(word) ? "credit" : null;
}
