import { allocations as enAllocations } from "./en/allocations";
import { explain as enExplain } from "./en/explain";
import { failures as enFailures } from "./en/failures";
import { findings as enFindings } from "./en/findings";
import { functions as enFunctions } from "./en/functions";
import { health as enHealth } from "./en/health";
import { pane as enPane } from "./en/pane";
import { questions as enQuestions } from "./en/questions";
import { sheets as enSheets } from "./en/sheets";
import { allocations } from "./fr/allocations";
import { explain } from "./fr/explain";
import { failures } from "./fr/failures";
import { findings } from "./fr/findings";
import { functions } from "./fr/functions";
import { health } from "./fr/health";
import { pane } from "./fr/pane";
import { questions } from "./fr/questions";
import { sheets } from "./fr/sheets";

/** French is the reference; a sentence missing in English does not compile. */
const fr = {
  allocations,
  explain,
  failures,
  findings,
  functions,
  health,
  pane,
  questions,
  sheets,
};
export type Messages = typeof fr;
const en: Messages = {
  allocations: enAllocations,
  explain: enExplain,
  failures: enFailures,
  findings: enFindings,
  functions: enFunctions,
  health: enHealth,
  pane: enPane,
  questions: enQuestions,
  sheets: enSheets,
};

export type Language = "fr" | "en";

export function messagesFor(language: Language): Messages {
  return language === "fr" ? fr : en;
}

/** French for every French locale, English for all others. */
export function languageOf(locale: string): Language {
  return /^fr\b/i.test(locale) ? "fr" : "en";
}
