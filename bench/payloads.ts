import { day } from "../src/domain/quantities/plainDate";
import { openSession } from "../src/entry/cli/session";
import {
  computeFunderBalance,
  writeFunderBalance,
} from "../src/features/funderBalance/funderBalance";
import { planTables } from "../src/features/sampleWorkbook/planTables";
import { recordsOf } from "../src/features/sampleWorkbook/recordsOf";
import { newWorkbook } from "../src/host/model/create";
import { oracle } from "../test/support/dataSets";
import type { HostBench } from "./bench";

const today = day("2026-03-31");

/**
 * The user action « write the balance » after the tables were read: the Cerfa 15059 of the sample, 75 lines on two sides of
 * four columns, its cents beside it and its pages of words.
 */
export const payloads: HostBench = {
  id: "payloads",
  runs: 5,
  onHost: async () => {
    const { door, excel } = await openSession(newWorkbook());
    const tables = await door.apply(planTables(recordsOf(oracle.dataSet), "fr"));
    if (!tables.ok) throw new Error(tables.error.code);
    const request = { agreement: "A2", template: "cerfa-15059", today };
    const computed = await computeFunderBalance(door, request);
    if (!computed.ok) throw new Error(computed.error.code);
    const before = excel.host.requests.length;
    const start = performance.now();
    const written = await writeFunderBalance(door, computed.value, { language: "fr", today });
    const ms = performance.now() - start;
    if (!written.ok) throw new Error(written.error.code);
    const sent = excel.host.requests.slice(before);
    const bytes = sent.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
    const size = `${computed.value.balance.lines.length} lines`;
    const trips = `${written.value.syncs} syncs, ${sent.length} requests`;
    return {
      ms,
      detail: `a balance of ${size} written: ${trips}, ${Math.round(bytes / 1000)} kB of requests`,
    };
  },
};
