import type { Grid } from "../../intake/grid";
import { columnLetters } from "../../intake/grid";
import { balanceFigureAt } from "../../explain/explainSheet";
import type { Ledger } from "../../ledger/ledger";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../../quantities/money";
import type { PlainDate } from "../../quantities/plainDate";
import type { Placed } from "../../schema/tables";
import type { Balance, BalanceLine } from "../balance";
import { payerLine } from "../plannedLines";
import { templateOf } from "../templates";
import {
  type FigureColumn,
  type SentBalance,
  type SentFigure,
  type SentPart,
  computedRecord,
  typedRecord,
} from "./sentBalance";
import { type Source, budgetRecord, contentOf, contextOf, sourcesOf } from "./sources";

/** What is kept of a balance when it is sent. */
export interface StampRequest {
  readonly ledger: Ledger;
  readonly balance: Balance;
  /** The sheet as it stands, whose figures may have been typed over; null to stamp what is computed. */
  readonly sheet: Grid | null;
  readonly decisions: readonly Placed<"findings">[];
  readonly on: PlainDate;
  readonly by: string | null;
}

/** Every figure of a balance with the records behind it: parts add up to the figure, to the cent. */
export function stampBalance(request: StampRequest): SentBalance {
  const { ledger, balance, sheet, decisions, on, by } = request;
  const { agreement, template, year } = balance;
  const sources = sourcesOf(ledger, year);
  const shown = sheet === null ? new Map<string, Shown>() : shownFigures(sheet, balance);
  const figures = balance.lines.flatMap((line): SentFigure[] => {
    const columns: readonly FigureColumn[] =
      line.plannedCents === null ? ["actual"] : ["planned", "actual"];
    return columns.map((column) => {
      const computed = column === "actual" ? line.actualCents : (line.plannedCents ?? zeroCents);
      const { code, label, side, kind } = line;
      const seen = shown.get(shownKey(code, side, column)) ?? null;
      const amount = addCents(computed, seen?.typedOver ?? zeroCents);
      const known = isSum(line) ? [] : partsOf(request, line, column, sources);
      return {
        ...{ line: code, label, side, kind, column },
        printed: seen?.value ?? printedOf(line, column),
        cell: seen?.cell ?? null,
        cents: amount,
        parts: isSum(line) ? [] : withRest(known, computed, seen?.typedOver ?? zeroCents),
      };
    });
  });
  return {
    agreement,
    template,
    year,
    on,
    by,
    figures,
    context: contextOf(ledger, agreement, decisions),
  };
}

function isSum({ kind }: BalanceLine): boolean {
  return kind === "group" || kind === "total";
}

function printedOf(line: BalanceLine, column: FigureColumn): number | null {
  return column === "actual" ? line.actual : line.planned;
}

function partsOf(
  { ledger, balance }: StampRequest,
  line: BalanceLine,
  column: FigureColumn,
  sources: ReadonlyMap<string, Source>,
): SentPart[] {
  if (column === "planned") return plannedParts(ledger, balance, line, sources);
  const byRecord = new Map<string, SentPart>();
  for (const item of line.evidence) {
    const known = byRecord.get(item.record);
    const source = sources.get(item.record);
    byRecord.set(item.record, {
      record: item.record,
      table: source?.table ?? null,
      label: item.label,
      cents: addCents(known?.cents ?? zeroCents, item.cents),
      content: source?.content ?? "",
    });
  }
  return [...byRecord.values()];
}

/** Rows of the budget behind a field of a form; what was granted or planned in the agreement elsewhere. */
function plannedParts(
  ledger: Ledger,
  balance: Balance,
  line: BalanceLine,
  sources: ReadonlyMap<string, Source>,
): SentPart[] {
  const agreement = ledger.agreements.find(({ ref }) => ref === balance.agreement);
  const template = templateOf(balance.template);
  if (agreement === undefined || template === null) return [];
  if (template.kind === "operation") {
    const { ref, label } = agreement;
    const content = sources.get(ref)?.content ?? "";
    const amount = line.plannedCents ?? zeroCents;
    return [{ record: ref, table: "agreements", label: label ?? ref, cents: amount, content }];
  }
  if (template.kind !== "lines") return [];
  const fields = line.side === "charge" ? template.charges : template.products;
  const field = fields.find(({ code }) => code === line.code);
  if (field?.kind !== "leaf") return [];
  const rows = ledger.budget.filter(
    ({ project, year }) => year === balance.year && agreement.projects.includes(project),
  );
  const own = rows.filter(({ side }) => side === line.side);
  const byPayer = line.side === "product" && own.length === 0;
  const lineOf = (row: Placed<"budget">): string =>
    byPayer && row.source !== null ? payerLine(ledger, row.source) : row.line;
  return (byPayer ? rows.filter(({ source }) => source !== null) : own)
    .filter((row) => field.lines.includes(lineOf(row)))
    .map((row) => ({
      record: budgetRecord(row),
      table: "budget",
      label: row.label ?? row.line,
      cents: row.amount,
      content: contentOf("budget", row),
    }));
}

/** Named parts, then what no record explains, then what was typed over: together they are the figure. */
function withRest(parts: readonly SentPart[], computed: Cents, typedOver: Cents): SentPart[] {
  const rest = cents(computed - sumOf(parts, (part) => part.cents));
  const apart = (record: string, amount: Cents): SentPart[] =>
    amount === 0 ? [] : [{ record, table: null, label: "", cents: amount, content: "" }];
  return [...parts, ...apart(computedRecord, rest), ...apart(typedRecord, typedOver)];
}

interface Shown {
  readonly value: number;
  readonly cell: string;
  /** Shown less computed: not zero when someone typed another figure. */
  readonly typedOver: Cents;
}

function shownKey(code: string, side: string, column: FigureColumn): string {
  return `${side} ${code} ${column}`;
}

/**
 * Figures that a sheet of whole euros shows, by line. Another figure than the computed one was typed over it; where
 * several cells show a line, one that agrees speaks for it.
 */
function shownFigures(grid: Grid, balance: Balance): Map<string, Shown> {
  const found = new Map<string, Shown>();
  if (templateOf(balance.template)?.kind !== "lines") return found;
  grid.values.forEach((row, down) => {
    row.forEach((value, across) => {
      if (typeof value !== "number") return;
      const place = { row: grid.top + down, column: grid.left + across };
      const figure = balanceFigureAt(grid, balance, place);
      if (figure === null) return;
      const { line, column } = figure;
      if (column !== "planned" && column !== "actual") return;
      const expected = printedOf(line, column);
      if (expected === null) return;
      const key = shownKey(line.code, line.side, column);
      if (found.get(key)?.typedOver === 0) return;
      const typedOver = cents(Math.round((value - expected) * 100));
      const cell = `${columnLetters(place.column)}${place.row}`;
      found.set(key, { value, cell, typedOver });
    });
  });
  return found;
}
