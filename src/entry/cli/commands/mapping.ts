import { learnt } from "../../../domain/intake/rememberShape";
import type { Arguments } from "../arguments";
import type { Output } from "../output";
import { onlyFile } from "./check";
import { readingsOf } from "./inspect";

/** What was understood of the headers of a workbook and corrected in it, as the file that `--mapping` takes for the next one of its shape. */
export async function mapping(args: Arguments, output: Output): Promise<0> {
  const readings = await readingsOf(onlyFile(args, output), output);
  const vocabulary = learnt(readings);
  output.document(vocabulary);
  for (const { target, columns } of vocabulary.tables) {
    output.say(`${target ?? ""}\u202f: ${Object.keys(columns).join(", ")}`);
  }
  return 0;
}
