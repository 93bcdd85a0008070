import type { CheckReport } from "../../../domain/checks/finding";
import { type PlainDate, parseIsoDate } from "../../../domain/quantities/plainDate";
import { checkWorkbook, countsOf } from "../../../features/checkWorkbook/checkWorkbook";
import { findingsCsv } from "../../../features/checkWorkbook/findingsCsv";
import { sayClosedChange, sayFinding, saySkipped } from "../../../i18n/sayFinding";
import type { Arguments } from "../arguments";
import { outputText, readWorkbook, saveText } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import type { ExitStatus, Machine } from "../command";
import { openSession } from "../session";

/** Runs every rule on the tables of a workbook. */
export async function check(
  args: Arguments,
  output: Output,
  machine: Machine,
): Promise<ExitStatus> {
  const file = onlyFile(args, output);
  const { csv, force } = args.options;
  if (csv !== undefined) outputText(csv, [file], force, output);
  output.note(output.messages.cli.reading(file));
  const { door } = await openSession(await readWorkbook(file, output));
  const today = todayFor(args.options.today, machine, output);
  const report = orRefuse(await checkWorkbook(door, { today }, output.progress), output);
  if (csv !== undefined) await saveText(csv, findingsCsv(report, output.language), output);
  output.document(checkJson(report, output));
  sayReport(report, output);
  return countsOf(report.findings).blocking > 0 ? 1 : 0;
}

export function onlyFile({ files }: Arguments, { messages }: Output): string {
  const [file, ...others] = files;
  if (file === undefined) throw new Refused(messages.cli.usage.noFile);
  if (others.length > 0) throw new Refused(messages.cli.usage.oneFile);
  return file;
}

/** The machine's calendar day, or the one given: the same files then give the same answer on any day. */
export function todayFor(text: string | undefined, machine: Machine, output: Output): PlainDate {
  if (text === undefined) return dayOf(machine.now());
  const date = parseIsoDate(text);
  if (date !== null) return date;
  throw new Refused(output.messages.cli.usage.badValue("--today", text, "AAAA-MM-JJ"));
}

function dayOf(now: Date): PlainDate {
  const pad = (value: number): string => String(value).padStart(2, "0");
  const text = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return text as PlainDate;
}

/** The contract's `check` document. */
export function checkJson(report: CheckReport, { language }: Output): object {
  return {
    findings: findingsJson(report.findings, language),
    counts: countsOf(report.findings),
    rules: {
      run: report.rulesRun.length,
      skipped: report.skipped.map((skipped) => ({
        rule: skipped.rule,
        why: saySkipped(skipped, language),
      })),
    },
    closedChanges: (report.closedChanges ?? []).map((change) => ({
      ...change,
      message: sayClosedChange(change, language),
    })),
  };
}

export function findingsJson(
  findings: CheckReport["findings"],
  language: Output["language"],
): object[] {
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: sayFinding(finding, language).message,
    cells: finding.cells,
    amountCents: finding.amountCents,
    records: finding.records,
    ...(finding.claims === undefined ? {} : { claims: finding.claims }),
    ...(finding.decision === undefined ? {} : { decision: finding.decision }),
  }));
}

function sayReport(report: CheckReport, output: Output): void {
  const words = output.messages.cli.check;
  const { formats } = output;
  for (const finding of report.findings) {
    const { message } = sayFinding(finding, output.language);
    output.say(words.finding(words.severity[finding.severity], finding.rule, message));
  }
  for (const change of report.closedChanges ?? []) {
    output.say(sayClosedChange(change, output.language));
  }
  const counts = countsOf(report.findings);
  output.say(
    words.counts(
      formats.number(counts.blocking),
      formats.number(counts.major),
      formats.number(counts.minor),
    ),
  );
  output.say(
    words.rules(formats.number(report.rulesRun.length), formats.number(report.skipped.length)),
  );
}
