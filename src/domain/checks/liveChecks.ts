import type { Ledger, Unreadable } from "../ledger/ledger";
import { type PlainDate, day } from "../quantities/plainDate";
import { cellOf } from "../schema/tables";
import { type Steps, atOnce } from "../steps";
import { certainReading } from "./certainReading";
import { type ClosedChange, changesSinceClosing } from "./closing";
import { CheckFacts } from "./facts";
import type { CheckReport, Finding, SkippedRule } from "./finding";
import { LedgerInputs } from "./ledgerInputs";
import { LedgerParts } from "./ledgerParts";
import type { CheckInput } from "./rule";
import { rules } from "./rules";
import { lookingAtParts, runRule, signed, skippedFor } from "./runRule";
import { text, word } from "./say";
import { type BadSetting, readSettings } from "./settings";
import { ValueGraph } from "./valueGraph";

const unreadableRule = "PER-08";
const timeUnitRule = "TIM-13";

/**
 * Every rule on a ledger, and again on what an edit makes of it. Records are told apart by identity: rows that did not
 * change must be the same objects as before, then only what depends on the others is looked at again. What is reported
 * is the same as from a first run on the same ledger.
 */
export class LiveChecks {
  readonly #graph = new ValueGraph();
  readonly #inputs = new LedgerInputs(this.#graph);
  readonly #parts = new LedgerParts(this.#graph, this.#inputs);
  /** Set before every run. */
  readonly #today = this.#graph.input(day("1970-01-01"));
  readonly #input = this.#inputFor();
  #hasRun = false;

  /**
   * Runs every rule on what could be read, agreements as their amendments leave them, in the order of domain.md § 7.
   * Cells that could not are reported first; their rows, and those whose unit is uncertain, are in no later rule. A rule
   * without data is listed as skipped, with what it waits for: run and skipped are always 94 together.
   */
  run(
    records: Ledger,
    unreadable: readonly Unreadable[],
    context: { readonly today: PlainDate },
  ): CheckReport {
    return atOnce(this.running(records, unreadable, context));
  }

  /** The same in steps, for one run at a time. A run that is left half-way leaves nothing wrong behind. */
  *running(
    records: Ledger,
    unreadable: readonly Unreadable[],
    context: { readonly today: PlainDate },
  ): Steps<CheckReport> {
    this.#inputs.set(records);
    this.#today.set(context.today);
    yield* this.#computingFigures();
    const findings: Finding[] = [
      ...unreadable.map(unreadableFinding),
      ...this.#settings().bad.map(badSettingFinding),
    ];
    const rulesRun: string[] = [unreadableRule];
    const skipped: SkippedRule[] = [];
    if (records.timesheets.length === 0) skipped.push(skippedFor(timeUnitRule, "timesheets"));
    else rulesRun.push(timeUnitRule);
    findings.push(...this.#uncertainTime());
    for (const rule of rules) {
      // Again, little is left to look at: a rule is a step.
      if (!this.#hasRun) yield* lookingAtParts(rule, this.#input, this.#parts, this.#graph);
      yield;
      const outcome = runRule(rule, this.#input, this.#parts, this.#graph);
      if (outcome.skipped !== null) skipped.push(outcome.skipped);
      else rulesRun.push(rule.id);
      for (const finding of outcome.findings) findings.push(finding);
    }
    this.#hasRun = true;
    return { findings, closedChanges: this.#closedChanges(), rulesRun, skipped };
  }

  /** What takes longest to compute and many rules need, a step each. */
  *#computingFigures(): Steps<void> {
    const { facts } = this.#input;
    for (const person of this.#parts.people) {
      this.#parts.suspectTime(person);
      yield;
    }
    for (const year of facts.years) {
      facts.time(year);
      yield;
      facts.costs(year);
      yield;
    }
  }

  /** Settings and day are looked up when a rule reads them, so that only rules that do are run again when they change. */
  #inputFor(): CheckInput {
    const settings = (): CheckInput["settings"] => this.#settings().settings;
    const today = this.#today.get;
    return {
      ledger: this.#parts.ledger,
      facts: new CheckFacts(this.#graph, this.#parts),
      get settings() {
        return settings();
      },
      get today() {
        return today();
      },
    };
  }

  #settings(): ReturnType<typeof readSettings> {
    return this.#graph.value("settings", () => readSettings(this.#parts.ledger.settings));
  }

  #uncertainTime(): readonly Finding[] {
    return this.#graph.value(timeUnitRule, () =>
      this.#parts.people.flatMap((id) =>
        this.#parts
          .suspectTime(id)
          .findings.map((found) => signed(timeUnitRule, "blocking", found)),
      ),
    );
  }

  #closedChanges(): readonly ClosedChange[] {
    return this.#graph.value("closed changes", () => changesSinceClosing(this.#parts.ledger));
  }
}

function unreadableFinding(unreadable: Unreadable): Finding {
  const { table, column, cell, text: seen, problem } = unreadable;
  const fix = certainReading(unreadable);
  return {
    ...(fix === null ? {} : { fix }),
    rule: unreadableRule,
    severity: "blocking",
    facts: { cell: text(cell), v: text(seen), problem: word(problem) },
    cells: [cell],
    amountCents: null,
    records: [`${table}.${column} ${seen}`],
  };
}

function badSettingFinding({ row, id }: BadSetting): Finding {
  const cell = cellOf(row.place, "value");
  return {
    rule: unreadableRule,
    severity: "blocking",
    facts: { cell: text(cell), v: text(row.value), problem: word("bad-setting") },
    cells: [cell],
    amountCents: null,
    records: [`settings ${id}`],
  };
}
