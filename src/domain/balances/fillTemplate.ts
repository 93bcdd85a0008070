import type { Contribution } from "../ledger/contributions";
import { type Evidence, sumTraced } from "../ledger/evidence";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../quantities/money";
import { divideRounded } from "../quantities/ratio";
import { wholeEuros } from "../quantities/split";
import type { BalanceLine } from "./balance";
import { type Side, catalogue } from "./catalogue";
import type { Statement, StatementLine } from "./statement";
import type { TemplateField } from "./template";

/** Amounts of a side, in cents and in whole euros that add up, by line of the catalogue. */
interface SideFigures {
  readonly planned: Figures;
  readonly actual: Figures;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

interface Figures {
  readonly cents: ReadonlyMap<string, Cents>;
  readonly euros: ReadonlyMap<string, number>;
}

/**
 * Lays a statement out on one side of a form. Whole euros are shared out line by line of the catalogue, each side apart;
 * a field sums the lines it shows, so that the printed column adds up to the printed total (domain.md § 1.5, 4).
 */
export function fillSide(
  fields: readonly TemplateField[],
  side: Side,
  statement: Statement,
  planned: ReadonlyMap<string, Cents>,
): BalanceLine[] {
  const lines = side === "charge" ? statement.charges : statement.products;
  const figures: SideFigures = {
    planned: figuresOf(planned),
    actual: figuresOf(new Map(lines.map((line) => [line.code, line.cents]))),
    evidence: new Map(lines.map((line) => [line.code, line.evidence])),
  };
  const volunteers = volunteerFigures(fields, side, statement.contributions);
  const done = new Map<string, BalanceLine>();
  const fill = (field: TemplateField): BalanceLine => {
    const known = done.get(field.code);
    if (known !== undefined) return known;
    const line = fillField(field);
    done.set(field.code, line);
    return line;
  };
  const fillField = (field: TemplateField): BalanceLine => {
    switch (field.kind) {
      case "leaf":
        return leafLine(field, side, figures, statement);
      case "volunteer":
        return volunteers.get(field.code) ?? emptyLine(field, side);
      case "ofWhich":
        return ofWhichLine(field, side, statement);
      case "group":
      case "total": {
        const parts = field.sum.flatMap((code) => {
          const part = fields.find((each) => each.code === code);
          return part === undefined ? [] : [fill(part)];
        });
        return sumLine(field, side, parts);
      }
    }
  };
  return fields.map(fill);
}

function figuresOf(amounts: ReadonlyMap<string, Cents>): Figures {
  const known = catalogue.map(({ code }) => code).filter((code) => amounts.has(code));
  const others = [...amounts.keys()].filter((code) => !known.includes(code));
  const codes = [...known, ...others];
  const euros = wholeEuros(codes.map((code) => amounts.get(code) ?? zeroCents));
  return {
    cents: amounts,
    euros: new Map(codes.map((code, place) => [code, euros[place] ?? 0])),
  };
}

function leafLine(
  field: TemplateField & { readonly kind: "leaf" },
  side: Side,
  { planned, actual, evidence }: SideFigures,
  statement: Statement,
): BalanceLine {
  const items = field.lines.flatMap((line) => evidence.get(line) ?? []);
  const isPlanned = field.lines.some((line) => planned.cents.has(line));
  return finish({
    code: field.code,
    label: field.label === "" ? writtenLabel(items, statement) : field.label,
    side,
    kind: "leaf",
    plannedCents: isPlanned ? sumIn(planned.cents, field.lines) : null,
    actualCents: sumIn(actual.cents, field.lines),
    planned: isPlanned ? eurosIn(planned.euros, field.lines) : null,
    actual: eurosIn(actual.euros, field.lines),
    evidence: items,
  });
}

/** A free row of the form is called after what it holds. */
function writtenLabel(items: readonly Evidence[], statement: Statement): string {
  const names = items
    .filter(({ record }) => statement.grants.has(record))
    .map(({ label }) => label);
  return [...new Set(names)].join(" ; ");
}

function sumIn(amounts: ReadonlyMap<string, Cents>, lines: readonly string[]): Cents {
  return sumOf(lines, (line) => amounts.get(line) ?? zeroCents);
}

function eurosIn(euros: ReadonlyMap<string, number>, lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (euros.get(line) ?? 0), 0);
}

function sumLine(
  field: TemplateField & { readonly kind: "group" | "total" },
  side: Side,
  parts: readonly BalanceLine[],
): BalanceLine {
  const isPlanned = parts.some((part) => part.planned !== null);
  return finish({
    code: field.code,
    label: field.label,
    side,
    kind: field.kind,
    plannedCents: isPlanned
      ? addCents(...parts.map((part) => part.plannedCents ?? zeroCents))
      : null,
    actualCents: sumOf(parts, (part) => part.actualCents),
    planned: isPlanned ? parts.reduce((sum, part) => sum + (part.planned ?? 0), 0) : null,
    actual: parts.reduce((sum, part) => sum + part.actual, 0),
    evidence: parts.flatMap((part) => part.evidence),
  });
}

function ofWhichLine(
  field: TemplateField & { readonly kind: "ofWhich" },
  side: Side,
  statement: Statement,
): BalanceLine {
  const amount = sumOf(
    statement.income.filter(({ account }) => startsWithOne(account, field.accounts)),
    (item) => item.cents,
  );
  return finish({
    ...emptyLine(field, side),
    actualCents: amount,
    actual: wholeEuros([amount])[0] ?? 0,
  });
}

function volunteerFigures(
  fields: readonly TemplateField[],
  side: Side,
  contributions: readonly Contribution[],
): ReadonlyMap<string, BalanceLine> {
  const rows = fields.flatMap((field) => (field.kind === "volunteer" ? [field] : []));
  const parts = rows.map((row) =>
    sumTraced(
      contributions.filter(({ account, counterpart }) =>
        startsWithOne(side === "charge" ? counterpart : account, row.accounts),
      ),
    ),
  );
  const euros = wholeEuros(parts.map((part) => part.cents));
  return new Map(
    rows.map((row, place) => [
      row.code,
      finish({
        ...emptyLine(row, side),
        actualCents: parts[place]?.cents ?? zeroCents,
        actual: euros[place] ?? 0,
        evidence: parts[place]?.evidence ?? [],
      }),
    ]),
  );
}

function startsWithOne(account: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => account.startsWith(prefix));
}

function emptyLine(
  field: TemplateField,
  side: Side,
): Omit<BalanceLine, "percent"> & { percent: null } {
  return {
    code: field.code,
    label: field.label,
    side,
    kind: field.kind,
    plannedCents: null,
    actualCents: zeroCents,
    planned: null,
    actual: 0,
    evidence: [],
    percent: null,
  };
}

function finish(line: Omit<BalanceLine, "percent">): BalanceLine {
  return { ...line, percent: percentOf(line.actual, line.planned) };
}

/** Printed ÷ printed in whole percent, as the form's own script does; null when nothing was planned. */
export function percentOf(actual: number, planned: number | null): number | null {
  if (planned === null || planned === 0) return null;
  return Number(divideRounded(BigInt(actual) * 100n, BigInt(planned), "halfUp"));
}

export function totalOf(lines: readonly StatementLine[]): Cents {
  return cents(lines.reduce((sum, line) => sum + line.cents, 0));
}
