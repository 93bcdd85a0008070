import { correct as en } from "./en/correct";
import { type CorrectWords, correct as fr } from "./fr/correct";
import type { Language } from "./messages";

/** Words of the reading shown in the sheet and of its correction: apart, so that they are loaded with what uses them. */
export function correctWordsFor(language: Language): CorrectWords {
  return language === "fr" ? fr : en;
}
