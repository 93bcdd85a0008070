import { day } from "../../../src/domain/quantities/plainDate";
import {
  computeFunderBalance,
  writeFunderBalance,
} from "../../../src/features/funderBalance/funderBalance";
import { planTables } from "../../../src/features/sampleWorkbook/planTables";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";

const today = day("2026-03-31");

describe("writing a balance after the tables were read", () => {
  let excel: InExcel;
  beforeAll(async () => {
    excel = await inExcel();
    valueOf(await excel.door.apply(planTables(recordsOf(oracle.dataSet), "fr")));
  }, 60_000);

  it.each([
    ["A2", "cerfa-15059", false],
    ["A2", "cerfa-15059", true],
    ["A2", "cerfa-15059", true],
    ["A1", "fse-bilan", true],
  ])(
    "C-32: takes three round trips and less than 300 kB, the first time and again (%s, %s, charts: %s)",
    async (agreement, template, charts) => {
      const request = { agreement, template, today };
      const computed = valueOf(await computeFunderBalance(excel.door, request));
      const before = excel.host.requests.length;
      const how = { language: "fr", today, charts, now: "2026-03-31 09:05" } as const;
      const applied = valueOf(await writeFunderBalance(excel.door, computed, how));
      expect(applied.syncs).toBe(3);
      const sent = excel.host.requests.slice(before);
      // One more for what Excel.run sends when it ends.
      expect(sent.length).toBeLessThanOrEqual(4);
      const bytes = sent.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(300_000);
    },
    20_000,
  );
});
