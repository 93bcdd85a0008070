import { printedSentence } from "../../../i18n/printedFigures";
import type { BalanceLine } from "../../../domain/balances/balance";
import { closingOf } from "../../../domain/balances/closingEntries";
import {
  type ComputedBalance,
  computeFunderBalance,
  isProvisional,
  writeFunderBalance,
} from "../../../features/funderBalance/funderBalance";
import { journalDate } from "../../../workbook/planJournal";
import { closingCsv } from "../../../features/funderBalance/closingCsv";
import { balanceSheetName } from "../../../features/funderBalance/balanceSheetName";
import type { FecLine } from "../../../domain/intake/fec/fecReading";
import { readFecLines } from "../fecFile";
import { documentJson } from "../documentJson";
import { operationCents, operationJson } from "../operationJson";
import type { Arguments } from "../arguments";
import { outputFile, outputText, readWorkbook, saveText, saveTo } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import type { ExitStatus, Machine } from "../command";
import { openSession } from "../session";
import { findingsJson, onlyFile, todayFor } from "./check";
import { fillOwnForm } from "./ownForm";
import { editTemplate, listTemplates } from "./templates";
import { compareBalance, markWritten, sentDate } from "./sentBalance";

/** One funder balance, computed, and written when an output file is named. */
export async function balance(
  args: Arguments,
  output: Output,
  machine: Machine,
): Promise<ExitStatus> {
  const { options } = args;
  const { cli } = output.messages;
  if (options.template === "list") return await listTemplates(args, output);
  if (options.edit) return await editTemplate(args, output, machine);
  if (options.template === "own") return await fillOwnForm(args, output, machine);
  if (options.compare) return await compareBalance(args, output);
  const file = onlyFile(args, output);
  if (options.agreement === undefined) throw new Refused(cli.usage.missing("--agreement"));
  if (options.template === undefined) throw new Refused(cli.usage.missing("--template"));
  const laterOption = options.from ?? options.to;
  if (laterOption !== undefined) throw new Refused(cli.usage.laterOption("--from, --to"));
  const year = yearOf(options.year, output);
  const out =
    options.out === undefined ? null : outputFile(options.out, [file], options.force, output);
  const on = sentDate(options, output);

  const fec = await fecOption(options, output);

  const { csv } = options;
  if (csv !== undefined) {
    const isClosing = options.template === "cloture";
    if (!isClosing)
      throw new Refused(cli.usage.badValue("--template", options.template, "cloture"));
    outputText(csv, [file], options.force, output);
  }

  output.note(cli.reading(file));
  const session = await openSession(await readWorkbook(file, output));
  const today = todayFor(options.today, machine, output);
  const { agreement, template } = options;
  const request = { agreement, template, today, ...(year === null ? {} : { year }) };
  const figures = orRefuse(
    await computeFunderBalance(session.door, request, output.progress),
    output,
  );
  const computed = fec === null ? figures : { ...figures, fec };
  let sent: object | undefined;
  if (out !== null) {
    const how = {
      language: output.language,
      today,
      valuesOnly: options.values,
      charts: options.charts,
      version: machine.version,
      now: journalDate(machine.now()),
    };
    orRefuse(await writeFunderBalance(session.door, computed, how, output.progress), output);
    if (on !== null) {
      const by = options.by ?? null;
      const marked = await markWritten(session, computed.balance, { on, by, machine }, output);
      const { sheet, fingerprint, blocking } = marked;
      sent = { on, by, sheet, fingerprint, provisional: blocking > 0, blocking };
    }
    await saveTo(out, session.workbook, output);
  }
  if (csv !== undefined) {
    const closing = closingOf(computed.ledger, computed.balance.year);
    await saveText(csv, closingCsv(closing), output);
  }
  output.document({
    ...balanceJson(computed, output),
    ...documentJson(computed),
    ...(sent === undefined ? {} : { sent }),
  });
  sayBalance(computed, output);
  return isProvisional(computed) ? 1 : 0;
}

function yearOf(text: string | undefined, { messages }: Output): number | null {
  if (text === undefined) return null;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new Refused(messages.cli.usage.badValue("--year", text, "2025"));
}

/** The contract's `balance` document. */
export function balanceJson(computed: ComputedBalance, { language }: Output): object {
  const { balance: computedBalance, findings } = computed;
  const { agreement, project, template, year, lines, totals, sentence, operation } =
    computedBalance;
  return {
    agreement,
    project,
    template,
    year,
    lines: lines.map(lineJson),
    totals,
    sentence,
    cents: {
      ...Object.fromEntries(lines.map(({ code, actualCents }) => [code, actualCents])),
      ...(operation === null ? {} : operationCents(operation)),
    },
    ...(operation === null ? {} : { operation: operationJson(operation) }),
    sheet: balanceSheetName(computedBalance),
    provisional: isProvisional(computed),
    evidence: lines.flatMap(({ code, evidence }) =>
      evidence.map((each) => ({ line: code, ...each })),
    ),
    findings: findingsJson(findings, language),
  };
}

function lineJson(line: BalanceLine): object {
  const { code, label, side, kind, plannedCents, actualCents, planned, actual, percent } = line;
  return { code, label, side, kind, plannedCents, actualCents, planned, actual, percent };
}

function sayBalance(computed: ComputedBalance, output: Output): void {
  const { messages, formats } = output;
  const words = messages.cli.balance;
  const { agreement, template, year, lines, sentence } = computed.balance;
  output.say(words.title(agreement, template, year));
  for (const { label, planned, actual } of lines) {
    if (actual === 0 && (planned ?? 0) === 0) continue;
    output.say(
      words.line(label, planned === null ? "–" : formats.euros(planned), formats.euros(actual)),
    );
  }
  output.say(printedSentence(sentence));
  if (isProvisional(computed)) output.say(words.provisional);
}

/** `--fec FILE`: the accounts that the control sheet is held against. */
async function fecOption(
  { fec, template }: Arguments["options"],
  output: Output,
): Promise<readonly FecLine[] | null> {
  if (fec === undefined) return null;
  if (template === "controle") return await readFecLines(fec, output);
  const { usage } = output.messages.cli;
  throw new Refused(usage.badValue("--template", template ?? "", "controle"));
}
