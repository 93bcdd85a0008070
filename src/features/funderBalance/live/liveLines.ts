import { type Side, catalogue, catalogueLine } from "../../../domain/balances/catalogue";
import { plannedLines } from "../../../domain/balances/plannedLines";
import { ownResourcesLine, statementOf } from "../../../domain/balances/statement";
import type { Ledger } from "../../../domain/ledger/ledger";
import type { Names } from "./criteria";
import { type LineContext, actualFormula, plannedFormula } from "./lineFormulas";

/** An amount of a line of the catalogue: how Excel finds it again, or null where only Fléchage can. */
export interface LiveAmount {
  readonly cents: number;
  readonly formula: string | null;
}

/** A line of the catalogue with money, as it stands behind the fields of a form. */
export interface LiveLine {
  readonly code: string;
  readonly label: string;
  readonly side: Side;
  readonly planned: LiveAmount | null;
  readonly actual: LiveAmount | null;
  /** Own resources make up the difference between the two sides. */
  readonly balances: boolean;
}

/** The lines behind a balance, in the order in which their euros are rounded (`fillSide`). */
export function liveLines(
  ledger: Ledger,
  names: Names,
  { projects, year }: { readonly projects: readonly string[]; readonly year: number },
): LiveLine[] {
  const context: LineContext = { ledger, names, projects, year };
  const statement = statementOf(ledger, projects, year);
  return (["charge", "product"] as const).flatMap((side) => {
    const planned = plannedLines(ledger, projects, year, side);
    const lines = side === "charge" ? statement.charges : statement.products;
    const actual = new Map(lines.map((line) => [line.code, line]));
    const codes = [...new Set([...planned.keys(), ...actual.keys()])];
    const order = new Map(catalogue.map(({ code }, place) => [code, place]));
    const rank = (code: string): number => order.get(code) ?? catalogue.length;
    const hasMoney = (code: string): boolean =>
      (planned.get(code) ?? 0) !== 0 || (actual.get(code)?.cents ?? 0) !== 0;
    return codes
      .filter((code) => hasMoney(code) || code === ownResourcesLine)
      .sort((a, b) => rank(a) - rank(b))
      .map((code): LiveLine => {
        const spent = actual.get(code);
        const foreseen = planned.get(code);
        return {
          code,
          label: catalogueLine(code)?.label ?? code,
          side,
          planned:
            foreseen === undefined
              ? null
              : { cents: foreseen, formula: plannedFormula(context, code, foreseen) },
          actual:
            spent === undefined
              ? null
              : { cents: spent.cents, formula: actualFormula(context, spent, side) },
          balances: code === ownResourcesLine,
        };
      });
  });
}
