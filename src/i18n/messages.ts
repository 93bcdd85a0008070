import { type Messages as FrenchMessages, french } from "./fr/messages";

export type Messages = FrenchMessages;
export type Language = "fr" | "en";

/** French comes with the page; another language is loaded when it is the user's (`loadLanguage`). */
const loaded = new Map<Language, Messages>([["fr", french]]);

/** Loads what `messagesFor` gives, before anything is shown in that language. */
export async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const { english } = await import(/* webpackChunkName: "english" */ "./en/messages");
  loaded.set(language, english);
}

/** @throws RangeError for a language that was not loaded: a bug of who shows it. */
export function messagesFor(language: Language): Messages {
  const messages = loaded.get(language);
  if (messages === undefined) throw new RangeError(`the words of ${language} are not loaded`);
  return messages;
}

/** French for every French locale, English for all others. */
export function languageOf(locale: string): Language {
  return /^fr\b/i.test(locale) ? "fr" : "en";
}
