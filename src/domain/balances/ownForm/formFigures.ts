import type { Ledger } from "../../ledger/ledger";
import { funderCategory } from "../../ledger/projectResources";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import { type Ratio, shareOf } from "../../quantities/ratio";
import { wholeUnits } from "../../quantities/split";
import type { Placed } from "../../schema/tables";
import { type Side, catalogue, catalogueLine, grantLine } from "../catalogue";
import { fundersView, ownPayer } from "../fundersView";
import { plannedLines } from "../plannedLines";
import { type Statement, ownResourcesLine, statementOf } from "../statement";
import type { FormPayer, FormYear } from "./form";
import type { FormLine } from "./formLine";

/** Which amounts a column shows. */
export interface FigureChoice {
  readonly measure: "planned" | "actual";
  readonly payer: FormPayer | null;
  readonly year: number;
}

/** An amount of a form, as it is and as the form shows it. */
export interface FormAmount {
  /** In euros. */
  readonly cents: Cents;
  /** In hundredths of the form's currency, whole steps of its unit, shared out so that a column adds up to its total. */
  readonly shown: Cents;
}

type Amounts = ReadonlyMap<string, Cents>;
interface Column {
  readonly exact: Amounts;
  readonly shown: Amounts;
}

/** How a form writes amounts. */
export interface FormScale {
  /** The smallest amount it shows, in hundredths of its currency: 1, 100 for whole euros, 100 000 for whole k€. */
  readonly step: number;
  /** Units of its currency for one euro; null in euros. */
  readonly rate: Ratio | null;
}

/** The amounts of one agreement that a form shows, by line of the catalogue. */
export class FormFigures {
  readonly #statements = new Map<number, Statement>();
  readonly #columns = new Map<string, Column | null>();

  readonly ledger: Ledger;
  readonly agreement: Placed<"agreements">;
  readonly scale: FormScale;

  constructor(ledger: Ledger, agreement: Placed<"agreements">, scale: FormScale) {
    this.ledger = ledger;
    this.agreement = agreement;
    this.scale = scale;
  }

  /** Null where nothing is known: a year without costs, a budget that was never made. */
  amount(
    line: Extract<FormLine, { readonly side: Side }>,
    choice: FigureChoice,
  ): FormAmount | null {
    switch (line.kind) {
      case "lines":
        return this.#sumOfLines(line.side, line.lines, choice);
      case "grant":
        return this.#grant(choice);
      case "inKind":
        return this.#inKind(line.side, line.accounts, choice);
    }
  }

  /** Lines of a side with money, for telling what a form has no place for. */
  lines(side: Side, choice: FigureChoice): Amounts {
    return this.#column(side, choice)?.exact ?? new Map();
  }

  /** Line of the catalogue that holds the grant of this agreement. */
  get grantLine(): string {
    return grantLine(funderCategory(this.ledger, this.agreement.funder) ?? "otherPublic");
  }

  yearOf(named: FormYear | null, reported: number): number {
    if (named === null) return reported;
    switch (named.kind) {
      case "year":
        return named.year;
      case "rank":
        return yearOf(this.agreement.start) + named.rank - 1;
      case "back":
        return reported - named.years;
    }
  }

  /** An amount that no column adds up with others. */
  alone(amount: Cents): FormAmount {
    const { step } = this.scale;
    const [units = 0] = wholeUnits([this.#converted(amount)], step);
    return { cents: amount, shown: cents(units * step) };
  }

  #converted(amount: Cents): Cents {
    const { rate } = this.scale;
    return rate === null ? amount : shareOf(amount, rate, "halfUp");
  }

  #shown(exact: Amounts): Amounts {
    const converted = new Map([...exact].map(([code, amount]) => [code, this.#converted(amount)]));
    return this.scale.step === 1 ? converted : inSteps(converted, this.scale.step);
  }

  statement(year: number): Statement {
    const known = this.#statements.get(year);
    if (known !== undefined) return known;
    const made = statementOf(this.ledger, this.agreement.projects, year);
    this.#statements.set(year, made);
    return made;
  }

  #sumOfLines(side: Side, lines: readonly string[], choice: FigureChoice): FormAmount | null {
    const column = this.#column(side, choice);
    if (column === null) return null;
    const sum = (amounts: Amounts): Cents => sumOf(lines, (code) => amounts.get(code) ?? zeroCents);
    return { cents: sum(column.exact), shown: sum(column.shown) };
  }

  #grant({ measure, payer, year }: FigureChoice): FormAmount | null {
    if (payer === "others" || payer === "own") return null;
    const { ref, granted } = this.agreement;
    if (measure === "actual") {
      const grant = this.statement(year).grants.get(ref);
      return grant === undefined ? null : this.alone(grant);
    }
    const lines = this.ledger.fundingLines.filter(
      (line) => line.agreement === ref && line.year === year,
    );
    return this.alone(lines.length > 0 ? sumOf(lines, ({ amount }) => amount) : granted);
  }

  #inKind(
    side: Side,
    accounts: readonly string[],
    { measure, payer, year }: FigureChoice,
  ): FormAmount | null {
    if (measure === "planned" || payer !== null) return null;
    const kept = this.statement(year).contributions.filter(({ account, counterpart }) =>
      accounts.some((prefix) => (side === "charge" ? counterpart : account).startsWith(prefix)),
    );
    return this.alone(sumOf(kept, (each) => each.cents));
  }

  #column(side: Side, choice: FigureChoice): Column | null {
    const key = [side, choice.measure, choice.payer, choice.year].join(" ");
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const exact = this.#amounts(side, choice);
    const column = exact === null ? null : { exact, shown: this.#shown(exact) };
    this.#columns.set(key, column);
    return column;
  }

  #amounts(side: Side, { measure, payer, year }: FigureChoice): Amounts | null {
    if (measure === "planned") return this.#planned(side, payer, year);
    const { charges, products } = this.statement(year);
    if (charges.length === 0) return null;
    if (payer === null) {
      const lines = side === "charge" ? charges : products;
      return new Map(lines.map((line) => [line.code, line.cents]));
    }
    return side === "charge" ? this.#paid(payer, year) : this.#brought(payer, year);
  }

  /** What a payer's money pays, line by line. */
  #paid(payer: FormPayer, year: number): Amounts {
    const { payers, rows } = fundersView(this.ledger, this.agreement.projects, year);
    const { ref } = this.agreement;
    const isAsked = payers.map(({ code }) => {
      if (payer === "this") return code === ref;
      return payer === "own" ? code === ownPayer : code !== ref && code !== ownPayer;
    });
    return new Map(
      rows.map(({ line, cents: paid }) => [
        line,
        cents(paid.reduce<number>((sum, part, at) => sum + (isAsked[at] === true ? part : 0), 0)),
      ]),
    );
  }

  /** What a payer brings: this grant, the association's own money, everything else. */
  #brought(payer: FormPayer, year: number): Amounts {
    const { products, grants } = this.statement(year);
    const mine = grants.get(this.agreement.ref) ?? zeroCents;
    const grant = this.grantLine;
    if (payer === "this") return new Map([[grant, mine]]);
    return new Map(
      products.flatMap(({ code, cents: amount }): (readonly [string, Cents])[] => {
        if ((code === ownResourcesLine) !== (payer === "own")) return [];
        return [[code, code === grant ? cents(amount - mine) : amount]];
      }),
    );
  }

  #planned(side: Side, payer: FormPayer | null, year: number): Amounts | null {
    const { projects, funder, ref } = this.agreement;
    const rows = this.ledger.budget.filter(
      (row) => projects.includes(row.project) && row.year === year,
    );
    if (rows.length === 0) return null;
    if (payer === null) return plannedLines(this.ledger, projects, year, side);
    const payerOf = (source: string | null): FormPayer => {
      if (source === funder || source === ref) return "this";
      return source === null || source === ownPayer ? "own" : "others";
    };
    const lines = new Map<string, Cents>();
    for (const row of rows) {
      if (row.side !== side || payerOf(row.source) !== payer) continue;
      lines.set(row.line, addCents(lines.get(row.line) ?? zeroCents, row.amount));
    }
    return lines;
  }
}

/** Every line in whole steps, in the order of the catalogue, adding up to the total in whole steps. */
function inSteps(exact: Amounts, step: number): Amounts {
  const known = catalogue.map(({ code }) => code).filter((code) => exact.has(code));
  const codes = [...known, ...[...exact.keys()].filter((code) => catalogueLine(code) === null)];
  const units = wholeUnits(
    codes.map((code) => exact.get(code) ?? zeroCents),
    step,
  );
  return new Map(codes.map((code, place) => [code, cents((units[place] ?? 0) * step)]));
}
