import type { PostCode } from "../../domain/balances/operation/costPosts";
import { postLabels } from "../../domain/balances/operation/operationLines";
import type { ServiceCheck } from "../../domain/balances/serviceCheck/serviceCheck";
import { costMethodOf, flatRates } from "../../domain/ledger/costMethod";
import { type Cents, cents } from "../../domain/quantities/money";
import { type Ratio, ratioToNumber } from "../../domain/quantities/ratio";
import { formatsFor } from "../../i18n/formats";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import type { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { serviceWords as words } from "./serviceWords";

const formats = formatsFor("fr");

/** Letters of the two amounts of the table: what is declared, what is kept. */
const declared = "F";
const kept = "H";

/** Differences of euros are no whole cents in binary: each amount is brought back to one. */
function rounded(formula: string): string {
  return `=ROUND(${formula},2)`;
}

/** A row under way: its label, its amount, and its formula for one of the two columns. */
interface DueRow {
  readonly label: string;
  readonly amount: Cents;
  readonly formula: ((letter: string) => string) | null;
  readonly look?: "total" | "group";
}

/**
 * What is due before and after the corrections: headings less their correction, flat parts computed again on their base,
 * then the three-way minimum (domain.md §§ 3.3, 3.6). Both columns are the same formulas on other amounts.
 */
export function dueTable(
  sheet: PrintedSheet,
  check: ServiceCheck,
  corrections: ReadonlyMap<PostCode, string>,
): void {
  sheet.part(words.due);
  const table = new DueTable(sheet.row + 1, check, corrections);
  const [what, before, after] = words.dueColumns;
  sheet.table(
    [
      { title: what, kind: "text", span: 5 },
      { title: before, kind: "money", span: 2 },
      { title: after, kind: "money", span: 2 },
    ],
    table.rows(),
  );
}

class DueTable {
  private readonly list: DueRow[] = [];
  private readonly at = new Map<string, number>();
  private readonly corrected = new Map<number, string>();
  private readonly first: number;
  private readonly check: ServiceCheck;
  private readonly corrections: ReadonlyMap<PostCode, string>;

  constructor(first: number, check: ServiceCheck, corrections: ReadonlyMap<PostCode, string>) {
    this.first = first;
    this.check = check;
    this.corrections = corrections;
    this.costs();
    this.terms();
  }

  rows(): PrintedRow[] {
    return this.list.map(({ label, amount, formula, look }, place): PrintedRow => {
      const row = this.first + place;
      const correction = this.corrected.get(place);
      const value = amount / 100;
      const before: PrintedCell =
        formula === null ? value : { formula: rounded(formula(declared)), value };
      const less = correction === undefined ? "" : `-${correction}`;
      const after: PrintedCell = {
        formula: rounded(formula === null ? `${declared}${row}${less}` : formula(kept)),
        value,
      };
      return { ...(look === undefined ? {} : { look }), cells: [label, before, after] };
    });
  }

  private add(key: string, row: DueRow): void {
    this.at.set(key, this.first + this.list.length);
    this.list.push(row);
  }

  /** Cell of a row, `0` where the report has no such row. */
  private cell(key: string, letter: string): string {
    const row = this.at.get(key);
    return row === undefined ? "0" : `${letter}${row}`;
  }

  private costs(): void {
    const { report } = this.check;
    const method = costMethodOf(report.agreement.method);
    const rates = flatRates[method];
    const direct = ["operating", "external", "participants"] as const;
    const sumOfDirect = (letter: string): string =>
      direct.map((code) => this.cell(code, letter)).join("+");
    const rated = (rate: Ratio, base: string): string =>
      `ROUND(${ratioToNumber(rate)}*(${base}),2)`;
    for (const { code, cents: amount } of report.costs) {
      const label = postLabels[code];
      if (
        code === "staff" ||
        code === "operating" ||
        code === "external" ||
        code === "participants"
      ) {
        this.correctedRow(code, label, amount);
      } else if (code === "indirect") this.indirectRows(amount, sumOfDirect);
      else if (code === "deducted") {
        this.add(code, { label: words.deducted, amount, formula: null });
      }
    }
    if (rates.staff !== null) {
      const { staff } = rates;
      this.add("staff", {
        label: words.flatStaff(formats.percent(ratioToNumber(staff))),
        amount: report.due.directStaff,
        formula: (letter) => rated(staff, sumOfDirect(letter)),
      });
    }
    const staffAndDirect = (letter: string): string =>
      `${this.cell("staff", letter)}+${this.cell("deducted", letter)}+${sumOfDirect(letter)}`;
    const staffBase = (letter: string): string =>
      `${this.cell("staff", letter)}+${this.cell("deducted", letter)}`;
    const flat = rates.allOther ?? rates.indirectOnStaff ?? rates.indirectOnDirect;
    if (flat !== null) {
      const base = rates.indirectOnDirect === null ? staffBase : staffAndDirect;
      this.add("flat", {
        label: words.flatRest(formats.percent(ratioToNumber(flat))),
        amount: report.due.flat,
        formula: (letter) => rated(flat, base(letter)),
      });
    }
    const parts = ["staff", ...direct, "indirect", "deducted", "flat"];
    this.add("eligible", {
      label: words.eligible,
      look: "group",
      amount: report.due.totalEligible,
      formula: (letter) => parts.map((code) => this.cell(code, letter)).join("+"),
    });
  }

  private correctedRow(code: PostCode, label: string, amount: Cents): void {
    const correction = this.corrections.get(code);
    if (correction !== undefined) this.corrected.set(this.list.length, correction);
    this.add(code, { label, amount, formula: null });
  }

  /** Indirect costs at real cost, cut down to their share of direct costs where the agreement sets one. */
  private indirectRows(amount: Cents, sumOfDirect: (letter: string) => string): void {
    const { indirectCap } = this.check.report.agreement;
    if (indirectCap === null) {
      this.correctedRow("indirect", postLabels.indirect, amount);
      return;
    }
    const correction = this.corrections.get("indirect");
    if (correction !== undefined) this.corrected.set(this.list.length, correction);
    this.add("indirectAll", { label: postLabels.indirect, amount, formula: null });
    const share = ratioToNumber(indirectCap);
    this.add("indirect", {
      label: words.indirectCap(formats.percent(share)),
      amount,
      formula: (letter) =>
        `MIN(${this.cell("indirectAll", letter)},ROUND(${share}*(${this.cell("staff", letter)}+${sumOfDirect(letter)}),2))`,
    });
  }

  private terms(): void {
    const { due, agreement } = this.check.report;
    const rate = agreement.rate === null ? null : ratioToNumber(agreement.rate);
    const eligible = (letter: string): string => this.cell("eligible", letter);
    this.add("resources", { label: words.resources, amount: due.otherResources, formula: null });
    this.add("byRate", {
      label: words.byRate(rate === null ? "" : ` (${formats.percent(rate)})`),
      amount: due.byRate,
      formula: (letter) =>
        rate === null ? eligible(letter) : `ROUND(${rate}*${eligible(letter)},2)`,
    });
    this.add("cap", { label: words.cap, amount: due.cap, formula: null });
    this.add("byGap", {
      label: words.byGap,
      amount: due.byGap,
      formula: (letter) => `${eligible(letter)}-${this.cell("resources", letter)}`,
    });
    this.add("due", {
      label: words.amount,
      look: "total",
      amount: due.due,
      formula: (letter) =>
        `MAX(0,MIN(${["byRate", "cap", "byGap"].map((key) => this.cell(key, letter)).join(",")}))`,
    });
    this.add("advance", { label: words.advance, amount: due.advance, formula: null });
    this.add("balance", {
      label: words.balance,
      amount: due.balance,
      formula: (letter) => `${this.cell("due", letter)}-${this.cell("advance", letter)}`,
    });
    this.add("correction", {
      label: words.correction,
      look: "total",
      amount: cents(0),
      formula: (letter) => `${this.cell("due", declared)}-${this.cell("due", letter)}`,
    });
  }
}
