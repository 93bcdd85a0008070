import { loadLanguage } from "../../i18n/messages";
import { parseArguments } from "./arguments";
import type { Command, ExitStatus, Machine } from "./command";
import { helpOf } from "./commandHelp";
import { allocate } from "./commands/allocate";
import { balance } from "./commands/balance";
import { check } from "./commands/check";
import { demo } from "./commands/demo";
import { explain } from "./commands/explain";
import { health } from "./commands/health";
import { inspect } from "./commands/inspect";
import { mapping } from "./commands/mapping";
import { openSetCommand } from "./commands/openSet";
import { sample } from "./commands/sample";
import { simulate } from "./commands/simulate";
import { structure } from "./commands/structure";
import { Refused, languageFor, outputTo } from "./output";

const commands: Readonly<Record<string, Command>> = {
  demo,
  inspect,
  health,
  mapping,
  "open-set": openSetCommand,
  structure,
  check,
  balance,
  allocate,
  simulate,
  explain,
  sample,
};

/** Capabilities that come with a later version (contract: « until then it says so and exits 2 »). */
const later: ReadonlySet<string> = new Set(["sheet", "export"]);

export async function runCommand(argv: readonly string[], machine: Machine): Promise<ExitStatus> {
  const parsed = parseArguments(argv);
  const lang = parsed.ok ? parsed.value.options.lang : undefined;
  const json = parsed.ok && parsed.value.options.json;
  const language = languageFor(lang, machine.lang);
  await loadLanguage(language);
  const output = outputTo(machine.streams, language, json);
  const words = output.messages.cli;
  try {
    if (!parsed.ok) throw new Refused(words.usage.badOption(parsed.error));
    const { command, options } = parsed.value;
    if (options.help || command === "help") {
      const about = command === "help" ? (parsed.value.files[0] ?? null) : command;
      machine.streams.out(`${helpOf(words.help, about)}\n`);
      return 0;
    }
    if (command === null) throw new Refused(words.usage.noCommand);
    if (later.has(command)) throw new Refused(words.usage.later(command));
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (run === undefined) throw new Refused(words.usage.unknownCommand(command));
    return await run(parsed.value, output, machine);
  } catch (error) {
    if (error instanceof Refused) {
      output.note(error.message);
      return 2;
    }
    output.note(words.bug(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return 3;
  }
}
