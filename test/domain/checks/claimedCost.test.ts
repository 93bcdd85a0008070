import type { Finding } from "../../../src/domain/checks/finding";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { cents } from "../../../src/domain/quantities/money";
import { ratio } from "../../../src/domain/quantities/ratio";
import type { RecordOf } from "../../../src/domain/schema/tables";
import { smallLedger } from "../../support/smallLedger";
import { european, funders, invoice, payslip, person, today } from "./cases/build";

type Row = Partial<RecordOf<"allocations">>;

const amount = cents(4000);
/** Ways of claiming 40 € of a cost on an agreement: by an amount alone, or by one that is computed from the cost. */
const computed: readonly (readonly [string, Row, string])[] = [
  ["a percent of it", { percent: ratio(2, 5) }, "Affectations!G2"],
  ["units at a price", { units: ratio(10), unitPrice: cents(400) }, "Affectations!H2"],
  ["a key", { key: "K" }, "Affectations!J2"],
];

/** One allocation of the European agreement, under a flat rate of 40 %, which names E1 alone. */
function found(row: Row, rule: string): Finding[] {
  const rows = {
    funders,
    agreements: [european],
    expenses: [invoice],
    employees: [person, { ...person, id: "E9", name: "Zoé" }],
    payroll: [payslip, { ...payslip, employee: "E9" }],
    allocations: [{ agreement: "E1", amount, ...row }],
  };
  return runChecks(smallLedger(rows), [], { today }).findings.filter((each) => each.rule === rule);
}

describe("an allocation to an agreement under a flat rate", () => {
  it("claims no cost by its amount alone: money of the flat rate pays whatever it covers", () => {
    expect(found({ source: "F1" }, "SCO-01")).toEqual([]);
    expect(found({ source: "E9 2025-06" }, "STA-02")).toEqual([]);
  });

  it.each(computed)(
    "claims an expense that the flat rate covers by %s (SCO-01)",
    (_, way, cell) => {
      const [finding] = found({ source: "F1", ...way }, "SCO-01");

      expect(finding?.amountCents).toBe(amount);
      expect(finding?.cells).toEqual([cell, "Conventions!L2"]);
    },
  );

  it.each(computed)("claims the pay of someone it does not name by %s (STA-02)", (_, way) => {
    const [finding] = found({ source: "E9 2025-06", ...way }, "STA-02");

    expect(finding?.amountCents).toBe(amount);
    expect(found({ source: "E1 2025-06", ...way }, "STA-02")).toEqual([]);
  });
});
