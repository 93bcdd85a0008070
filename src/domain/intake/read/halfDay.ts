import { wordsOf } from "./text";

/** Words that are a half-day and nothing else → how many of them. */
const sure: ReadonlyMap<string, number> = new Map([
  ...["matin", "matinee", "apres midi", "aprem", "pm"].map((word) => [word, 1] as const),
  ...["am pm", "matin apres midi", "matin pm", "m am"].map((words) => [words, 2] as const),
]);

/** « AM » is a morning in English, an afternoon beside « M », and a sick leave (« arrêt maladie ») in payroll. */
const doubtful = new Set(["am", "m"]);

/** Half-days that a cell names; `doubtful` for letters that are as often an absence; null for anything else. */
export function halfDaysIn(text: string): number | "doubtful" | null {
  const words = wordsOf(text).join(" ");
  return sure.get(words) ?? (doubtful.has(words) ? "doubtful" : null);
}

/** What a legend says about letters: « AM = matin », « AM : demi-journée ». */
const explained =
  /(?:^|[^\p{L}])(am|m) ?[=:→] ?(?:(?:le )?matin|apres|1[/⁄]2|demi|half|morning|afternoon)/u;

/** Whether a line of the sheet says that « AM » or « M » are half-days; `text` is folded. */
export function explainsHalfDays(text: string): boolean {
  return explained.test(text);
}
