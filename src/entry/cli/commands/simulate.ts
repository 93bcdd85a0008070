import * as v from "valibot";
import type { Ledger } from "../../../domain/ledger/ledger";
import { lastYear } from "../../../domain/ledger/ledgerYears";
import { type Scenario, simulate as simulateYear } from "../../../domain/ledger/simulate";
import { cents } from "../../../domain/quantities/money";
import { plainMonth } from "../../../domain/quantities/plainDate";
import { parseRatio, ratio } from "../../../domain/quantities/ratio";
import { costMethods } from "../../../domain/schema/tables/agreements";
import { loadLedger } from "../../../workbook/loadLedger";
import type { Arguments } from "../arguments";
import type { ExitStatus } from "../command";
import { readWorkbook } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import { openSession } from "../session";
import { onlyFile } from "./check";
import { yearOption } from "./yearOption";

const month = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  v.transform((text) => plainMonth(Number(text.slice(0, 4)), Number(text.slice(5)))),
);
const percent = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(1000),
  v.transform((value) => {
    const exact = parseRatio(String(value)) ?? ratio(0);
    return ratio(exact.numerator, exact.denominator * 100n);
  }),
);

/** The contract's scenarios as JSON. */
const scenario = v.pipe(
  v.variant("kind", [
    v.object({ kind: v.literal("reject-timesheet"), employee: v.string(), month }),
    v.object({
      kind: v.literal("extra-resource"),
      project: v.string(),
      cents: v.pipe(v.number(), v.safeInteger()),
    }),
    v.object({ kind: v.literal("underspend"), project: v.string(), percent }),
    v.object({
      kind: v.literal("sco"),
      agreement: v.string(),
      option: v.picklist(costMethods),
    }),
  ]),
  v.transform((read): Scenario => {
    switch (read.kind) {
      case "extra-resource":
        return { ...read, cents: cents(read.cents) };
      case "underspend":
        return { kind: read.kind, project: read.project, share: read.percent };
      case "sco":
        return { kind: read.kind, agreement: read.agreement, method: read.option };
      case "reject-timesheet":
        return read;
    }
  }),
);

/** A what-if on the agreements of a year; nothing is written. */
export async function simulate(args: Arguments, output: Output): Promise<ExitStatus> {
  const { options } = args;
  const file = onlyFile(args, output);
  const wanted = scenarioOf(options.scenario, output);
  const year = yearOption(options.year, output);
  output.note(output.messages.cli.reading(file));
  const session = await openSession(await readWorkbook(file, output));
  const { ledger } = orRefuse(await loadLedger(session.door), output);
  mustBeKnown(ledger, wanted, output);
  const result = simulateYear(ledger, wanted, year ?? lastYear(ledger));
  output.document({
    agreements: result.agreements.map(({ agreement, dueBefore, dueAfter, binding }) => ({
      agreement,
      dueBeforeCents: dueBefore,
      dueAfterCents: dueAfter,
      binding,
    })),
    ownFundsDeltaCents: result.ownFundsDelta,
  });
  const { formats } = output;
  const words = output.messages.cli.simulate;
  for (const { agreement, dueBefore, dueAfter, binding } of result.agreements) {
    const [before, after] = [formats.money(dueBefore), formats.money(dueAfter)];
    output.say(words.agreement(agreement, before, after, words.binding[binding]));
  }
  output.say(words.own(formats.money(result.ownFundsDelta)));
  output.say(words.notOptimised);
  return 0;
}

function scenarioOf(text: string | undefined, { messages }: Output): Scenario {
  if (text === undefined) throw new Refused(messages.cli.usage.missing("--scenario"));
  const refused = new Refused(
    messages.cli.usage.badValue("--scenario", text, messages.cli.simulate.scenarios),
  );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refused;
  }
  const read = v.safeParse(scenario, json);
  if (!read.success) throw refused;
  return read.output;
}

/** A scenario about a code that the workbook does not have would change nothing: that is a mistake, not an answer. */
function mustBeKnown(ledger: Ledger, wanted: Scenario, { messages }: Output): void {
  const [code, known] =
    wanted.kind === "reject-timesheet"
      ? [wanted.employee, ledger.timesheets.some(({ employee }) => employee === wanted.employee)]
      : wanted.kind === "sco"
        ? [wanted.agreement, ledger.agreements.some(({ ref }) => ref === wanted.agreement)]
        : [wanted.project, ledger.projects.some(({ code: each }) => each === wanted.project)];
  if (!known) throw new Refused(messages.cli.simulate.unknown(code));
}
