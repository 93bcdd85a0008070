import { type FecExtent, monthsOf, withExtent } from "../../../../src/domain/intake/fec/fecExtent";
import { fecSheet } from "../../../../src/domain/intake/fec/fecSheet";
import { takeIn } from "../../../../src/domain/intake/records/intake";
import { atOnce } from "../../../../src/domain/steps";
import type { PlainMonth } from "../../../../src/domain/quantities/plainDate";
import { fecHeader, fecLine, fecText, readFec, supplierLine } from "../../../support/fec";

const january = { EcritureDate: "20250110", EcritureNum: "1" };
const later = { EcritureDate: "20250120", EcritureNum: "2", Debit: "32,50" };
const march = { EcritureDate: "20250305", EcritureNum: "3", CompteNum: "613200", Debit: "100,00" };
const refund = { EcritureDate: "20250310", EcritureNum: "4", Debit: "0,00", Credit: "7,25" };
const text = fecText([
  fecHeader,
  ...[january, later, march, refund].flatMap((line) => [
    fecLine(line),
    supplierLine({ EcritureDate: line.EcritureDate, EcritureNum: line.EcritureNum }),
  ]),
]);

function taken(extent: FecExtent) {
  const { fec } = readFec(text).sheet;
  if (fec === undefined) throw new Error("no FEC");
  const part = atOnce(withExtent(fec, extent, (lines) => `${lines} lines`));
  const intake = takeIn([fecSheet("FEC", part)]);
  return {
    part,
    expenses: (intake.records.expenses ?? []).map(({ values, source }) => ({
      ...{ account: values.account, date: values.date, amount: values.amount },
      ...{ label: values.label, source },
    })),
    accepted: intake.tables[0]?.accepted,
  };
}

describe("how much of a FEC goes to the tables", () => {
  it("adds up the lines of an account and a month at the month's end, with its first line as source", () => {
    const { expenses, accepted } = taken({ kind: "months" });
    expect(expenses).toEqual([
      {
        account: "6064",
        date: "2025-01-31",
        amount: 4250,
        label: "2 lines",
        source: "FEC!L2",
      },
      { account: "6132", date: "2025-03-05", amount: 10_000, label: "Papier", source: "FEC!L6" },
      { account: "6064", date: "2025-03-10", amount: -725, label: "Papier", source: "FEC!L8" },
    ]);
    expect(accepted).toBe(true);
  });

  it("keeps the accounts and the months that are asked for, and counts the rest: the file still adds up", () => {
    const { part, expenses, accepted } = taken({
      kind: "part",
      accounts: ["60"],
      from: "2025-02" as PlainMonth,
      to: null,
    });
    expect(expenses.map(({ amount }) => amount)).toEqual([-725]);
    expect(part.leftOut).toEqual({ lines: 3, debit: 14_250, credit: 0 });
    expect(accepted).toBe(true);
  });

  it("takes the last month that is asked for whole, and counts credits that are left out", () => {
    const { part, expenses } = taken({
      kind: "part",
      accounts: ["613"],
      from: null,
      to: "2025-03" as PlainMonth,
    });
    expect(expenses.map(({ amount }) => amount)).toEqual([10_000]);
    expect(part.leftOut).toEqual({ lines: 3, debit: 4_250, credit: 725 });
  });

  it("adds up no lines of two sections, and leaves lines without a date as they are", () => {
    const { fec } = readFec(text).sheet;
    const [one, two, three] = fec?.lines ?? [];
    if (fec === undefined || one === undefined || two === undefined || three === undefined)
      throw new Error("no lines");
    const undated = { ...three, day: { ...three.day, date: null, text: "hier" } };
    const lines = [one, { ...two, section: "P1" }, undated, { ...undated, row: 99 }];
    const extents: FecExtent[] = [
      { kind: "months" },
      { kind: "part", accounts: ["9"], from: null, to: null },
    ];
    const [months, part] = extents.map((extent) =>
      atOnce(withExtent({ ...fec, lines }, extent, String)),
    );
    expect(months?.lines).toEqual(lines);
    expect(part?.lines).toEqual(lines.slice(2));
  });

  it("is all of it when all lines are asked for", () => {
    expect(taken({ kind: "lines" }).expenses).toHaveLength(4);
  });

  it("names every month from the first line to the last", () => {
    const { fec } = readFec(text).sheet;
    expect(fec && monthsOf(fec)).toEqual(["2025-01", "2025-02", "2025-03"]);
  });
});
