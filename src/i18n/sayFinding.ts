import type { FactValue, Finding } from "../domain/checks/finding";
import type { PlainDate, PlainMonth } from "../domain/quantities/plainDate";
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
  }
}
