import { type Formats, formatsFor } from "../../i18n/formats";
import { type CommandMessages, commandMessagesFor } from "../../i18n/commandMessages";
import type { Language } from "../../i18n/messages";
import type { Progress } from "../../workbook/door";
import type { Failure } from "../../domain/failure";
import type { Result } from "../../domain/result";

/** Where a command speaks: documents on standard output, everything else on standard error. */
export interface Output {
  readonly language: Language;
  readonly messages: CommandMessages;
  readonly formats: Formats;
  readonly json: boolean;
  /** One JSON document, the only thing that `--json` puts on standard output. */
  document(value: unknown): void;
  /** The same result for people, when no document is asked for. */
  say(line: string): void;
  /** A remark; never part of the result. */
  note(line: string): void;
  readonly progress: Progress;
}

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export function outputTo(streams: Streams, language: Language, json: boolean): Output {
  return {
    language,
    messages: commandMessagesFor(language),
    formats: formatsFor(language),
    json,
    document: (value) => {
      if (json) streams.out(`${JSON.stringify(value, null, 2)}\n`);
    },
    say: (line) => {
      if (!json) streams.out(`${line}\n`);
    },
    note: (line) => {
      streams.err(`${line}\n`);
    },
    progress: { report: () => undefined, cancelled: () => false },
  };
}

/** Bad usage or unreadable input: exit status 2, with one clear sentence. */
export class Refused extends Error {}

/** The value, or exit status 2 with what happened and what to do. */
export function orRefuse<T>(result: Result<T, Failure>, { messages }: Output): T {
  if (result.ok) return result.value;
  const { what, todo } = messages.failures.say(result.error);
  throw new Refused(`${what} ${todo}`);
}

/** French unless asked otherwise: `--lang`, then an English LANG. */
export function languageFor(lang: string | undefined, env: string | undefined): Language {
  return /^en\b/i.test((lang ?? env ?? "").replace("_", "-")) ? "en" : "fr";
}
