import { valueOfFormula } from "../engine/evaluateFormula";
import { CellReader } from "../engine/reader";
import { toSerial } from "../engine/serial";
import { Matrix } from "../engine/values";
import { contains } from "../model/box";
import type { ConditionalLook, HostConditionalFormat } from "../model/conditionalFormat";
import { translateFormula } from "../model/formulaRewrite";
import type { Scalar } from "../model/scalar";
import type { HostSheet, HostWorkbook } from "../model/workbook";
import { type RangeFacts, rangeFacts } from "./rangeFacts";
import type { RuleCell } from "./ruleCell";
import { ruleHolds } from "./ruleHolds";
import { barOf, iconOf, scaleColor, type ShownBar, type ShownIcon } from "./scales";

/** What the conditional formats of its sheet give a cell, over its own look. */
export interface ShownFormat {
  readonly look: ConditionalLook;
  readonly bar: ShownBar | null;
  readonly icon: ShownIcon | null;
  /** Only the bar or the icon is shown, not the value. */
  readonly hidesValue: boolean;
}

const nothing: ShownFormat = { look: {}, bar: null, icon: null, hidesValue: false };

/** Days between the two date systems. */
const days1904 = 1462;

/**
 * The conditional formats of a sheet as they hold at one moment: what is counted over their cells is counted once, so a
 * new one is needed after each change.
 */
export class ShownFormats {
  readonly #workbook: HostWorkbook;
  readonly #sheet: HostSheet;
  readonly #reader: CellReader;
  readonly #today: number;
  readonly #facts = new Map<HostConditionalFormat, RangeFacts>();

  constructor(workbook: HostWorkbook, sheet: HostSheet, now = new Date()) {
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#reader = new CellReader(workbook);
    this.#today = toSerial(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }

  /**
   * The first format in the list wins where two say something of the same property; one that holds and stops hides all
   * below it. Null when none shows.
   */
  at(row: number, column: number): ShownFormat | null {
    const given: ShownFormat[] = [];
    for (const format of this.#sheet.conditionalFormats) {
      if (!format.boxes.some((box) => contains(box, row, column))) continue;
      const one = this.#given(format, row, column);
      if (one === null) continue;
      given.push(one);
      if (format.stopIfTrue) break;
    }
    if (given.length <= 1) return given[0] ?? null;
    return given.reduce((above, below) => ({
      look: over(above.look, below.look),
      bar: above.bar ?? below.bar,
      icon: above.icon ?? below.icon,
      hidesValue: above.hidesValue || below.hidesValue,
    }));
  }

  #given(format: HostConditionalFormat, row: number, column: number): ShownFormat | null {
    const { rule, look } = format;
    const cell = this.#cell(format, row, column);
    if (rule.kind === "ColorScale") {
      const fillColor = scaleColor(rule, cell);
      return fillColor === null ? null : { ...nothing, look: { fillColor } };
    }
    if (rule.kind === "DataBar") {
      const bar = barOf(rule, cell);
      return bar === null ? null : { ...nothing, bar, hidesValue: rule.showDataBarOnly };
    }
    if (rule.kind === "IconSet") {
      const icon = iconOf(rule, cell);
      return icon === null ? null : { ...nothing, icon, hidesValue: rule.showIconOnly };
    }
    return ruleHolds(rule, cell) ? { ...nothing, look } : null;
  }

  #cell(format: HostConditionalFormat, row: number, column: number): RuleCell {
    const [first] = format.boxes;
    const rows = row - (first?.top ?? row);
    const columns = column - (first?.left ?? column);
    return {
      value: this.#reader.cell(this.#sheet, row, column),
      facts: () => this.#factsOf(format),
      evaluate: (formula) => this.#evaluate(formula, rows, columns, row, column),
      today: this.#today,
      dateShift: this.#workbook.date1904 ? days1904 : 0,
    };
  }

  #factsOf(format: HostConditionalFormat): RangeFacts {
    let facts = this.#facts.get(format);
    if (facts === undefined)
      this.#facts.set(format, (facts = rangeFacts(this.#sheet, format.boxes)));
    return facts;
  }

  #evaluate(
    formula: string,
    rows: number,
    columns: number,
    row: number,
    column: number,
  ): Scalar | undefined {
    const written = formula.startsWith("=") ? formula : `=${formula}`;
    const place = { sheet: this.#sheet, row, column };
    const here = translateFormula(written, rows, columns);
    const value = valueOfFormula(this.#workbook, here, place, "en-US", this.#reader);
    return value instanceof Matrix ? value.at(0, 0) : value;
  }
}

function over(above: ConditionalLook, below: ConditionalLook): ConditionalLook {
  const borders =
    above.borders === undefined && below.borders === undefined
      ? {}
      : { borders: { ...below.borders, ...above.borders } };
  return { ...below, ...above, ...borders };
}
