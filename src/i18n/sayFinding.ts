import type { ClosedChange } from "../domain/checks/closing";
import type { FactValue, Finding, Fix, SkippedRule } from "../domain/checks/finding";
import type { PlainDate, PlainMonth } from "../domain/quantities/plainDate";
import { type TableId, tableIds, tableOf } from "../domain/schema/tables";
import { type Formats, formatsFor } from "./formats";
import { type Language, messagesFor } from "./messages";

/** A finding in words: what is wrong, what to do, and why the rule exists. */
export interface SaidFinding {
  readonly title: string;
  readonly message: string;
  readonly todo: string;
  readonly why: string;
}

export function sayFinding(finding: Finding, language: Language): SaidFinding {
  const { rules, words } = messagesFor(language).findings;
  const formats = formatsFor(language);
  const rule = Object.entries(rules).find(([id]) => id === finding.rule)?.[1];
  if (rule === undefined) throw new RangeError(`no words for rule ${finding.rule}`);
  const message = rule.message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = finding.facts[name];
    return fact === undefined ? whole : sayFact(fact, formats, words);
  });
  return { ...rule, message };
}

function sayFact(
  fact: FactValue,
  formats: Formats,
  words: Readonly<Record<string, string>>,
): string {
  switch (fact.type) {
    case "text":
      return fact.value;
    case "word":
      return words[fact.value] ?? fact.value;
    case "money":
      return formats.money(fact.value);
    case "date":
      return formats.date(fact.value as PlainDate);
    case "month":
      return formats.month(fact.value as PlainMonth);
    case "hours":
      return formats.hours(fact.value);
    case "percent":
      return formats.percent(fact.value);
    case "count":
      return formats.number(fact.value);
    case "integer":
      return String(fact.value);
  }
}

/** « Dépenses!C14 : « 25/03/25 » → 25/03/2025 » */
export function sayFix({ cell, before, value }: Fix, language: Language): string {
  const { words, fix } = messagesFor(language).findings;
  return fix
    .replace("{cell}", cell)
    .replace("{before}", before)
    .replace("{value}", sayFact(value, formatsFor(language), words));
}

/** Why a rule did not run, with the tables and columns it waits for. */
export function saySkipped({ why, missing = [] }: SkippedRule, language: Language): string {
  const { skipped, waitsFor } = messagesFor(language).findings;
  if (why !== "no-data" || missing.length === 0) return skipped[why];
  const names = missing.map((need) => sayNeed(need, language));
  return waitsFor.replace("{columns}", names.join(", "));
}

/** `expenses.vat` → « Dépenses (TVA) ». */
export function sayNeed(need: string, language: Language): string {
  const [table, column] = need.split(".");
  const id = tableIds.find((each) => each === table);
  if (id === undefined) return need;
  const sheet = tableOf(id).sheet[language];
  return column === undefined ? sheet : `${sheet} (${headerOf(id, column, language)})`;
}

function headerOf(table: TableId, column: string, language: Language): string {
  return tableOf(table).columns[column]?.header[language] ?? column;
}

/** A change in a closed period: each column with what it held and what it holds. */
export function sayClosedChange(change: ClosedChange, language: Language): string {
  const { closed } = messagesFor(language).findings;
  const table = tableIds.find((each) => each === change.table);
  const differences = change.differences.map(({ column, before, after }) => {
    const header = table === undefined ? column : headerOf(table, column, language);
    return `${header} ${before === "" ? closed.empty : before} → ${after === "" ? closed.empty : after}`;
  });
  const facts: Readonly<Record<string, string>> = {
    scope: change.scope,
    on: formatsFor(language).date(change.closedOn),
    record: `${table === undefined ? change.table : sayNeed(table, language)} ${change.record}`,
    differences: differences.join(", "),
  };
  return closed[change.kind].replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}
