import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Random } from "../test/support/random";
import type { Bench, Peers } from "./bench";
import { callerOf } from "./functions";

const agreements = 60;
const peerFolder = fileURLToPath(new URL("peers/", import.meta.url));
const peerNames = ["hyperformula", "ironcalc", "libreoffice"] as const;
const peerLimitMs = 120_000;

interface Row {
  readonly agreement: string;
  readonly amount: number;
}

/**
 * The same report four times: what each of 60 agreements has used up, over `count` allocations. Ours is one call of `FLECHAGE.SOLDES`; the peers compute one native `SUMIFS`
 * per agreement on rows that they have loaded already.
 */
function report(id: string, count: number, runs: number): Bench {
  const rows = rowsOf(count);
  return {
    id,
    detail: `consumption of ${agreements} agreements over ${count.toLocaleString("en")} rows: FLECHAGE.SOLDES once, or SUMIFS ${agreements} times`,
    runs,
    prepare: () => {
      const soldes = callerOf("SOLDES");
      const names = codes().map((code) => [code]);
      const granted = names.map(() => [1e6]);
      const claimed = rows().map(({ agreement }) => [agreement]);
      const amounts = rows().map(({ amount }) => [amount]);
      return () => {
        soldes(names, granted, claimed, amounts);
      };
    },
    peers: () => peersOn(rows()),
  };
}

/** Made once, when the bench is first asked for. */
function rowsOf(count: number): () => readonly Row[] {
  let made: readonly Row[] | null = null;
  return () => {
    const random = new Random(17);
    made ??= Array.from({ length: count }, () => ({
      agreement: `A${random.int(1, agreements)}`,
      amount: random.int(-500, 500000) / 100,
    }));
    return made;
  };
}

function codes(): readonly string[] {
  return Array.from({ length: agreements }, (_, place) => `A${place + 1}`);
}

/**
 * Each peer in a process of its own, on the same file.
 *
 * @throws RangeError when a peer computes another figure than the exact one: a comparison of speeds would mean nothing.
 */
function peersOn(rows: readonly Row[]): Peers {
  const folder = mkdtempSync(join(tmpdir(), "bench-peers-"));
  try {
    const rowsFile = join(folder, "rows.tsv");
    const reportFile = join(folder, "report.json");
    writeFileSync(
      rowsFile,
      rows.map(({ agreement, amount }) => `${agreement}\t${amount}`).join("\n"),
    );
    const last = rows.length;
    const formulas = codes().map(
      (code) => `=SUMIFS(Rows!$B$1:$B$${last},Rows!$A$1:$A$${last},"${code}")`,
    );
    writeFileSync(reportFile, JSON.stringify({ formulas }));
    const exact = exactSums(rows);
    const ms: Record<string, number> = {};
    const missing: string[] = [];
    for (const name of peerNames) {
      const outcome = measure(name, rowsFile, reportFile);
      if (typeof outcome === "string") {
        missing.push(`${name}: ${outcome}`);
        continue;
      }
      outcome.figures.forEach((figure, place) => {
        if (Math.round(figure * 100) !== exact[place]) {
          throw new RangeError(`${name} says ${figure} for ${codes()[place] ?? "?"}`);
        }
      });
      ms[name] = Math.round(outcome.ms * 10) / 10;
    }
    return { ms, missing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whole cents, so that the sum is exact. */
function exactSums(rows: readonly Row[]): readonly number[] {
  const sums = new Map(codes().map((code) => [code, 0]));
  for (const { agreement, amount } of rows) {
    sums.set(agreement, (sums.get(agreement) ?? 0) + Math.round(amount * 100));
  }
  return [...sums.values()];
}

function measure(
  name: string,
  rowsFile: string,
  reportFile: string,
): { readonly ms: number; readonly figures: readonly number[] } | string {
  if (name !== "libreoffice" && !existsSync(join(peerFolder, "node_modules"))) {
    return "not installed (npm ci --prefix bench/peers)";
  }
  const run = spawnSync(
    process.execPath,
    ["--max-old-space-size=8000", join(peerFolder, `${name}.mjs`), rowsFile, reportFile],
    { encoding: "utf8", timeout: peerLimitMs, maxBuffer: 1e8 },
  );
  if (run.error !== undefined) return `not done in ${peerLimitMs / 1000} s`;
  if (run.status !== 0) return run.stderr.trim().split("\n").at(-1) ?? "failed";
  return JSON.parse(run.stdout) as { ms: number; figures: number[] };
}

export const reports: readonly Bench[] = [
  report("reports-10k", 10_000, 9),
  report("reports-100k", 100_000, 9),
  report("reports-1m", 1_000_000, 5),
];
