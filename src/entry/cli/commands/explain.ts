import { parseCell } from "../../../domain/explain/cellIndex";
import { type Explanation, cellsUnder } from "../../../domain/explain/explanation";
import { explainAmount } from "../../../features/explainAmount/explainAmount";
import { balanceSheetName } from "../../../features/funderBalance/balanceSheetName";
import type { Arguments } from "../arguments";
import type { ExitStatus } from "../command";
import { readWorkbook } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import { openSession } from "../session";
import { onlyFile } from "./check";

/** The chain from one cell of our tables or balances down to the cells it comes from. */
export async function explain(args: Arguments, output: Output): Promise<ExitStatus> {
  const file = onlyFile(args, output);
  const { cell } = args.options;
  const { usage, explain: words } = output.messages.cli;
  if (cell === undefined) throw new Refused(usage.missing("--cell"));
  if (parseCell(cell) === null) throw new Refused(usage.badValue("--cell", cell, words.example));
  output.note(output.messages.cli.reading(file));
  const { door } = await openSession(await readWorkbook(file, output));
  const { explanation } = orRefuse(await explainAmount(door, cell, balanceSheetName), output);
  if (explanation === null) throw new Refused(words.nothing(cell));
  output.document({ cell, ...explanation, allCells: cellsUnder(explanation) });
  sayTree(explanation, output, "");
  return 0;
}

function sayTree(explanation: Explanation, output: Output, indent: string): void {
  const { label, kind, cents, text, cells, sources, parts } = explanation;
  const { labels } = output.messages.explain;
  const amount = cents === null ? (text ?? "") : output.formats.money(cents);
  // The least of several terms: which one binds.
  const value =
    kind === "minimum" && text !== null ? `${amount} (${labels[text] ?? text})` : amount;
  const shown = cells.length > 3 ? [...cells.slice(0, 3), "…"] : cells;
  const where = [...shown, ...sources.slice(0, 1)].join(", ");
  const name = labels[label] ?? label;
  output.say(`${indent}${name} ${value}${where === "" ? "" : ` [${where}]`}`);
  for (const part of parts) sayTree(part, output, `${indent}  `);
}
