import { accountReconciliation } from "../../../src/domain/balances/accountReconciliation";
import { fecLayoutOf } from "../../../src/domain/intake/fec/layout";
import { FecReader } from "../../../src/domain/intake/fec/fecReader";
import type { FecLine } from "../../../src/domain/intake/fec/fecReading";
import { cents, sumOf } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";
import { smallLedger } from "../../support/smallLedger";

const header =
  "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

/** Lines of charges and products with their third-party counterpart. */
function fecOf(
  entries: readonly (readonly [string, string, string, string])[],
): readonly FecLine[] {
  const lines = entries.flatMap(([date, account, piece, amount], place) => {
    const line = (number: string, debit: string, credit: string): string =>
      [
        "AC",
        "Achats",
        String(place + 1),
        date,
        number,
        "x",
        "",
        "",
        piece,
        date,
        "Achat",
        debit,
        credit,
        "",
        "",
        date,
        "",
        "",
      ].join("\t");
    return [line(account, amount, "0,00"), line("401000", "0,00", amount)];
  });
  const text = [header, ...lines].join("\r\n");
  const layout = fecLayoutOf(text);
  if (layout === null) throw new Error("not a FEC");
  const reader = new FecReader("FEC", layout);
  reader.push(text);
  const steps = reader.finish();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.lines;
  }
}

const small = smallLedger({
  projects: [{ code: "P1", name: "P1" }],
  expenses: [
    { id: "F1", date: day("2025-03-04"), account: "6064", amount: cents(12_000), label: "Papier" },
    { id: "F2", date: day("2025-05-04"), account: "6064", amount: cents(8_050), label: "Encre" },
    { id: "F3", date: day("2025-06-04"), account: "613", amount: cents(50_000), label: "Loyer" },
  ],
});

describe("our tables and the income statement", () => {
  it("give the result of the oracle, account by account", () => {
    const { charges, products, result } = accountReconciliation(
      ledgerOf(recordsOf(oracle.dataSet)),
      2025,
      null,
    );
    const expected = oracle.results.profit_and_loss;

    expect(sumOf(charges, ({ claimed }) => claimed)).toBe(expected.charges);
    expect(sumOf(products, ({ claimed }) => claimed)).toBe(expected.produits);
    expect(result).toBe(expected.resultat);
  });
});

describe("our tables and a FEC", () => {
  it("agree when every entry is booked, whatever the length of the account and the name of the piece", () => {
    const fec = fecOf([
      ["20250304", "606400", "F1", "120,00"],
      ["20250504", "606400", "AUTRE", "80,50"],
      ["20250630", "613000", "X9", "500,00"],
    ]);
    const found = accountReconciliation(small, 2025, fec);

    expect(found.notBooked).toEqual([]);
    expect(found.notClaimed).toEqual([]);
    expect(found.charges).toEqual([
      { account: "606", claimed: 20_050, booked: 20_050 },
      { account: "613", claimed: 50_000, booked: 50_000 },
    ]);
  });

  it("tell what is claimed and not booked, and what is booked and not claimed", () => {
    const fec = fecOf([
      ["20250304", "606400", "F1", "120,00"],
      ["20250630", "613000", "F3", "450,00"],
      ["20250701", "625100", "F9", "33,00"],
    ]);
    const { notBooked, notClaimed, charges } = accountReconciliation(small, 2025, fec);

    expect(notBooked.map(({ record, cents: amount }) => [record, amount])).toEqual([
      ["F2", 8_050],
      ["F3", 50_000],
    ]);
    expect(
      notClaimed.map(({ record, account, cents: amount }) => [record, account, amount]),
    ).toEqual([
      ["F3", "613", 45_000],
      ["F9", "6251", 3_300],
    ]);
    expect(charges.find(({ account }) => account === "625")).toEqual({
      ...{ account: "625", claimed: 0, booked: 3_300 },
    });
  });
});
