import { type Grid, columnLetters, valueAt } from "../../intake/grid";
import { folded } from "../../intake/read/text";
import { type Side, catalogue, catalogueLine } from "../catalogue";
import type { BalanceColumn, LineTemplate, TemplateField } from "../template";
import {
  columnWords,
  factRows,
  headerRow,
  kindWords,
  sideWords,
  templateMark,
  wordIn,
} from "./templateSheet";

/** What is wrong in a template's sheet, with its cell. */
export interface TemplateProblem {
  readonly cell: string;
  readonly code:
    | "no-id"
    | "no-code"
    | "same-code"
    | "unknown-side"
    | "unknown-kind"
    | "unknown-line"
    | "other-side"
    | "unknown-part"
    | "own-part"
    | "no-total";
  /** What stands there. */
  readonly text: string;
}

/** A template that a user edits on a sheet; it can be used when nothing is wrong in it. */
export interface SheetTemplate {
  readonly sheet: string;
  readonly template: LineTemplate;
  readonly problems: readonly TemplateProblem[];
}

/** The template that a sheet holds; null for any other sheet. */
export function readTemplate(grid: Grid): SheetTemplate | null {
  const text = (row: number, column: number): string =>
    String(valueAt(grid, row, column) ?? "").trim();
  if (folded(text(factRows.id, 1)) !== folded(templateMark)) return null;
  const reader = new LineReader(text);
  const bottom = grid.top + grid.values.length - 1;
  for (let row = headerRow + 1; row <= bottom; row += 1) reader.take(row);
  const id = text(factRows.id, 2);
  const found = reader.finish();
  const noId = id === "" ? [{ cell: `B${factRows.id}`, code: "no-id" as const, text: "" }] : [];
  return {
    sheet: grid.sheet,
    template: {
      kind: "lines",
      layout: "generic",
      id,
      label: unlessEmpty(text(factRows.label, 2), id),
      prefix: unlessEmpty(text(factRows.prefix, 2), "Bilan"),
      fits: null,
      columns: columnsIn(text(factRows.columns, 2)),
      onlyFilled: false,
      stage: "report",
      questions: [],
      charges: found.charges,
      products: found.products,
    },
    problems: [...noId, ...found.problems],
  };
}

function unlessEmpty(text: string, otherwise: string): string {
  return text === "" ? otherwise : text;
}

const usualColumns: readonly BalanceColumn[] = ["planned", "actual", "gap", "rate"];

function columnsIn(text: string): readonly BalanceColumn[] {
  const named = partsOf(text).flatMap((word) => wordIn(columnWords, word) ?? []);
  return named.length === 0 ? usualColumns : named;
}

function partsOf(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

interface ReadLine {
  readonly row: number;
  readonly side: Side;
  readonly field: TemplateField;
}

const columns = { code: 1, label: 2, side: 3, kind: 4, lines: 5, sum: 6 } as const;

/** Reads lines one by one and, at the end, what they say of each other. */
class LineReader {
  readonly #text: (row: number, column: number) => string;
  readonly #lines: ReadLine[] = [];
  readonly #problems: TemplateProblem[] = [];
  #last: number = headerRow;

  constructor(text: (row: number, column: number) => string) {
    this.#text = text;
  }

  take(row: number): void {
    const text = (column: keyof typeof columns): string => this.#text(row, columns[column]);
    const isBlank = Object.values(columns).every((column) => this.#text(row, column) === "");
    if (isBlank) return;
    this.#last = row;
    const side = wordIn(sideWords, text("side"));
    const kind = wordIn(kindWords, text("kind"));
    if (text("code") === "") this.#say(row, "code", "no-code");
    if (side === null) this.#say(row, "side", "unknown-side");
    if (kind === null) this.#say(row, "kind", "unknown-kind");
    if (side === null || kind === null || text("code") === "") return;
    if (this.#lines.some(({ field }) => field.code === text("code"))) {
      this.#say(row, "code", "same-code");
      return;
    }
    this.#lines.push({ row, side, field: this.#field(row, side, kind) });
  }

  finish(): {
    readonly charges: readonly TemplateField[];
    readonly products: readonly TemplateField[];
    readonly problems: readonly TemplateProblem[];
  } {
    for (const line of this.#lines) this.#checkParts(line);
    const fields = (side: Side): TemplateField[] =>
      this.#lines.filter((line) => line.side === side).map(({ field }) => field);
    const charges = fields("charge");
    const products = fields("product");
    for (const side of [charges, products]) {
      if (!side.some(({ kind }) => kind === "total")) this.#say(this.#last, "kind", "no-total");
    }
    return { charges, products, problems: this.#problems };
  }

  #field(row: number, side: Side, kind: TemplateField["kind"]): TemplateField {
    const code = this.#text(row, columns.code);
    const label = this.#text(row, columns.label);
    const named = partsOf(this.#text(row, columns.lines));
    switch (kind) {
      case "leaf":
        return { code, label, kind, free: label === "", lines: this.#linesIn(row, side, named) };
      case "group":
      case "total":
        return { code, label, kind, sum: partsOf(this.#text(row, columns.sum)) };
      case "ofWhich":
      case "volunteer":
        return { code, label, kind, accounts: named };
    }
  }

  /** Codes of lines; a chapter (`60`) stands for all of its lines. */
  #linesIn(row: number, side: Side, named: readonly string[]): string[] {
    return named.flatMap((name) => {
      const line = catalogueLine(name);
      const chapter = catalogue.filter(({ parent }) => parent === name);
      const found = line === null ? chapter : [line];
      if (found.length === 0) this.#say(row, "lines", "unknown-line", name);
      else if (found.some((each) => each.side !== side)) {
        this.#say(row, "lines", "other-side", name);
      }
      return found.filter((each) => each.side === side).map((each) => each.code);
    });
  }

  /** What a sum names must be lines of its side, and none that holds the sum itself. */
  #checkParts({ row, side, field }: ReadLine): void {
    if (!("sum" in field)) return;
    const parts = (code: string): readonly string[] => {
      const part = this.#lines.find((line) => line.side === side && line.field.code === code);
      return part !== undefined && "sum" in part.field ? part.field.sum : [];
    };
    for (const name of field.sum) {
      const isThere = this.#lines.some((line) => line.side === side && line.field.code === name);
      if (!isThere) this.#say(row, "sum", "unknown-part", name);
    }
    const seen = new Set<string>();
    const open = [...field.sum];
    for (let code = open.pop(); code !== undefined; code = open.pop()) {
      if (code === field.code) {
        this.#say(row, "sum", "own-part", code);
        return;
      }
      if (!seen.has(code)) open.push(...parts(code));
      seen.add(code);
    }
  }

  #say(
    row: number,
    column: keyof typeof columns,
    code: TemplateProblem["code"],
    text = this.#text(row, columns[column]),
  ): void {
    this.#problems.push({ cell: `${columnLetters(columns[column])}${row}`, code, text });
  }
}
