import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "../test/support/random";
import type { Bench } from "./bench";

/** The same file at three sizes shows that the cost grows with the lines. */
export const fec: readonly Bench[] = [
  fecBench("fec-10k", 10_000),
  fecBench("fec-100k", 100_000),
  fecBench("fec-1m", 1_000_000),
];

interface Report {
  readonly lines: number;
  readonly records: number;
  readonly readMs: number;
  readonly takeMs: number;
  readonly peakMb: number;
}

/** A FEC on disk read by a process of its own, its start included; the detail tells the parts and the peak of memory. */
function fecBench(id: string, lines: number): Bench {
  let last: Report | null = null;
  return {
    id,
    get detail(): string {
      const measured =
        last === null
          ? ""
          : `: ${last.readMs} ms to read, ${last.takeMs} ms to make ${last.records} records, peak ${last.peakMb} MB`;
      return `${lines} lines of a FEC, a process and its start included${measured}`;
    },
    runs: 1,
    prepare: () => {
      const folder = mkdtempSync(join(tmpdir(), "flechage-fec-"));
      process.once("exit", () => {
        rmSync(folder, { recursive: true });
      });
      const file = join(folder, "123456789FEC20251231.txt");
      writeFec(file, lines);
      return () => {
        last = readInProcess(file);
      };
    },
  };
}

function readInProcess(file: string): Report {
  const run = spawnSync(process.execPath, ["--import", "tsx", "bench/readFec.ts", file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status !== 0) throw new Error(`reading ${file} failed`);
  return JSON.parse(run.stdout) as Report;
}

const header =
  "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\r\n";

/** Purchases of two lines, the charge and its supplier, as many as make `lines` lines. */
function writeFec(file: string, lines: number): void {
  const random = new Random(7);
  const out = openSync(file, "w");
  writeSync(out, header);
  for (let written = 0; written < lines;) {
    let text = "";
    for (let entry = 0; entry < 2000 && written < lines; entry += 1, written += 2) {
      text += purchase(written / 2 + 1, random);
    }
    writeSync(out, text);
  }
  closeSync(out);
}

function purchase(entry: number, random: Random): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = `2025${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  const amount = (random.int(500, 900_000) / 100).toFixed(2).replace(".", ",");
  const supplier = random.int(1, 400);
  const account = `60${random.int(1, 6)}${random.int(1, 8)}0000`;
  const begin = `AC\tJournal des achats\t${entry}\t${date}`;
  const piece = `FA${entry}\t${date}\tFacture ${entry} du fournisseur ${supplier}, reçue`;
  return (
    `${begin}\t${account}\tAchats et fournitures\t\t\t${piece}\t${amount}\t0,00\t\t\t${date}\t\t\r\n` +
    `${begin}\t40100000\tFournisseurs\tF${supplier}\tFournisseur ${supplier}\t${piece}\t0,00\t${amount}\t\t\t${date}\t\t\r\n`
  );
}
