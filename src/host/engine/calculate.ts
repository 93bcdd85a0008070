import { boxAt, cellCount } from "../model/box";
import { onChange } from "../model/journal";
import type { Scalar } from "../model/scalar";
import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import { CustomCalls } from "./customCalls";
import { CustomFunctions, isCustomName } from "./customFunctions";
import { showCustomNames, waitsFor } from "./customNames";
import { evaluate, Uncalculable, type Scope } from "./evaluate";
import { functionNamed } from "./functions/catalogue";
import type { FormulaCell } from "./graph";
import { orderedGroups } from "./order";
import { CellReader } from "./reader";
import { CellResults } from "./results";
import { StaleFormulas } from "./staleFormulas";
import { errors, type Matrix, type Value } from "./values";

/** A cell by its sheet and place. */
export interface CellPlace {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
}

/** Spilled arrays may make other formulas change, again and again; Excel gives up too. */
const mostRounds = 50;

/**
 * Keeps the formulas of one workbook calculated: it listens to edits, and recalculates what they touch when it
 * is asked to settle. Files open with the values they were saved with: nothing is calculated until something changes.
 */
export class Calculator {
  readonly #workbook: HostWorkbook;
  readonly #stale: StaleFormulas;
  readonly #reader: CellReader;
  readonly #results: CellResults;
  /** Formulas still waiting in this recalculation, for those that read where they please. */
  #waiting = new Set<FormulaCell>();
  readonly #circular = new Set<FormulaCell>();
  readonly #uncalculated = new Map<FormulaCell, string>();
  /** Functions of add-ins, and the calls that formulas make to them. */
  readonly custom = new CustomFunctions();
  readonly calls = new CustomCalls<FormulaCell>((callers) => {
    this.#answered(callers);
  });
  readonly #answerListeners = new Set<() => void>();
  /** Language of TEXT and of messages; a tag such as `fr-FR`. */
  culture = "fr-FR";
  /** Excel serial of this moment; replaced by tests. */
  now: () => number = serialNow;

  constructor(workbook: HostWorkbook) {
    this.#workbook = workbook;
    this.#reader = new CellReader(workbook);
    this.#results = new CellResults(this.#reader);
    this.#stale = new StaleFormulas(workbook, this.#reader, this.#results, {
      isVolatile: (name) => this.custom.find(name)?.isVolatile === true,
      forget: (formula) => {
        this.calls.forget(formula);
        this.#circular.delete(formula);
        this.#uncalculated.delete(formula);
      },
      forgetAll: () => {
        const unsettled = [...this.#circular, ...this.#uncalculated.keys()];
        this.calls.clear();
        this.#circular.clear();
        this.#uncalculated.clear();
        return unsettled;
      },
    });
    onChange(workbook, (change) => {
      this.#stale.note(change);
    });
  }

  /** Cells that look at themselves, in a circle: they show 0. */
  get circular(): readonly CellPlace[] {
    return [...this.#circular];
  }

  /** Cells that keep the value they had, with what this engine lacks: a function, another workbook. */
  get uncalculated(): readonly (CellPlace & { readonly lacks: string })[] {
    return [...this.#uncalculated].map(([{ sheet, row, column }, lacks]) => ({
      sheet,
      row,
      column,
      lacks,
    }));
  }

  /** After edits: recalculates what they touch, unless calculation is manual. Answers the boxes whose results changed. */
  settle(): readonly { readonly sheet: HostSheet; readonly box: Box }[] {
    return this.#workbook.calculationMode === "Manual" ? [] : this.#recalculate();
  }

  /** As Application.calculate: what is stale, everything, or everything with the graph built anew. */
  calculate(
    kind: "Recalculate" | "Full" | "FullRebuild" = "Recalculate",
  ): readonly { readonly sheet: HostSheet; readonly box: Box }[] {
    if (kind === "FullRebuild") this.#stale.rebuild();
    else this.#stale.build();
    if (kind !== "Recalculate") {
      this.calls.clear();
      for (const formula of this.#stale.graph.all()) this.#stale.add(formula);
    }
    return this.#recalculate();
  }

  /** Shows what add-ins have answered, whatever the calculation mode; nothing volatile is calculated for that. */
  deliver(): readonly { readonly sheet: HostSheet; readonly box: Box }[] {
    this.calls.isDelivering = true;
    try {
      return this.#recalculate(false);
    } finally {
      this.calls.isDelivering = false;
    }
  }

  #answered(callers: Iterable<FormulaCell>): void {
    for (const formula of callers) this.#stale.add(formula);
    for (const listener of this.#answerListeners) listener();
  }

  /** Calls back when an add-in has answered: `deliver` shows it. Returns how to stop. */
  onAnswer(listener: () => void): () => void {
    this.#answerListeners.add(listener);
    return () => this.#answerListeners.delete(listener);
  }

  /**
   * An add-in says which functions it has. Formulas kept by a file show their real names from now on (F-50); those without
   * a result, volatile ones and streams are calculated at the next occasion, the others keep their value (F-41).
   */
  registerFunctions(namespace: string, metadata: unknown): void {
    const functions = this.custom.register(namespace, metadata);
    showCustomNames(this.#workbook, functions);
    this.#stale.rebuild();
    for (const formula of this.#stale.graph.all())
      if (waitsFor(formula, functions)) this.#stale.add(formula);
  }

  #recalculate(withVolatiles = true): { sheet: HostSheet; box: Box }[] {
    const stale = this.#stale;
    stale.takeEdits();
    if (withVolatiles) for (const formula of stale.graph.volatiles) stale.add(formula);
    const changed: { sheet: HostSheet; box: Box }[] = [];
    const now = this.now();
    for (let round = 0; !stale.isEmpty && round < mostRounds; round += 1) {
      const groups = orderedGroups(stale.take(), ({ sheet, row, column }) =>
        stale.graph.dependents(sheet, boxAt(row, column)),
      );
      this.#waiting = new Set(groups.flat());
      for (const group of groups) this.#runGroup(group, now, changed);
    }
    this.#waiting.clear();
    return changed;
  }

  #runGroup(
    group: readonly FormulaCell[],
    now: number,
    changed: { sheet: HostSheet; box: Box }[],
  ): void {
    const [first] = group;
    const self =
      first !== undefined &&
      this.#stale.graph.dependents(first.sheet, boxAt(first.row, first.column)).has(first);
    for (const formula of group) {
      if (group.length > 1 || self) {
        this.#waiting.delete(formula);
        this.#circular.add(formula);
        this.#store(formula, 0, changed);
      } else if (this.#waiting.delete(formula)) {
        this.#circular.delete(formula);
        this.#run(formula, now, changed);
      }
    }
  }

  #run(formula: FormulaCell, now: number, changed: { sheet: HostSheet; box: Box }[]): void {
    const scope: Scope = {
      workbook: this.#workbook,
      sheet: formula.sheet,
      row: formula.row,
      column: formula.column,
      reader: this.#reader,
      functions: functionNamed,
      now,
      culture: this.culture,
      locals: new Map(),
      custom: (name, args) => this.#custom(name, args, formula),
    };
    const outer = this.#reader.beforeRead;
    this.#reader.beforeRead = formula.precedents.wanders
      ? (sheet, row, column) => {
          const other = this.#stale.graph.at(sheet, row, column);
          if (other !== undefined && this.#waiting.delete(other)) this.#run(other, now, changed);
        }
      : null;
    try {
      if (formula.tree === null) throw new Uncalculable(formula.formula);
      const { tree } = formula;
      const result = this.calls.evaluating(formula, () =>
        this.#reader.plain(evaluate(tree, scope)),
      );
      this.#uncalculated.delete(formula);
      this.#store(formula, result ?? 0, changed);
    } catch (error) {
      if (!(error instanceof Uncalculable)) throw error;
      this.#keep(formula, error.message, changed);
    } finally {
      this.#reader.beforeRead = outer;
    }
  }

  /** The value of an add-in's function; #NAME? when the add-in is not there (F-50), undefined when no add-in is meant. */
  #custom(name: string, args: () => readonly Value[], formula: FormulaCell): Value | undefined {
    const custom = this.custom.find(name);
    if (custom !== undefined) return this.calls.call(custom, args(), formula, this.#reader);
    return isCustomName(name) ? errors.name : undefined;
  }

  /** Shows a result, and marks what looks at the cells that an array spreads over. */
  #store(
    formula: FormulaCell,
    result: Scalar | Matrix,
    changed: { sheet: HostSheet; box: Box }[],
  ): void {
    const shownAs = formula.tree?.kind === "call" ? this.calls.formatOf(formula) : null;
    const boxes = this.#results.show(formula, result, shownAs);
    for (const box of boxes) changed.push({ sheet: formula.sheet, box });
    const around = boxes.at(-1);
    if (around === undefined || cellCount(around) === 1) return;
    for (const other of this.#stale.graph.dependents(formula.sheet, around))
      if (other !== formula && !this.#waiting.has(other)) this.#stale.add(other);
  }

  /** The value of before stays; a formula that never had one shows #NAME?, as in Excel. */
  #keep(formula: FormulaCell, lacks: string, changed: { sheet: HostSheet; box: Box }[]): void {
    this.#uncalculated.set(formula, lacks);
    const cell = formula.sheet.cells.get(formula.row)?.get(formula.column);
    if (cell?.value === null) this.#store(formula, errors.name, changed);
  }
}

const calculators = new WeakMap<HostWorkbook, Calculator>();

/** The one calculator of a workbook; made when first asked for. */
export function calculatorOf(workbook: HostWorkbook): Calculator {
  let calculator = calculators.get(workbook);
  if (calculator === undefined) calculators.set(workbook, (calculator = new Calculator(workbook)));
  return calculator;
}

function serialNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
