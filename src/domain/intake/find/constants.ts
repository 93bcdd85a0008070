import { type Box, columnLetters } from "../grid";
import type { Constant } from "../reading";
import { matchHeader } from "./matchHeader";
import { personName } from "./names";
import { monthIn, plainWords } from "./shapes";
import type { View } from "./view";

/** Texts that stand above a table, nearest first, and the sheet's name last. */
export interface Title {
  readonly text: string;
  /** `A3`, or the sheet's name. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
}

/** Titles between the table before and this one, over its columns. */
export function titlesAbove(view: View, box: Box, floor: number): Title[] {
  const titles: Title[] = [];
  for (let row = box.top - 1; row >= Math.max(floor, box.top - 25); row--) {
    for (let column = view.used?.left ?? 1; column <= box.right; column++) {
      const text = view.text(row, column);
      if (text !== "") titles.push({ text, cell: `${columnLetters(column)}${row}`, row, column });
    }
  }
  return titles;
}

const keyed = /^([\p{L}°’' /().]{2,40}?)\s*:\s*(.*)$/u;

/** Facts of a whole table, found above it or in the sheet's name: who, when, which project, which agreement. */
export function constantsOf(titles: readonly Title[], sheet: string): Map<string, Constant> {
  const found = new Map<string, Constant>();
  const add = (field: string, text: string, cell: string) => {
    const trimmed = text.trim();
    if (trimmed !== "" && !found.has(field)) found.set(field, { text: trimmed, cell });
  };
  for (const title of titles) {
    for (const [field, text] of keyedFacts(title, titles)) add(field, text, title.cell);
  }
  const named = { text: sheet, cell: sheet, row: 0, column: 0 };
  for (const title of [...titles, named]) {
    for (const part of title.text.split(/\s+[–—-]\s+|\s*[|;]\s*/)) {
      for (const [field, text] of looseFacts(part, title.text)) add(field, text, title.cell);
    }
  }
  return found;
}

/** « Salarié : Amina Benali », or the key in one cell and the value in the next one of its row. */
function keyedFacts(title: Title, titles: readonly Title[]): [string, string][] {
  const match = keyed.exec(title.text);
  const label = match?.[1] ?? (title.text.length <= 30 ? title.text : "");
  const field = factFields[matchHeader(label).find(isFact)?.field ?? ""];
  if (field === undefined) return [];
  const inside = match?.[2] ?? "";
  if (inside !== "") return [[field, inside]];
  const next = titles
    .filter((other) => other.row === title.row && other.column > title.column)
    .sort((a, b) => a.column - b.column)[0];
  return next && !keyed.test(next.text) ? [[field, next.text]] : [];
}

function isFact({ field, score }: { readonly field: string; readonly score: number }): boolean {
  return score >= 0.9 && field in factFields;
}

const factFields: Readonly<Record<string, string>> = {
  "employee.name": "employee.name",
  "employee.id": "employee.id",
  "project.name": "project.name",
  "project.code": "project.code",
  "agreement.id": "agreement.id",
  "agreement.year": "agreement.year",
  "funder.name": "funder.name",
  "payroll.month": "time.date",
};

function looseFacts(part: string, whole: string): [string, string][] {
  const facts: [string, string][] = [];
  const plain = plainWords(part);
  const month = monthIn(part);
  if (month) facts.push(["time.date", part]);
  const year = /\b(20\d{2})\b/.exec(whole);
  if (year?.[1] !== undefined) facts.push(["agreement.year", year[1]]);
  const number = /\bmatricule\s+(?:n°\s*)?([\p{L}\d]+(?:[-./_][\p{L}\d]+)*)/iu.exec(part);
  if (number?.[1] !== undefined) facts.push(["employee.id", number[1]]);
  if (personName(part) === "in-full" && !month) facts.push(["employee.name", part]);
  const code = /^([A-Z]{1,4}\d{1,3})\b\s*(.*)$/.exec(part.trim());
  if (code?.[1] !== undefined && !/^[TSQ][1-4]$/.test(code[1])) {
    facts.push(["project.code", code[1]]);
    if ((code[2] ?? "").length > 3) facts.push(["project.name", code[2] ?? ""]);
  }
  const inside = /\b(?:projet|action|budget)\s+([A-Z]{1,4}\d{1,3})\b/i.exec(part);
  if (inside?.[1] !== undefined && plain !== "") facts.push(["project.code", inside[1]]);
  return facts;
}
