import { cli as enCli } from "./en/cli";
import { cli } from "./fr/cli";
import { type Language, type Messages, messagesFor } from "./messages";

/** The words of the command line with those of the pane, which must not carry them. */
export type CommandMessages = Messages & { readonly cli: typeof cli };

export function commandMessagesFor(language: Language): CommandMessages {
  return { ...messagesFor(language), cli: language === "fr" ? cli : enCli };
}
