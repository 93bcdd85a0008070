import { lineName } from "../../../domain/balances/catalogue";
import { lastYear } from "../../../domain/ledger/ledgerYears";
import {
  type ProposedYear,
  bySource,
  proposeAllocations,
  unfundedByLine,
} from "../../../features/allocateCosts/allocateCosts";
import { writeAllocations } from "../../../features/allocateCosts/writeAllocations";
import { loadLedger } from "../../../workbook/loadLedger";
import type { Arguments } from "../arguments";
import type { ExitStatus } from "../command";
import { outputFile, readWorkbook, saveTo } from "../files";
import { type Output, orRefuse } from "../output";
import { openSession } from "../session";
import { onlyFile } from "./check";
import { yearOption } from "./yearOption";

/** Proposes which agreement pays what, and writes it when an output file is named. */
export async function allocate(args: Arguments, output: Output): Promise<ExitStatus> {
  const { options } = args;
  const file = onlyFile(args, output);
  const year = yearOption(options.year, output);
  const out =
    options.out === undefined ? null : outputFile(options.out, [file], options.force, output);
  output.note(output.messages.cli.reading(file));
  const session = await openSession(await readWorkbook(file, output));
  const { ledger, computed } = orRefuse(await loadLedger(session.door), output);
  const proposed = proposeAllocations(ledger, year ?? lastYear(ledger));
  if (out !== null) {
    const accepted = { shares: proposed.allocations, computed };
    const how = { language: output.language, year: proposed.year };
    orRefuse(await writeAllocations(session.door, accepted, how, output.progress), output);
    await saveTo(out, session.workbook, output);
  }
  output.document(allocateJson(proposed, output));
  sayProposed(proposed, output);
  return 0;
}

/** The contract's `allocate` document: one entry a source and agreement, all lines together. */
function allocateJson(proposed: ProposedYear, { messages }: Output): object {
  const words = messages.allocations;
  const allocations = bySource(proposed.allocations, (share) =>
    JSON.stringify([share.source, share.agreement, share.project]),
  );
  const unfunded = bySource(proposed.unfunded, (share) =>
    JSON.stringify([share.source, share.project, share.binding]),
  );
  return {
    year: proposed.year,
    allocations: allocations.map(({ source, agreement, project, cents, way, cell }) => ({
      source,
      agreement,
      project,
      cents,
      why: words.way[way],
      cell,
    })),
    fundedCents: proposed.funded,
    toRepayCents: proposed.toRepay,
    ownFundsCents: proposed.ownFunds,
    unfunded: unfunded.map(({ source, project, cents, binding, cell }) => ({
      source,
      project,
      cents,
      binding: words.binding[binding],
      cell,
    })),
    optimal: proposed.optimal,
    notOptimised: proposed.notOptimised.map(({ agreement, what }) => ({
      agreement,
      what,
      why: words.notOptimised[what],
    })),
  };
}

function sayProposed(proposed: ProposedYear, output: Output): void {
  const { formats } = output;
  const words = output.messages.cli.allocate;
  output.say(words.funded(formats.money(proposed.funded)));
  output.say(words.own(formats.money(proposed.ownFunds)));
  output.say(words.repay(formats.money(proposed.toRepay)));
  const { ofAgreement, notOptimised, binding: reasons, ...said } = output.messages.allocations;
  output.say(proposed.optimal ? said.best : said.notProved);
  for (const { agreement, what } of proposed.notOptimised) {
    output.say(ofAgreement(agreement, notOptimised[what]));
  }
  const unfunded = unfundedByLine(proposed.unfunded);
  output.say(unfunded.length === 0 ? said.nothingUnfunded : words.unfunded);
  for (const { project, line, binding, cents } of unfunded) {
    const what = words.onLine(project, lineName(line), formats.money(cents));
    output.say(said.unfundedOf(what, reasons[binding]));
  }
}
