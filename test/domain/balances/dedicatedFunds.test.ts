import { fundVariations } from "../../../src/domain/balances/dedicatedFunds";
import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";
import { smallLedger } from "../../support/smallLedger";

describe("the annex of dedicated funds", () => {
  it("holds the oracle's opening, reports, uses and closing, by origin", () => {
    const { A3, A4 } = oracle.results.year_end;
    const variations = fundVariations(ledgerOf(recordsOf(oracle.dataSet)), 2025);

    expect(
      variations.map(({ agreement, origin, opening, reports, used, closing, dormant }) => [
        ...[agreement, origin, opening, reports, used, closing, dormant],
      ]),
    ).toEqual([
      ["A3", A3.account_19, 0, A3.report_689, 0, A3.closing_fonds_dedies, 0],
      ...[
        [
          ...["A4", A4.account_19, A4.opening_fonds_dedies, A4.report_689],
          ...[A4.utilisation_789, A4.closing_fonds_dedies, 0],
        ],
      ],
    ]);
  });

  it("shows apart what stays on a project without any cost for two years", () => {
    const ledger = smallLedger({
      projects: [{ code: "P1", name: "P1" }],
      agreements: [
        {
          ...{
            ref: "A1",
            funder: "F",
            projects: ["P1"],
            granted: cents(0),
            openingFunds: cents(5_000),
          },
          ...{ start: day("2023-01-01"), end: day("2025-12-31"), dedicated: true, carryOver: true },
        },
      ],
    });

    expect(fundVariations(ledger, 2025)).toEqual([
      expect.objectContaining({ agreement: "A1", closing: 5_000, dormant: 5_000 }),
    ]);
  });
});
