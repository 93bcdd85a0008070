import type {
  AccountEntry,
  AccountLine,
  AccountReconciliation,
} from "../../domain/balances/accountReconciliation";
import { type Side, lineOfAccount } from "../../domain/balances/catalogue";
import { type Cents, sumOf, zeroCents } from "../../domain/quantities/money";
import { formatsFor } from "../../i18n/formats";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import type { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow, RowAt } from "../../workbook/printed/printedTable";
import { accountWords as words } from "./accountWords";

const formats = formatsFor("fr");

/** Our tables beside the income statement, by account; the gaps are formulas, to type the balances of the accounts in. */
export function statementPart(
  sheet: PrintedSheet,
  number: number,
  { charges, products, result, bookedResult }: AccountReconciliation,
  year: number,
): void {
  sheet.part(`${number}. ${words.statement}`, true);
  sheet.note(bookedResult === null ? words.withoutFec : words.withFec, { italic: true });
  const [account, what, claimed, booked, gap] = words.columns;
  const rowOf = (line: AccountLine, side: Side, row: number): PrintedRow => ({
    cells: [
      line.account,
      accountName(line.account, side, year),
      line.claimed / 100,
      line.booked === null ? null : line.booked / 100,
      gapOf(row, line.claimed, line.booked),
    ],
  });
  const totalOf = (
    label: string,
    lines: readonly AccountLine[],
    rowAt: RowAt,
    place: number,
  ): PrintedRow => {
    const [top, bottom] = [rowAt(place), rowAt(place + lines.length - 1)];
    const sum = (letter: string, amount: Cents): PrintedCell => ({
      formula: lines.length === 0 ? "=0" : `=SUM(${letter}${top}:${letter}${bottom})`,
      value: amount / 100,
    });
    const ours = sumOf(lines, (line) => line.claimed);
    const theirs = sumOf(lines, (line) => line.booked ?? zeroCents);
    return {
      look: "group",
      cells: [
        ...[label, "", sum("D", ours), sum("E", theirs)],
        gapOf(rowAt(place + lines.length), ours, bookedResult === null ? null : theirs),
      ],
    };
  };
  const chargesTotal = charges.length;
  const productsTotal = chargesTotal + 1 + products.length;
  sheet.table(
    [
      { title: account, kind: "text", span: 2 },
      { title: what, kind: "text" },
      { title: claimed, kind: "money" },
      { title: booked, kind: "money" },
      { title: gap, kind: "money" },
    ],
    (rowAt) => {
      const difference = (letter: string, amount: Cents): PrintedCell => ({
        formula: `=ROUND(${letter}${rowAt(productsTotal)}-${letter}${rowAt(chargesTotal)},2)`,
        value: amount / 100,
      });
      return [
        ...charges.map((line, place) => rowOf(line, "charge", rowAt(place))),
        totalOf(words.charges, charges, rowAt, 0),
        ...products.map((line, place) => rowOf(line, "product", rowAt(chargesTotal + 1 + place))),
        totalOf(words.products, products, rowAt, chargesTotal + 1),
        {
          look: "total",
          cells: [
            ...[words.result, ""],
            difference("D", result),
            difference("E", bookedResult ?? zeroCents),
            gapOf(rowAt(productsTotal + 1), result, bookedResult),
          ],
        },
      ];
    },
  );
  sheet.note(words.payroll, { italic: true });
}

/** Grants have no line by account, since who pays decides of it: they are named here. */
function accountName(account: string, side: Side, year: number): string {
  if (account === "747") return words.investmentGrants;
  if (account.startsWith("74")) return words.grants;
  return lineOfAccount(account.slice(0, 3), side, year)?.label ?? "";
}

/** Without the accounts a gap waits for their balance to be typed: one with nothing is none. */
function gapOf(row: number, claimed: Cents, booked: Cents | null): PrintedCell {
  if (booked !== null) {
    return { formula: `=ROUND(D${row}-E${row},2)`, value: (claimed - booked) / 100 };
  }
  const formula = `=IF(N(E${row})=0,IF(D${row}=0,0,""),ROUND(D${row}-E${row},2))`;
  return { formula, value: claimed === 0 ? 0 : "" };
}

/** Entries that stand on one side only. */
export function entriesPart(
  sheet: PrintedSheet,
  number: number,
  side: "notBooked" | "notClaimed",
  entries: readonly AccountEntry[],
): void {
  sheet.part(`${number}. ${words[side]}`);
  if (entries.length === 0) {
    sheet.note(words.none);
    return;
  }
  const total = sumOf(entries, (entry) => entry.cents);
  const kinds = ["count", "center", "text", "text", "money", "text"] as const;
  sheet.table(
    words.pieceColumns.map((title, place) => ({ title, kind: kinds[place] ?? "text" })),
    (rowAt) => [
      ...entries.map((entry, place): PrintedRow => ({
        cells: [
          ...[place + 1, entry.account, entry.label, entry.record, entry.cents / 100],
          entry.date === null ? "" : formats.date(entry.date),
        ],
      })),
      {
        look: "total",
        cells: [
          ...["", "", words.total, ""],
          { formula: `=SUM(E${rowAt(0)}:E${rowAt(entries.length - 1)})`, value: total / 100 },
          "",
        ],
      },
    ],
  );
}
