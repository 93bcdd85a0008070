import type { CellValue } from "../../intake/grid";
import { type Cents, cents } from "../../quantities/money";
import { type PlainDate, toExcelSerial } from "../../quantities/plainDate";
import { type FactValue, factValue } from "./factValue";
import type { Form, FormCell, FormColumn, FormMeasure, FormPayer, FormRow } from "./form";
import type { FormFigures } from "./formFigures";
import type { FormLine } from "./formLine";
import { formLine } from "./formLines";
import type { FormMapping } from "./formMapping";

/** A cell with what we have for it. */
export interface FormValue {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly header: string;
  /** Id of the line it shows. */
  readonly line: string;
  readonly measure: FormMeasure;
  readonly payer: FormPayer | null;
  readonly year: number;
  /** The amount in euros; null for a text, a date, a percentage. */
  readonly cents: Cents | null;
  /** As the form writes it: in its unit. */
  readonly value: string | number;
  /** What stands there now. */
  readonly old: CellValue;
  /** The cell works it out itself: only compared. */
  readonly byFormula: boolean;
  /** What stands there would be lost: the user is asked first. */
  readonly replaces: boolean;
}

/** A mapped cell that is left as it is. */
export interface LeftCell {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly header: string;
  readonly line: string;
  /** No figure of ours for it, or a percentage of nothing. */
  readonly why: "no-figure" | "no-sense" | "no-column";
}

export interface FormFilling {
  readonly values: readonly FormValue[];
  readonly left: readonly LeftCell[];
}

export interface FillRequest {
  readonly year: number;
  readonly today: PlainDate;
  /** What we wrote ourselves last time, by cell (`row:column`): replaced without asking. */
  readonly written?: Readonly<Record<string, string | number>>;
}

/** What goes into each mapped cell of a form; nothing is decided for cells that are not mapped. */
export function fillForm(
  form: Form,
  mapping: FormMapping,
  figures: FormFigures,
  request: FillRequest,
): FormFilling {
  const rows = new Map(form.rows.map((row) => [row.key, row]));
  const columns = new Map(form.columns.map((column) => [column.key, column]));
  const values: FormValue[] = [];
  const left: LeftCell[] = [];
  for (const cell of form.cells) {
    const row = rows.get(cell.rowKey);
    const line = formLine(mapping.rows[cell.rowKey] ?? "");
    if (row === undefined || line === null) continue;
    const shown = columnOf(columns.get(cell.columnKey), mapping, cell);
    const place = { row: cell.row, column: cell.column, label: row.label, header: shown.header };
    const { measure } = shown;
    if (measure === null) {
      left.push({ ...place, line: line.id, why: "no-column" });
      continue;
    }
    const year = figures.yearOf(shown.year, request.year);
    const found = valueFor(line, { ...shown, measure, year, cell, row }, form, figures, request);
    if (typeof found === "string") left.push({ ...place, line: line.id, why: found });
    else {
      const value = {
        ...place,
        ...found,
        line: line.id,
        measure,
        payer: shown.payer,
        year,
        old: cell.value,
        byFormula: cell.formula !== null,
      };
      values.push({ ...value, replaces: replaces(cell, found.value, request.written) });
    }
  }
  return { values, left };
}

interface ShownColumn {
  readonly header: string;
  readonly measure: FormMeasure | null;
  readonly payer: FormPayer | null;
  readonly year: FormColumn["meaning"]["year"];
}

/** The heading gives the year, this year's as last year's; the mapping says the rest. A field alone shows what was done. */
function columnOf(
  column: FormColumn | undefined,
  mapping: FormMapping,
  { columnKey }: FormCell,
): ShownColumn {
  if (column === undefined) return { header: "", measure: "actual", payer: null, year: null };
  const choice = mapping.columns[columnKey] ?? column.meaning;
  return {
    header: column.header,
    measure: choice.measure,
    payer: choice.payer,
    year: column.meaning.year,
  };
}

interface Asked {
  readonly measure: FormMeasure;
  readonly payer: FormPayer | null;
  readonly year: number;
  readonly cell: FormCell;
  readonly row: FormRow;
}

type Found = Pick<FormValue, "cents" | "value">;

function valueFor(
  line: FormLine,
  { measure, payer, year, cell }: Asked,
  form: Form,
  figures: FormFigures,
  { today }: FillRequest,
): Found | "no-figure" | "no-sense" {
  if (line.kind === "fact") {
    const source = {
      ledger: figures.ledger,
      agreement: figures.agreement,
      statement: (asked: number) => figures.statement(asked),
    };
    const fact = factValue(source, line.fact, year, today);
    return fact === null ? "no-figure" : factCell(fact, cell, form, figures);
  }
  const amount = (which: "planned" | "actual") =>
    figures.amount(line, { measure: which, payer, year });
  if (measure === "planned" || measure === "actual") {
    const found = amount(measure);
    return found === null ? "no-figure" : { cents: found.cents, value: inUnit(found.shown, form) };
  }
  const planned = amount("planned");
  const actual = amount("actual");
  if (planned === null || actual === null) return "no-figure";
  if (measure === "gap") {
    return {
      cents: cents(actual.cents - planned.cents),
      value: inUnit(cents(actual.shown - planned.shown), form),
    };
  }
  if (planned.shown === 0) return "no-sense";
  const tenths = Math.round((actual.shown * 1000) / planned.shown);
  return { cents: null, value: cell.format.includes("%") ? tenths / 1000 : tenths / 10 };
}

/** Hundredths of the currency as the number that the form's cells hold. */
function inUnit(amount: Cents, { unit }: Form): number {
  return unit === "kEUR" ? amount / 100_000 : amount / 100;
}

/** A date goes as a date where the cell shows dates, else as French text: it would not change the cell's format. */
function factCell(fact: FactValue, cell: FormCell, form: Form, figures: FormFigures): Found {
  switch (fact.kind) {
    case "text":
      return { cents: null, value: fact.text };
    case "number":
      return { cents: null, value: fact.value };
    case "amount":
      return { cents: fact.cents, value: inUnit(figures.alone(fact.cents).shown, form) };
    case "period":
      return { cents: null, value: `${shortDate(fact.start)} – ${shortDate(fact.end)}` };
    case "date": {
      const showsDates = /[dy]/i.test(cell.format.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
      return {
        cents: null,
        value: showsDates ? toExcelSerial(fact.date, form.date1904) : shortDate(fact.date),
      };
    }
  }
}

function shortDate(date: PlainDate): string {
  return date.split("-").reverse().join("/");
}

function replaces(
  { row, column, value, formula }: FormCell,
  now: string | number,
  written: FillRequest["written"],
): boolean {
  if (formula !== null || value === null || value === now) return false;
  return written?.[`${row}:${column}`] !== value;
}
