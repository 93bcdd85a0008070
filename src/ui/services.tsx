import { createContext, useContext } from "react";

import { formatsFor, type Formats } from "../i18n/formats";
import { type Language, type Messages, messagesFor } from "../i18n/messages";

/** The words and formats of the user's language. */
export interface Words {
  readonly language: Language;
  readonly messages: Messages;
  readonly formats: Formats;
}

export function wordsIn(language: Language): Words {
  return { language, messages: messagesFor(language), formats: formatsFor(language) };
}

const WordsContext = createContext<Words>(wordsIn("fr"));

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}
