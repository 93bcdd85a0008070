import { createReadStream, statSync } from "node:fs";
import { takeIn } from "../src/domain/intake/records/intake";
import { readTextSource } from "../src/workbook/textSource";

/**
 * Reads the FEC named on the command line, in a process of its own so that its peak of memory is its own, and prints
 * `{ "lines", "records", "readMs", "takeMs", "peakMb" }`.
 */
const [, , file = ""] = process.argv;
const started = performance.now();
const read = await readTextSource({
  name: file,
  size: statSync(file).size,
  open: () => createReadStream(file, { highWaterMark: 1 << 19 }),
});
if (!read.ok || !("tables" in read.value)) throw new Error(`${file} was not read as a FEC`);
const taking = performance.now();
const intake = takeIn([read.value], { accept: "all" });
const report = {
  lines: read.value.fec?.total.lines,
  records: intake.tables[0]?.rows,
  readMs: Math.round(taking - started),
  takeMs: Math.round(performance.now() - taking),
  // Kilobytes, whatever the system.
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(JSON.stringify(report));
