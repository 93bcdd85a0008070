import { serviceCheck } from "../../../src/domain/balances/serviceCheck/serviceCheck";
import { computeBalance } from "../../../src/domain/balances/templates";
import { extrapolate } from "../../../src/domain/ledger/sampling";
import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { planServiceCheck } from "../../../src/features/funderBalance/planServiceCheck";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";
import { ledgerOf } from "../../support/ledgerOf";

const ledger = ledgerOf(recordsOf(oracle.dataSet));
const { results } = oracle;
const identity = { association: null, siret: null, project: "P1", agreement: "A1" };
const options = { identity, provisional: false, today: day("2026-03-31") };

async function fileOf(agreement: string): Promise<InExcel> {
  const balance = computeBalance(ledger, { agreement, template: "csf", year: 2025 });
  if (!balance.ok) throw new Error(balance.error.code);
  const excel = await inExcel();
  valueOf(await excel.door.apply(planServiceCheck(balance.value, ledger, options)));
  return excel;
}

interface Row {
  readonly row: number;
  readonly cells: readonly unknown[];
}

async function rowOf(excel: InExcel, agreement: string, label: string): Promise<Row> {
  const grids = valueOf(await excel.door.readGrids([`CSF ${agreement} 2025`]));
  const values = grids[0]?.values ?? [];
  const place = values.map(([first]) => first).lastIndexOf(label);
  return { row: place + 1, cells: values[place] ?? [] };
}

async function type(excel: InExcel, sheet: string, cells: Record<string, unknown>): Promise<void> {
  await excel.run(async (context) => {
    for (const [cell, value] of Object.entries(cells)) {
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    }
    await context.sync();
  });
}

const euros = (amount: number): number => amount / 100;

describe("the file of a service check", () => {
  it("shows the declared amount due of the oracle before anything is rejected", async () => {
    const excel = await fileOf("A1");
    const { cells } = await rowOf(
      excel,
      "A1",
      "Montant dû : le plus petit des trois, jamais négatif",
    );

    expect(cells).toContain(euros(results.fse.due_cents));
    expect((await rowOf(excel, "A1", "Correction du montant dû")).cells).toContain(0);
  });

  it("gives the oracle's correction when E3's May is rejected as an isolated error", async () => {
    const excel = await fileOf("A1");
    const may = await rowOf(excel, "A1", "E3 2025-05");
    const staff = await rowOf(excel, "A1", "Dépenses directes de personnel");
    const errors = valueOf(await excel.door.readGrids(["CSF A1 2025"]))[0]?.values ?? [];
    const isolated = errors.findIndex((row) => row[6] === "oui") + 1;
    await type(excel, "CSF A1 2025", { [`G${may.row}`]: may.cells[5], [`G${isolated}`]: "non" });
    const { cells } = await rowOf(excel, "A1", "Correction du montant dû");

    expect(staff.row).toBeGreaterThan(0);
    expect(cells).toContain(euros(results.fse_csf_unsigned_may_E3.correction_due_cents));
  });

  it("extrapolates the error rate of the sample to what was not looked at", async () => {
    const excel = await fileOf("A1");
    const [agreement] = ledger.agreements;
    if (agreement === undefined) throw new Error("no agreement");
    const [post] = serviceCheck(ledger, agreement, 2025).posts;
    const [piece] = post?.sample ?? [];
    if (post === undefined || piece === undefined) throw new Error("no sample");
    const { row } = await rowOf(excel, "A1", piece.record);
    await type(excel, "CSF A1 2025", { [`G${row}`]: 171.28 });
    const errors = valueOf(await excel.door.readGrids(["CSF A1 2025"]))[0]?.values ?? [];
    const found = errors.find((cells) => cells[6] === "oui");
    const expected = extrapolate(post.total, post.sampled, cents(17_128));

    expect(found?.slice(7, 9)).toEqual([euros(expected.extrapolated), euros(expected.correction)]);
  });

  it("looks at every piece of a short heading, and draws from a long one", () => {
    const agreement = ledger.agreements.find(({ ref }) => ref === "A2");
    if (agreement === undefined) throw new Error("no agreement");
    const { posts } = serviceCheck(ledger, agreement, 2025);

    expect(posts.map(({ code, method }) => [code, method])).toEqual([
      ["staff", "drawn"],
      ["operating", "all"],
      ["external", "all"],
      ["indirect", "drawn"],
    ]);
  });
});
