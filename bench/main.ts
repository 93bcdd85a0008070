import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { allocations } from "./allocations";
import type { Bench, BrowserBench, HostBench, Peers, ToldBench } from "./bench";
import { fec } from "./fec";
import { openLarge, saveLarge } from "./files";
import { hoursReport, scalarReport } from "./functions";
import { inspect200k, inspectBySize } from "./intake";
import { inspectInChromium, structureInPane } from "./understandInChromium";
import { cellsInChromium, inWorkbench, paneStart } from "./pane";
import { payloads } from "./payloads";
import { reports } from "./reports";
import { rechecks, rules165k, rules1m } from "./rules";
import { rulesInPage } from "./rulesInPage";
import { splits } from "./splits";
import { openInWorkbench, scrollInWorkbench } from "./workbench";

const benches: readonly (Bench | BrowserBench | HostBench | ToldBench)[] = [
  splits,
  rules165k,
  rules1m,
  ...rechecks,
  ...rulesInPage,
  inspect200k,
  ...inspectBySize,
  inspectInChromium,
  structureInPane,
  ...fec,
  allocations,
  hoursReport,
  scalarReport,
  ...reports,
  payloads,
  openLarge,
  saveLarge,
  paneStart,
  cellsInChromium,
  openInWorkbench,
  scrollInWorkbench,
];

const { values } = parseArgs({
  options: {
    json: { type: "boolean" },
    only: { type: "string" },
    /** Writes bench/results.md. */
    publish: { type: "boolean" },
  },
});
const only = values.only?.split(",");
const chosen = benches.filter(({ id }) => only === undefined || only.includes(id));
if (chosen.length === 0) {
  process.stderr.write(
    `no bench ${values.only ?? ""}: ${benches.map(({ id }) => id).join(", ")}\n`,
  );
  process.exitCode = 2;
} else {
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? "?"} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const results: Result[] = [];
  for (const bench of chosen) {
    process.stderr.write(`${bench.id}…\n`);
    if ("measureAll" in bench) {
      const { ms, detail } = await bench.measureAll();
      results.push({ id: bench.id, oursMs: ms, peers: {}, detail });
    } else if ("onHost" in bench) results.push(await onHost(bench));
    else results.push("measure" in bench ? await inBrowser(bench) : inProcess(bench));
  }
  if (values.publish === true) {
    writeFileSync(new URL("results.md", import.meta.url), published(machine, results));
  }
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

/** The table of one run, as bench/results.md keeps it. */
function published(machine: string, results: readonly Result[]): string {
  const lines = results.flatMap(({ id, oursMs, peers, detail }) => [
    `| \`${id}\` | ${detail} | ${oursMs.toFixed(1)} | |`,
    ...Object.entries(peers).map(
      ([name, ms]) => `| | ${name} | ${ms.toFixed(1)} | × ${Math.round(ms / oursMs)} |`,
    ),
  ]);
  return `# Benchmarks

Written by \`npm run bench -- --publish\` on ${machine}. Medians, in milliseconds; peers on the same data in the same run.

| id | what | ms | against ours |
| --- | --- | ---: | ---: |
${lines.join("\n")}
`;
}

interface Result {
  readonly id: string;
  readonly oursMs: number;
  readonly peers: Peers["ms"];
  readonly detail: string;
}

/** The run in the middle, the first one left out. */
async function onHost({ id, runs, onHost: once }: HostBench): Promise<Result> {
  await once();
  const times: { readonly ms: number; readonly detail: string }[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await once());
  times.sort((a, b) => a.ms - b.ms);
  const middle = times[Math.floor(times.length / 2)];
  return { id, oursMs: middle?.ms ?? 0, peers: {}, detail: middle?.detail ?? "" };
}

function inProcess(bench: Bench): Result {
  const oursMs = medianMs(bench.prepare(), bench.runs);
  const { ms: peers, missing } = bench.peers?.() ?? { ms: {}, missing: [] };
  for (const peer of missing) process.stderr.write(`  ${peer}\n`);
  return { id: bench.id, oursMs, peers, detail: bench.detail };
}

async function inBrowser({ id, detail, runs, measure }: BrowserBench): Promise<Result> {
  const times = await inWorkbench(async (browser, address) => {
    const taken: number[] = [];
    for (let run = 0; run < runs; run += 1) taken.push(await measure(browser, address));
    return taken;
  });
  return { id, oursMs: median(times), peers: {}, detail };
}

/** Median of the runs, the first one (warm-up of the engine) left out. */
function medianMs(work: () => void, runs: number): number {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    work();
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
