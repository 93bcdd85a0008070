import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { allocations } from "./allocations";
import type { Bench } from "./bench";
import { fec } from "./fec";
import { hoursReport, scalarReport } from "./functions";
import { inspect200k } from "./intake";
import { reports } from "./reports";
import { rules165k, rules1m } from "./rules";
import { splits } from "./splits";

const benches: readonly Bench[] = [
  splits,
  rules165k,
  rules1m,
  inspect200k,
  ...fec,
  allocations,
  hoursReport,
  scalarReport,
  ...reports,
];

const { values } = parseArgs({
  options: { json: { type: "boolean" }, only: { type: "string" } },
});
const chosen = benches.filter(({ id }) => values.only === undefined || id === values.only);
if (chosen.length === 0) {
  process.stderr.write(
    `no bench ${values.only ?? ""}: ${benches.map(({ id }) => id).join(", ")}\n`,
  );
  process.exitCode = 2;
} else {
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? "?"} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const results = chosen.map((bench) => {
    process.stderr.write(`${bench.id}…\n`);
    const oursMs = medianMs(bench.prepare(), bench.runs);
    const { ms: peers, missing } = bench.peers?.() ?? { ms: {}, missing: [] };
    for (const peer of missing) process.stderr.write(`  ${peer}\n`);
    return { id: bench.id, oursMs, peers, detail: bench.detail };
  });
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);
  } else {
    process.stdout.write(`${machine}\n`);
    for (const { id, oursMs, peers, detail } of results) {
      process.stdout.write(`${id.padEnd(20)} ${oursMs.toFixed(1).padStart(10)} ms  ${detail}\n`);
      for (const [name, ms] of Object.entries(peers)) {
        const ratio = Math.round(ms / oursMs);
        process.stdout.write(
          `  ${name.padEnd(18)} ${ms.toFixed(1).padStart(10)} ms  ${ratio} times ours\n`,
        );
      }
    }
  }
}

/** Median of the runs, the first one (warm-up of the engine) left out. */
function medianMs(work: () => void, runs: number): number {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    work();
    if (run > 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return Math.round((times[Math.floor(times.length / 2)] ?? 0) * 10) / 10;
}
