import { workbookHealth } from "../../../domain/intake/health/workbookHealth";
import type { Arguments } from "../arguments";
import { healthJson } from "../inspectJson";
import type { Output } from "../output";
import { onlyFile } from "./check";
import { readingsOf } from "./inspect";

/** What makes a workbook fragile, cell by cell; nothing is written and nothing blocks. */
export async function health(args: Arguments, output: Output): Promise<0> {
  const file = onlyFile(args, output);
  const notes = workbookHealth(await readingsOf(file, output));
  output.document({ file, health: healthJson(notes, output.messages) });
  const { messages } = output;
  if (notes.length === 0) output.say(messages.cli.health.fine);
  for (const { sheet, code, cells, facts } of notes) {
    const place = `${sheet}!${cells[0] ?? ""}`;
    output.say(messages.cli.inspect.question(place, messages.health[code](facts)));
  }
  return 0;
}
