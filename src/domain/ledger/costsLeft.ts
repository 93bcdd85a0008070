import { type Cents, cents, sumOf } from "../quantities/money";
import type { YearCosts } from "./projectCosts";

/** What is still to be paid of the costs of a year, by project and line of the catalogue. */
export class CostsLeft {
  readonly #lines: Map<string, Map<string, number>>;

  constructor(costs: YearCosts) {
    // Support is the last destination: its cost is in the indirect lines of the projects.
    this.#lines = new Map(
      costs.time.destinations.slice(0, -1).map((code) => [code, new Map<string, number>()]),
    );
    for (const { project, line, cents: amount } of costs.parts) {
      const lines = this.#lines.get(project) ?? new Map<string, number>();
      this.#lines.set(project, lines);
      lines.set(line, (lines.get(line) ?? 0) + amount);
    }
  }

  of(project: string, line: string): Cents {
    return cents(this.#lines.get(project)?.get(line) ?? 0);
  }

  lines(project: string): (readonly [string, Cents])[] {
    return [...(this.#lines.get(project) ?? [])].map(([line, amount]) => [line, cents(amount)]);
  }

  /** Takes up to `amount` of a line; says how much that was. */
  take(project: string, line: string, amount: Cents): Cents {
    const there = this.of(project, line);
    const taken = cents(Math.max(0, Math.min(amount, there)));
    if (taken > 0) this.#lines.get(project)?.set(line, there - taken);
    return taken;
  }

  totals(): Map<string, Cents> {
    return new Map(
      [...this.#lines.keys()].map((project) => [
        project,
        sumOf(this.lines(project), ([, amount]) => amount),
      ]),
    );
  }

  /** Nothing is ever taken beyond a line: the sum of what is left plus what was taken is the cost. */
  all(): { readonly project: string; readonly line: string; readonly cents: Cents }[] {
    return [...this.#lines].flatMap(([project, lines]) =>
      [...lines].map(([line, amount]) => ({ project, line, cents: cents(amount) })),
    );
  }
}
