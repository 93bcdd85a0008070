import type { Balance } from "../../domain/balances/balance";
import { type LinePieces, evidenceList } from "../../domain/balances/evidenceList";
import type { Ledger } from "../../domain/ledger/ledger";
import { sumOf } from "../../domain/quantities/money";
import { formatsFor } from "../../i18n/formats";
import type { Plan } from "../../workbook/plan";
import type { PrintedCell } from "../../workbook/printed/printedCell";
import { PrintedSheet } from "../../workbook/printed/printedSheet";
import type { PrintedRow, RowAt } from "../../workbook/printed/printedTable";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { documentWords } from "./documentWords";
import { plainFigures } from "./live/liveFigures";
import { lineWords } from "./lineWords";
import { pageOf } from "./planLines";
import { proofCell } from "./proofLink";

const formats = formatsFor("fr");
const words = documentWords.evidence;
const amountColumn = "H";

/** Every piece behind the charges of a balance, line by line, with what a control would miss. */
export function planEvidence(balance: Balance, ledger: Ledger, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance);
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [13, 11, 44, 14, 11, 12, 20, 13, 26],
    orientation: "Landscape",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  const figures = options.figures ?? plainFigures;
  const lists = evidenceList(ledger, balance);
  sheet.title(words.title, words.subtitle(options.identity.agreement, balance.year));
  if (options.provisional) sheet.banner(lineWords.provisional);
  const all = lists.flatMap(({ pieces }) => pieces);
  const incomplete = all.filter(({ missing }) => missing.length > 0);
  const atStake = formats.money(sumOf(incomplete, (piece) => piece.cents));
  sheet.note(words.summary(all.length, incomplete.length, atStake), { bold: true });
  sheet.space();
  const rowsOf = ({ line, pieces }: LinePieces, head: number, rowAt: RowAt): PrintedRow[] => {
    const [from, to] = [rowAt(head + 1), rowAt(head + pieces.length)];
    const sum = {
      formula: `=SUM(${amountColumn}${from}:${amountColumn}${to})`,
      value: sumOf(pieces, ({ cents }) => cents) / 100,
    };
    const lineRow: PrintedRow = {
      look: "group",
      cells: ["", "", line.label, "", "", "", "", sum, ""],
    };
    return [
      lineRow,
      ...pieces.map((piece): PrintedRow => ({
        look: "detail",
        cells: [
          piece.record,
          piece.date === null ? "" : formats.date(piece.date),
          piece.label,
          piece.invoice ?? "",
          piece.paid === null ? "" : formats.date(piece.paid),
          piece.means ?? "",
          proofCell(piece.proof),
          figures.records([piece], piece.cents),
          piece.missing.map((each) => words.missing[each]).join(", "),
        ],
      })),
    ];
  };
  const total = (rowAt: RowAt): PrintedCell => ({
    // One sum over lines and pieces counts each amount twice: half of it is the total.
    formula:
      lists.length === 0
        ? "=0"
        : `=SUM(${amountColumn}${rowAt(0)}:${amountColumn}${rowAt(lists.length + all.length - 1)})/2`,
    value: sumOf(all, ({ cents }) => cents) / 100,
  });
  const kinds = [
    "text",
    "center",
    "text",
    "text",
    "center",
    "text",
    "text",
    "money",
    "center",
  ] as const;
  sheet.table(
    words.columns.map((title, place) => ({ title, kind: kinds[place] ?? "text" })),
    (rowAt) => {
      let head = 0;
      const rows = lists.flatMap((list) => {
        const made = rowsOf(list, head, rowAt);
        head += made.length;
        return made;
      });
      return [
        ...rows,
        { look: "total", cells: ["", "", words.total, "", "", "", "", total(rowAt), ""] },
      ];
    },
  );
  sheet.nature(lineWords.nature);
  sheet.proof(lineWords.agree, lineWords.disagree);
  return { changes: sheet.changes(pageOf(balance, options)), show: name };
}
