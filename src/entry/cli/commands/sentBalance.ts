import {
  type SentCause,
  type SentChange,
  groupedCauses,
} from "../../../domain/balances/sent/compareSent";
import type { Balance } from "../../../domain/balances/balance";
import { type PlainDate, parseIsoDate } from "../../../domain/quantities/plainDate";
import { fail, ok } from "../../../domain/result";
import { layOutBalance } from "../../../features/funderBalance/balanceLayout";
import {
  type ComparedWithSent,
  compareWithSent,
} from "../../../features/sentBalance/compareWithSent";
import { type MarkedAsSent, markAsSent } from "../../../features/sentBalance/markAsSent";
import { listSent } from "../../../features/sentBalance/sentBalances";
import { sentWordsFor } from "../../../i18n/sentWords";
import { journalDate } from "../../../workbook/planJournal";
import type { Arguments } from "../arguments";
import type { ExitStatus, Machine } from "../command";
import { readWorkbook } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import { type Session, openSession } from "../session";
import { onlyFile } from "./check";

/** `--sent 2026-11-24`: null when the option is not there. */
export function sentDate({ sent, out }: Arguments["options"], output: Output): PlainDate | null {
  if (sent === undefined) return null;
  const { usage } = output.messages.cli;
  if (out === undefined) throw new Refused(usage.missing("--out"));
  const date = parseIsoDate(sent);
  if (date === null) throw new Refused(usage.badValue("--sent", sent, "AAAA-MM-JJ"));
  return date;
}

/** Marks a balance that was just written as sent on that day. */
export async function markWritten(
  session: Session,
  { agreement, template, year }: Pick<Balance, "agreement" | "template" | "year">,
  { on, by, machine }: { on: PlainDate; by: string | null; machine: Machine },
  output: Output,
): Promise<MarkedAsSent> {
  const how = { on, by, language: output.language, now: journalDate(machine.now()) };
  const request = { agreement, template, year };
  const layOut = (door: Session["door"], asked: typeof request, today: PlainDate) =>
    layOutBalance(door, { ...asked, today });
  const marked = orRefuse(await markAsSent(session.door, layOut, request, how), output);
  const words = sentWordsFor(output.language);
  output.say(words.marked(marked.sheet));
  if (marked.blocking > 0) output.say(words.sentProvisional(marked.blocking));
  if (marked.typed > 0) output.say(words.typed(marked.typed));
  return marked;
}

/** What changed since the balance of an agreement was last marked as sent; nothing is written. */
export async function compareBalance(args: Arguments, output: Output): Promise<ExitStatus> {
  const { agreement, template, year } = args.options;
  const file = onlyFile(args, output);
  const { cli } = output.messages;
  if (agreement === undefined) throw new Refused(cli.usage.missing("--agreement"));
  output.note(cli.reading(file));
  const session = await openSession(await readWorkbook(file, output));
  const marks = orRefuse(await listSent(session.door), output);
  const mark = marks.find(
    (each) =>
      each.agreement === agreement &&
      (template === undefined || each.template === template) &&
      (year === undefined || String(each.year) === year),
  );
  const found = mark === undefined ? fail({ code: "sent.none", agreement } as const) : ok(mark);
  const compared = orRefuse(
    await compareWithSent(session.door, orRefuse(found, output), output.progress),
    output,
  );
  output.document(comparisonJson(compared));
  sayComparison(compared, output);
  return compared.altered ? 1 : 0;
}

/** `sent`: what was marked; `altered`: a cell of the frozen copy was touched; `changes`: figures that moved. */
function comparisonJson({ mark, altered, changes, context }: ComparedWithSent): object {
  const { sheet, agreement, template, year, on, by, fingerprint } = mark;
  return {
    sent: { sheet: sheet.name, agreement, template, year, on, by, fingerprint },
    altered,
    changes: changes.map((change) => ({
      ...{ line: change.line, label: change.label, side: change.side, kind: change.kind },
      ...{ column: change.column, cell: change.cell },
      ...{ sentCents: change.sent, nowCents: change.now, gapCents: change.gap },
      ...{ sent: change.sentPrinted, now: change.nowPrinted },
      causes: change.causes.map(causeJson),
    })),
    context,
  };
}

function causeJson({ before, after, gap, ...cause }: SentCause): object {
  return { ...cause, beforeCents: before, afterCents: after, gapCents: gap };
}

function sayComparison({ altered, mark, changes }: ComparedWithSent, output: Output): void {
  const words = sentWordsFor(output.language);
  const { formats } = output;
  output.say(words.sentOn(mark.sheet.name, mark.on));
  output.say(altered ? words.altered : words.intact(mark.fingerprint.slice(0, 12)));
  output.say(changes.length === 0 ? words.same : words.changes(changes.length));
  for (const change of changes) {
    output.say(`  ${sayChange(change, formats.money(change.sent), formats.money(change.now))}`);
    const { own, shares } = groupedCauses(change.causes);
    for (const { kind, record, label, gap } of own) {
      output.say(`    ${words.cause(words.kinds[kind], record, label, formats.money(gap))}`);
    }
    if (shares !== null) output.say(`    ${words.shares(shares.count, formats.money(shares.gap))}`);
  }
}

function sayChange({ label, line }: SentChange, sent: string, now: string): string {
  return `${label === "" ? line : label}\u202f: ${sent} → ${now}`;
}
