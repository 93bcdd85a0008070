import { openWorkbook } from "../src/host/files/open";
import { saveWorkbook } from "../src/host/files/save";
import { newWorkbook } from "../src/host/model/create";
import { setCells, type CellInput } from "../src/host/model/edit";
import type { HostBench } from "./bench";

const rows = 100_000;
export const largeDetail =
  "a workbook of 100,000 rows of 12 columns: 5 texts, 2 dates, 4 amounts, 1 formula";

/** Rows such as a ledger of an association has: texts that repeat, dates, amounts, a formula. */
function ledgerRow(i: number): readonly CellInput[] {
  const amount = ((i * 7919) % 1_000_000) / 100;
  return [
    `F${i}`,
    `Fournisseur ${i % 900}`,
    `Facture de ${i % 37} articles, n° ${i}`,
    ["Achats", "Banque", "Opérations diverses"][i % 3],
    `P${i % 12}`,
    45_658 + (i % 365),
    45_688 + (i % 365),
    amount,
    Math.round(amount * 20) / 100,
    (i * 31) % 5_000,
    i % 2 === 0 ? null : amount,
    { formula: `=H${i + 2}+I${i + 2}` },
  ];
}

let file: Promise<Uint8Array> | null = null;

/** Made once for all runs. */
export function largeFile(): Promise<Uint8Array> {
  file ??= makeFile();
  return file;
}

async function makeFile(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("a new workbook has a sheet");
  setCells(
    workbook,
    sheet,
    1,
    1,
    Array.from({ length: rows }, (_, i) => ledgerRow(i)),
  );
  return saveWorkbook(workbook);
}

async function timed(work: () => Promise<unknown>): Promise<{ ms: number }> {
  const start = performance.now();
  await work();
  return { ms: performance.now() - start };
}

/** Opening: the limit is ten seconds. */
export const openLarge: HostBench = {
  id: "open-100k-rows",
  runs: 3,
  onHost: async () => {
    const bytes = await largeFile();
    const { ms } = await timed(() => openWorkbook(bytes, "grand.xlsx"));
    return { ms, detail: `opens ${largeDetail} (${(bytes.length / 1e6).toFixed(1)} MB)` };
  },
};

/** Saving what was opened and changed. */
export const saveLarge: HostBench = {
  id: "save-100k-rows",
  runs: 3,
  onHost: async () => {
    const workbook = await openWorkbook(await largeFile(), "grand.xlsx");
    const { ms } = await timed(() => saveWorkbook(workbook));
    return { ms, detail: `saves ${largeDetail}` };
  },
};
