import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";

import { checkWorkbook, countsOf } from "../../../features/checkWorkbook/checkWorkbook";
import { balanceSheetName } from "../../../features/funderBalance/balanceSheetName";
import {
  type ComputedBalance,
  computeFunderBalance,
  listAgreements,
  writeFunderBalance,
} from "../../../features/funderBalance/funderBalance";
import { structure } from "../../../features/structureWorkbook/structureWorkbook";
import { understand } from "../../../features/structureWorkbook/understand";
import { journalDate } from "../../../workbook/planJournal";
import type { Arguments } from "../arguments";
import { outputFile, readWorkbook, saveTo } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import type { ExitStatus, Machine } from "../command";
import { type Session, openSession } from "../session";
import { balanceJson } from "./balance";
import { checkJson, todayFor } from "./check";
import { structureJson } from "./structure";

const sample = "passerelles.xlsx";
const template = "cerfa-15059";

/** The main job on the bundled sample workbook: structure, check, a balance for every agreement. */
export async function demo(args: Arguments, output: Output, machine: Machine): Promise<ExitStatus> {
  const { options } = args;
  const words = output.messages.cli.demo;
  const folder = options.out ?? ".";
  const out = outputFile(join(folder, `demo-${sample}`), [], options.force, output);
  const source = join(machine.samples, sample);
  const session = await openSession(await readWorkbook(source, output));
  const today = todayFor(options.today, machine, output);
  const moment = { language: output.language, now: journalDate(machine.now()) };
  output.say(words.intro(basename(source)));

  const understanding = orRefuse(await understand(session.door, output.progress), output);
  const accept = "confident";
  const report = orRefuse(
    await structure(session.door, understanding, { ...moment, accept }, output.progress),
    output,
  );
  sayStructured(report.tables, output);
  const checked = orRefuse(await checkWorkbook(session.door, { today }), output);
  sayChecked(checked.rulesRun.length, countsOf(checked.findings), output);
  const balances = await balanceAll(session, { ...moment, today }, output);

  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Refused(output.messages.cli.file.unwritable(folder));
  });
  await saveTo(out, session.workbook, output);
  output.document({
    workbook: out,
    structure: structureJson(report, output),
    check: checkJson(checked, output),
    balances: balances.map((balance) => balanceJson(balance, output)),
  });
  return countsOf(checked.findings).blocking > 0 ? 1 : 0;
}

async function balanceAll(
  { door }: Session,
  moment: Parameters<typeof writeFunderBalance>[2],
  output: Output,
): Promise<ComputedBalance[]> {
  const words = output.messages.cli.demo;
  const balances: ComputedBalance[] = [];
  for (const { ref: agreement } of orRefuse(await listAgreements(door), output)) {
    const { today } = moment;
    const computed = orRefuse(
      await computeFunderBalance(door, { agreement, template, today }),
      output,
    );
    orRefuse(await writeFunderBalance(door, computed, moment), output);
    const { balance } = computed;
    const line = words.balanced(agreement, balanceSheetName(balance), balance.sentence);
    output.say(words.step(3, line));
    balances.push(computed);
  }
  return balances;
}

function sayStructured(tables: readonly { readonly rows: number }[], output: Output): void {
  const { cli } = output.messages;
  const { plural } = output.formats;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const line = cli.demo.structured(
    plural(tables.length, cli.demo.table, cli.demo.tables),
    plural(rows, cli.inspect.row, cli.inspect.rows),
  );
  output.say(cli.demo.step(1, line));
}

function sayChecked(
  rules: number,
  { blocking, major, minor }: ReturnType<typeof countsOf>,
  output: Output,
): void {
  const { cli } = output.messages;
  const { number } = output.formats;
  const counts = cli.check.counts(number(blocking), number(major), number(minor));
  output.say(cli.demo.step(2, cli.demo.checked(number(rules), counts)));
}
