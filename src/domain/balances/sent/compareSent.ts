import { type Cents, cents, sumOf, zeroCents } from "../../quantities/money";
import type { TableId } from "../../schema/tables";
import {
  type SentBalance,
  type SentContext,
  type SentFigure,
  type SentPart,
  computedRecord,
  typedRecord,
} from "./sentBalance";
import { costFact, factsOf } from "./sources";

/** One figure of a sent balance that is no longer what it was. */
export interface SentChange {
  readonly line: string;
  readonly label: string;
  readonly side: SentFigure["side"];
  readonly kind: SentFigure["kind"];
  readonly column: SentFigure["column"];
  readonly sent: Cents;
  readonly now: Cents;
  readonly gap: Cents;
  /** As printed then and as it would be printed now. */
  readonly sentPrinted: number | null;
  readonly nowPrinted: number | null;
  /** Cell of the sheet that was sent. */
  readonly cell: string | null;
  /** Their gaps add up to the gap of the figure, unless it is a sum of other figures. */
  readonly causes: readonly SentCause[];
}

/**
 * Why a figure moved: a record that came, went or holds something else; a record that is the same and whose share moved
 * (keys, hours); a computation that follows other figures; a figure that had been typed over by hand.
 */
export type CauseKind = "added" | "removed" | "changed" | "share" | "computed" | "typed";

export interface SentCause {
  readonly kind: CauseKind;
  readonly table: TableId | null;
  readonly record: string;
  readonly label: string;
  readonly before: Cents;
  readonly after: Cents;
  readonly gap: Cents;
  readonly differences: readonly FactChange[];
}

/** `Montant TTC`, `120.00`, `150.00`; empty where there was nothing. */
export interface FactChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** A record behind no line of its own (a key, an allocation, a decision) that is no longer what it was. */
export interface ContextChange {
  readonly kind: "added" | "removed" | "changed";
  readonly table: TableId;
  readonly record: string;
  readonly differences: readonly FactChange[];
}

export interface SentComparison {
  /** In the order of the balance, figures that moved only. */
  readonly changes: readonly SentChange[];
  readonly context: readonly ContextChange[];
}

/** What changed since a balance was sent, line by line, with the cause. */
export function compareSent(sent: SentBalance, now: SentBalance): SentComparison {
  const current = new Map(now.figures.map((figure) => [figureKey(figure), figure]));
  const before = new Set(sent.figures.map(figureKey));
  const gone = sent.figures.map((figure) => changeOf(figure, current.get(figureKey(figure))));
  const come = now.figures
    .filter((figure) => !before.has(figureKey(figure)))
    .map((figure) => changeOf(undefined, figure));
  return {
    changes: [...gone, ...come].filter(({ gap, causes }) => gap !== 0 || causes.length > 0),
    context: contextChanges(sent.context, now.context),
  };
}

/** A free row of a form bears the name of what it holds: the code of its line tells it. */
function figureKey({ side, line, column }: SentFigure): string {
  return JSON.stringify([side, line, column]);
}

function changeOf(sent: SentFigure | undefined, now: SentFigure | undefined): SentChange {
  const shown = sent ?? now;
  if (shown === undefined) throw new RangeError("a change has a figure");
  const { line, label, side, kind, column } = shown;
  const before = sent?.cents ?? zeroCents;
  const after = now?.cents ?? zeroCents;
  return {
    ...{ line, label, side, kind, column },
    sent: before,
    now: after,
    gap: cents(after - before),
    sentPrinted: sent?.printed ?? null,
    nowPrinted: now?.printed ?? null,
    cell: sent?.cell ?? null,
    causes: causesOf(sent?.parts ?? [], now?.parts ?? []),
  };
}

function causesOf(sent: readonly SentPart[], now: readonly SentPart[]): SentCause[] {
  const after = new Map(now.map((part) => [part.record, part]));
  const before = new Set(sent.map(({ record }) => record));
  const all = [
    ...sent.map((part) => causeOf(part, after.get(part.record))),
    ...now.filter(({ record }) => !before.has(record)).map((part) => causeOf(undefined, part)),
  ];
  return all.filter(({ gap }) => gap !== 0);
}

function causeOf(sent: SentPart | undefined, now: SentPart | undefined): SentCause {
  const part = now ?? sent;
  if (part === undefined) throw new RangeError("a cause has a record");
  const before = sent?.cents ?? zeroCents;
  const after = now?.cents ?? zeroCents;
  const differences = differ(sent?.content ?? "", now?.content ?? "");
  const kind = kindOf(part.record, sent, now, differences);
  return {
    kind,
    table: tableOfCause(part.table, differences),
    record: part.record,
    label: part.label,
    before,
    after,
    gap: cents(after - before),
    differences: kind === "changed" ? differences : [],
  };
}

function kindOf(
  record: string,
  sent: SentPart | undefined,
  now: SentPart | undefined,
  differences: readonly FactChange[],
): CauseKind {
  if (record === typedRecord) return "typed";
  if (record === computedRecord || (sent ?? now)?.table === null) return "computed";
  if (sent === undefined) return "added";
  if (now === undefined) return "removed";
  return differences.length > 0 ? "changed" : "share";
}

/** A person-month stands in two tables: only its cost comes from payroll. */
function tableOfCause(table: TableId | null, differences: readonly FactChange[]): TableId | null {
  const isTime = table === "payroll" && differences.some(({ name }) => name !== costFact);
  return isTime ? "timesheets" : table;
}

function differ(before: string, after: string): FactChange[] {
  const was = factsOf(before);
  const is = factsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? "", after: is.get(name) ?? "" }))
    .filter((each) => each.before !== each.after);
}

function contextChanges(
  sent: readonly SentContext[],
  now: readonly SentContext[],
): ContextChange[] {
  const key = ({ table, record }: SentContext): string => JSON.stringify([table, record]);
  const after = new Map(now.map((row) => [key(row), row]));
  const before = new Map(sent.map((row) => [key(row), row]));
  const changes = [...new Set([...before.keys(), ...after.keys()])].map((each): ContextChange => {
    const was = before.get(each);
    const is = after.get(each);
    const { table, record } = is ?? was ?? { table: "keys", record: "" };
    return {
      kind: was === undefined ? "added" : is === undefined ? "removed" : "changed",
      table,
      record,
      differences: differ(was?.content ?? "", is?.content ?? ""),
    };
  });
  return changes.filter(({ kind, differences }) => kind !== "changed" || differences.length > 0);
}

/** Causes to read one by one, and those whose record is unchanged taken together: one key moves the share of many. */
export function groupedCauses(causes: readonly SentCause[]): {
  readonly own: readonly SentCause[];
  readonly shares: { readonly count: number; readonly gap: Cents } | null;
} {
  const shares = causes.filter(({ kind }) => kind === "share");
  return {
    own: causes.filter(({ kind }) => kind !== "share"),
    shares:
      shares.length === 0 ? null : { count: shares.length, gap: sumOf(shares, ({ gap }) => gap) },
  };
}
