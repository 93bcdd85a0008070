import type { Balance, BalanceLine } from "../../domain/balances/balance";
import type { BalanceColumn, LineTemplate, TemplateField } from "../../domain/balances/template";
import { formatsFor } from "../../i18n/formats";
import { printedSentence } from "../../i18n/printedFigures";
import type { Plan } from "../../workbook/plan";
import type { CellKind, PrintedCell } from "../../workbook/printed/printedCell";
import { PrintedSheet, toSign } from "../../workbook/printed/printedSheet";
import type { PrintedRow } from "../../workbook/printed/printedTable";
import { columnLetters } from "../../domain/intake/grid";
import { balanceCellName, balanceSheetName } from "./balanceSheetName";
import type { CerfaOptions } from "./cerfaOptions";
import { lineWords as words } from "./lineWords";
import { type LiveBlock, liveBlock } from "./live/liveBlock";
import { sumFormula } from "./sumFormula";

const kinds: Readonly<Record<BalanceColumn, CellKind>> = {
  planned: "euros",
  actual: "euros",
  gap: "euros",
  gapPercent: "percent",
  rate: "percent",
};

/** Lines of both sides that one page holds with its heading; more of them, and each side has its own. */
const onePage = 38;

/** Any template of lines in the common layout: both sides one under the other, whole euros, totals as formulas. */
export function planLines(balance: Balance, template: LineTemplate, options: CerfaOptions): Plan {
  const name = balanceSheetName(balance);
  const { columns } = template;
  const live =
    options.live === undefined
      ? null
      : liveBlock(options.live, { sheet: name, left: columns.length + 3 });
  const sheet = new PrintedSheet({
    sheet: name,
    widths: [100 - 13 * columns.length, ...columns.map(() => 13)],
    orientation: "Portrait",
    ...(options.valuesOnly === true ? { valuesOnly: true } : {}),
  });
  sheet.title(template.label, words.subtitle(balance.year, template.stage));
  if (options.provisional) sheet.banner(words.provisional);
  sheet.space();
  const { identity } = options;
  sheet.facts([
    [words.association, identity.association ?? words.blank],
    [words.siret, identity.siret ?? words.blank],
    [words.action, identity.project],
    [words.grant, identity.agreement],
  ]);
  const lines = balance.lines.filter((line) => isShown(line, template.onlyFilled));
  for (const side of ["charge", "product"] as const) {
    const isCharge = side === "charge";
    sheet.part(isCharge ? words.charges : words.products, !isCharge && lines.length > onePage);
    writeSide(sheet, { balance, template, live }, side);
  }
  sheet.space();
  sheet.note(printedSentence(balance.sentence), { bold: true });
  if (template.questions.length > 0) {
    sheet.part(words.words, true);
    for (const [question, lines] of template.questions) sheet.answer(question, lines);
  }
  sheet.part(words.certificate, false, toSign);
  sheet.note(words.certified(identity.association ?? words.blank));
  sheet.signature(words.place, words.signature);
  sheet.proof(words.agree, words.disagree);
  return {
    changes: [...sheet.changes(pageOf(balance, options)), ...(live?.changes ?? [])],
    show: name,
  };
}

/** Header and footer of a balance. */
export function pageOf(
  balance: Balance,
  { identity, provisional, today }: CerfaOptions,
): Parameters<PrintedSheet["changes"]>[0] {
  // `&` begins a code in a header.
  const plain = (text: string): string => text.replaceAll("&", "&&");
  return {
    header: {
      left: plain(identity.association ?? ""),
      ...(provisional ? { center: "PROVISOIRE" } : {}),
      right: plain(`${balance.agreement} – ${balance.year}`),
    },
    footer: {
      left: words.madeOn(formatsFor("fr").date(today)),
      center: words.page,
      right: plain(balanceSheetName(balance)),
    },
  };
}

interface Form {
  readonly balance: Balance;
  readonly template: LineTemplate;
  readonly live: LiveBlock | null;
}

function writeSide(
  sheet: PrintedSheet,
  { balance, template, live }: Form,
  side: BalanceLine["side"],
): void {
  const fields = side === "charge" ? template.charges : template.products;
  const lines = balance.lines.filter(
    (line) => line.side === side && isShown(line, template.onlyFilled),
  );
  const first = sheet.row + 1;
  const rowOf = new Map(lines.map((line, place) => [line.code, first + place]));
  const rows = lines.map((line): PrintedRow => {
    const field = fields.find(({ code }) => code === line.code);
    const cells = template.columns.map((column) =>
      cellOf(line, field, column, { rowOf, columns: template.columns, live }),
    );
    return { cells: [labelOf(line), ...cells], look: lookOf(line) };
  });
  const placed = sheet.table(
    [
      { title: words.line, kind: "text" },
      ...template.columns.map((column) => ({
        title: words.headings[column],
        kind: kinds[column],
      })),
    ],
    rows,
  );
  const total = lines.find(({ kind }) => kind === "total");
  const what = side === "charge" ? "Total_charges" : "Total_produits";
  const row = total === undefined ? undefined : rowOf.get(total.code);
  if (row !== undefined) sheet.name(balanceCellName(balance, what), row, placed.letter(1));
}

function isShown(line: BalanceLine, onlyFilled: boolean): boolean {
  if (!onlyFilled || line.kind === "total") return true;
  return line.actual !== 0 || (line.planned ?? 0) !== 0;
}

function labelOf({ kind, label }: BalanceLine): string {
  return kind === "ofWhich" ? `      ${label}` : label;
}

function lookOf({ kind }: BalanceLine): NonNullable<PrintedRow["look"]> {
  switch (kind) {
    case "group":
      return "group";
    case "total":
      return "total";
    case "leaf":
    case "volunteer":
    case "ofWhich":
      return "plain";
  }
}

interface Grid {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columns: readonly BalanceColumn[];
  readonly live: LiveBlock | null;
}

function cellOf(
  line: BalanceLine,
  field: TemplateField | undefined,
  column: BalanceColumn,
  { rowOf, columns, live }: Grid,
): PrintedCell {
  const letter = (name: BalanceColumn): string => columnLetters(columns.indexOf(name) + 2);
  const row = rowOf.get(line.code) ?? 0;
  const planned = `${letter("planned")}${row}`;
  const actual = `${letter("actual")}${row}`;
  const isEmpty = line.planned === null && line.actual === 0;
  switch (column) {
    case "planned":
    case "actual": {
      const value = column === "planned" ? line.planned : line.actual;
      if (field?.kind === "group" || field?.kind === "total") {
        const formula = sumFormula(rowOf, field.sum, letter(column));
        return formula === null ? value : { formula, value: value ?? 0 };
      }
      if (isEmpty) return null;
      const sum =
        field?.kind === "leaf" && value !== null ? live?.euros(field.lines, column) : null;
      return sum === null || sum === undefined ? value : { formula: `=${sum}`, value: value ?? 0 };
    }
    case "gap":
      if (isEmpty || line.kind === "ofWhich") return null;
      return { formula: `=${actual}-${planned}`, value: line.actual - (line.planned ?? 0) };
    case "gapPercent":
      return isEmpty || line.kind === "ofWhich"
        ? null
        : percent(`(${actual}-${planned})`, planned, line, line.actual - (line.planned ?? 0));
    case "rate":
      return isEmpty || line.kind === "ofWhich"
        ? null
        : percent(actual, planned, line, line.actual);
  }
}

/** Whole percent of the plan; a dash where nothing was planned. */
function percent(part: string, planned: string, line: BalanceLine, amount: number): PrintedCell {
  const formula = `=IF(N(${planned})=0,"${words.noSense}",ROUND(${part}/${planned}*100,0))`;
  if (line.planned === null || line.planned === 0) return { formula, value: words.noSense };
  const exact = (Math.abs(amount) * 100) / Math.abs(line.planned);
  return { formula, value: Math.sign(amount) * Math.sign(line.planned) * Math.round(exact) };
}
