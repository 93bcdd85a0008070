import type { Balance } from "../../domain/balances/balance";
import { accountReconciliation } from "../../domain/balances/accountReconciliation";
import { reconciliation } from "../../domain/balances/reconciliation";
import type { CheckReport } from "../../domain/checks/finding";
import { type RuleId, ruleIdList } from "../../domain/checks/ruleId";
import type { FecLine } from "../../domain/intake/fec/fecReading";
import type { Ledger } from "../../domain/ledger/ledger";
import { type Cents, sumOf, zeroCents } from "../../domain/quantities/money";
import { formatsFor } from "../../i18n/formats";
import { messagesFor } from "../../i18n/messages";
import type { Plan } from "../../workbook/plan";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { entriesPart, statementPart } from "./accountParts";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { documentWords } from "./documentWords";
import { lineWords } from "./lineWords";
import { pageOf } from "./planLines";

const words = documentWords.control;
const mostCells = 4;

/**
 * The auditor's sheet: the year's records reconciled with the projects' cost, every rule with its result, then our tables
 * against the income statement, and entry by entry against the lines of a FEC where one is given.
 */
export function planControl(
  balance: Balance,
  ledger: Ledger,
  report: CheckReport,
  options: CerfaOptions,
  fec: readonly FecLine[] | null = null,
): Plan {
  const name = balanceSheetName(balance);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [6, 10, 48, 44, 15, 30],
    orientation: "Landscape",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  const date = formatsFor("fr").date(options.today);
  sheet.title(words.title, words.subtitle(balance.year, date, options.version ?? null));
  if (options.provisional) sheet.banner(lineWords.provisional);
  reconciliationTable(sheet, ledger, balance.year);
  rulesTable(sheet, report);
  const accounts = accountReconciliation(ledger, balance.year, fec);
  statementPart(sheet, 3, accounts, balance.year);
  if (fec !== null) {
    entriesPart(sheet, 4, "notBooked", accounts.notBooked);
    entriesPart(sheet, 5, "notClaimed", accounts.notClaimed);
  }
  sheet.nature(lineWords.nature);
  sheet.proof(lineWords.agree, lineWords.disagree);
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}

function reconciliationTable(sheet: PrintedSheet, ledger: Ledger, year: number): void {
  const found = reconciliation(ledger, year);
  sheet.part(words.reconciliation);
  const first = sheet.row + 1;
  const [what, amount] = words.reconciliationColumns;
  const last = first + 4 + found.projects.length;
  const row = (label: string, cents: Cents): PrintedRow => ({ cells: [label, cents / 100] });
  const recorded = found.expenses + found.payroll + found.computed;
  const reached = sumOf(found.projects, ({ cents }) => cents) + found.unassigned;
  sheet.table(
    [
      { title: what, kind: "text", span: 4 },
      { title: amount, kind: "money" },
    ],
    [
      row(words.expenses, found.expenses),
      row(words.payroll, found.payroll),
      row(words.computed, found.computed),
      {
        look: "group",
        cells: [
          words.recorded,
          { formula: `=SUM(E${first}:E${first + 2})`, value: recorded / 100 },
        ],
      },
      ...found.projects.map(({ code, name, cents }) => row(words.project(code, name), cents)),
      row(words.unassigned, found.unassigned),
      {
        look: "group",
        cells: [words.reached, { formula: `=SUM(E${first + 4}:E${last})`, value: reached / 100 }],
      },
      {
        look: "total",
        cells: [words.gap, { formula: `=ROUND(E${first + 3}-E${last + 1},2)`, value: 0 }],
      },
    ],
  );
}

function rulesTable(sheet: PrintedSheet, report: CheckReport): void {
  const { rules, skipped } = messagesFor("fr").findings;
  const run = new Set(report.rulesRun);
  const skips = new Map(report.skipped.map(({ rule, why }) => [rule, skipped[why]]));
  const listed = ruleIdList.filter((rule) => run.has(rule) || skips.has(rule));
  sheet.part(words.rules, true);
  const kinds = ["count", "center", "text", "text", "money", "text"] as const;
  sheet.table(
    words.ruleColumns.map((title, place) => ({ title, kind: kinds[place] ?? "text" })),
    () =>
      listed.map((rule: RuleId, place): PrintedRow => {
        const findings = report.findings.filter((finding) => finding.rule === rule);
        const cells = [...new Set(findings.flatMap((finding) => finding.cells))];
        const blocking = findings.some(({ severity }) => severity === "blocking");
        const skip = skips.get(rule);
        const result =
          skip !== undefined && !run.has(rule)
            ? words.skipped(skip)
            : findings.length === 0
              ? words.passed
              : words.found(findings.length, blocking);
        const amount = sumOf(findings, ({ amountCents }) => amountCents ?? zeroCents);
        return {
          look: findings.length > 0 ? "group" : "detail",
          cells: [
            place + 1,
            rule,
            rules[rule].title,
            result,
            amount === 0 ? null : amount / 100,
            cells.length > mostCells
              ? `${cells.slice(0, mostCells).join(", ")}, …`
              : cells.join(", "),
          ],
        };
      }),
  );
}
