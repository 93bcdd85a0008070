import { distance } from "fastest-levenshtein";

import { type HeaderWords, headerWords } from "../../intake/find/headerWords";
import { type Side, lineOfAccount } from "../catalogue";
import type { FormRow } from "./form";
import type { FormLine } from "./formLine";
import { formLine, formLines } from "./formLines";

/** A line of ours for a label, and how sure it is, 0-1. */
export interface LineMatch {
  readonly line: string;
  readonly confidence: number;
}

type Asked = Pick<FormRow, "label" | "code" | "side" | "isTotal" | "alone">;

/** Under this a label is left to the user. */
const leastConfidence = 0.6;

/** The year whose chart accounts are read by; forms name chapters and lines that no chart moved. */
const chartYear = 2025;

/** The line that a label most probably means: its words in French or English, or its account; null when none is near. */
export function matchLine(asked: Asked): LineMatch | null {
  const account = byAccount(asked);
  if (account !== null) return account;
  const parts = partsOf(asked.label);
  // « Ville – Bilan financier 2025 » is a title: alone and asking nothing, only the whole of a label means money.
  const isWhole = asked.alone && !asksFor(asked.label);
  const scored = formLines
    .filter((line) => fits(line, asked))
    .map((line) => ({
      line: line.id,
      confidence:
        isWhole && line.kind !== "fact" ? wholeScore(parts, line) : bestScore(parts, line),
    }))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .sort((a, b) => b.confidence - a.confidence);
  const [first, second] = scored;
  if (first === undefined) return null;
  const isClose = second !== undefined && first.confidence - second.confidence < 0.03;
  return isClose ? { ...first, confidence: round(first.confidence * 0.8) } : first;
}

/** Whether a label outside the tables says that it waits for something: « Ville : », « Ville ____ ». */
function asksFor(label: string): boolean {
  return /[:：]\s*[_.…]*$|[_.…]{2,}\s*$/.test(label);
}

function fits(line: FormLine, { side, isTotal, alone }: Asked): boolean {
  if (line.kind === "fact") return alone;
  if (isTotal && !(line.kind === "lines" && line.isSum)) return false;
  return side === null || line.side === side;
}

/** « 60 – Achats », « 6063 Fournitures », a number in a column of its own. */
function byAccount({ label, code, side, alone }: Asked): LineMatch | null {
  const [, number] = /^\s*([678]\d{1,4})(?![\d.,)%])/.exec(`${code ?? ""} ${label}`.trim()) ?? [];
  if (number === undefined || alone) return null;
  const own: Side = number.startsWith("7") || number.startsWith("87") ? "product" : "charge";
  if (side !== null && side !== own) return null;
  const inKind = number.startsWith("8")
    ? (formLine(`inKind:${number}`) ?? formLine(`inKind:${own}`))
    : null;
  if (inKind !== null) return { line: inKind.id, confidence: 0.95 };
  if (number === "74") return { line: "grants", confidence: 0.95 };
  const chapter = formLine(`chapter:${number}`) ?? formLine(`line:${number}`);
  if (chapter !== null) return { line: chapter.id, confidence: 0.97 };
  if (number.length < 3) return null;
  const found = lineOfAccount(number, own, chartYear);
  return found === null ? null : { line: `line:${found.code}`, confidence: 0.9 };
}

/** Both languages of a bilingual label, each without its numbering. */
function partsOf(label: string): HeaderWords[] {
  const bare = label.replace(/[_.…]{2,}/g, " ").replace(/[:：]\s*$/, "");
  const pieces = [bare, ...bare.split(/\s+[/|–—-]\s+|\n|\s*[()]\s*/)];
  return pieces
    .map((piece) => piece.replace(/^\s*(?:[ivx]+|[a-z]|\d+(?:\.\d+)*)\s*[.)°–-]+\s*/i, "").trim())
    .filter((piece) => piece.length >= 2)
    .map(headerWords);
}

function bestScore(parts: readonly HeaderWords[], line: FormLine): number {
  let best = 0;
  for (const [place, part] of parts.entries()) {
    for (const words of synonymsOf(line)) {
      // A piece of a label says less than the whole of it.
      const score = nearness(part, words) - (place === 0 ? 0 : 0.08);
      if (score > best) best = score;
    }
  }
  return round(best);
}

/** The same for the whole label only, in our words with nothing beside them; 0 otherwise. */
function wholeScore(parts: readonly HeaderWords[], line: FormLine): number {
  const score = bestScore(parts.slice(0, 1), line);
  return score >= 0.85 ? score : 0;
}

const known = new Map<string, readonly HeaderWords[]>();

function synonymsOf({ id, words }: FormLine): readonly HeaderWords[] {
  const cached = known.get(id);
  if (cached !== undefined) return cached;
  const list = [...words.fr, ...words.en].map(headerWords);
  known.set(id, list);
  return list;
}

/** « Autres » is every section's own. */
const saysNothing = new Set(["autre", "other", "divers", "total", "general", "frais", "charge"]);

function nearness(label: HeaderWords, ours: HeaderWords): number {
  if (label.words.every((word) => saysNothing.has(word)) && label.text !== ours.text) return 0;
  if (label.text === ours.text) return 1;
  if (label.key === ours.key) return 0.96;
  const length = Math.max(label.text.length, ours.text.length);
  if (ours.text.length >= 6 && Math.abs(label.text.length - ours.text.length) <= 2) {
    const edits = distance(label.text, ours.text);
    if (edits <= 2) return 0.92 - 0.04 * edits;
  }
  const inside = ours.words.every((word) => label.words.includes(word));
  const around = label.words.every((word) => ours.words.includes(word));
  const share = Math.min(label.text.length, ours.text.length) / length;
  const leads = label.words[0] === ours.words[0] ? 0.06 : 0;
  if (inside && ours.text.length >= 4) return Math.min(0.9, 0.55 + 0.3 * share + leads);
  if (around && share >= 0.5) return Math.min(0.85, 0.5 + 0.3 * share + leads);
  return 0;
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
