import type { TableCorrection } from "../../domain/intake/corrections";
import { readingSheet } from "../../domain/intake/find/readSheet";
import type { Box } from "../../domain/intake/grid";
import type { SheetReading } from "../../domain/intake/reading";
import { takingIn } from "../../domain/intake/records/intake";
import { shapeOf, withShape, withoutShape } from "../../domain/intake/rememberShape";
import { type Vocabulary, joined, noVocabulary } from "../../domain/intake/vocabulary";
import type { Steps } from "../../domain/steps";
import type { Understanding } from "./understand";

/** A table of the user's, by where it was found. */
export interface TablePlace {
  readonly sheet: string;
  readonly box: Box;
}

/**
 * The understanding after the user corrected the table at `place`, or took their corrections back (null): its sheet is
 * read again (the others are not), everything is taken in again, and the vocabulary of the workbook knows the shape. In steps;
 * nothing is written.
 */
export function* correcting(
  understanding: Understanding,
  place: TablePlace,
  correction: TableCorrection | null,
): Steps<Understanding> {
  const sheet = understanding.readings.find(({ grid }) => grid.sheet === place.sheet);
  if (sheet === undefined) return understanding;
  const touched = correction === null ? [place.box] : [place.box, correction.box];
  const isTouched = (box: Box): boolean => touched.some((each) => meet(each, box));
  const own = sheet.tables
    .filter(({ box }) => isTouched(box))
    .reduce((words, reading) => {
      const shape = shapeOf(sheet.grid, reading);
      return shape === null ? words : withoutShape(words, shape);
    }, understanding.own);
  const others = sheet.tables.flatMap(({ box, correction: said }) =>
    said === undefined || isTouched(box) ? [] : [said],
  );
  const corrections = correction === null ? others : [...others, correction];
  const vocabulary = joined(understanding.given, own);
  const again = yield* readingSheet(sheet.grid, vocabulary, corrections);
  const remembered = correction === null ? own : remember(again, correction.box, own);
  const readings = understanding.readings.map((each) => (each === sheet ? again : each));
  return {
    ...understanding,
    readings,
    own: remembered,
    intake: yield* takingIn(readings, { accept: "all" }),
  };
}

function remember({ grid, tables }: SheetReading, box: Box, own: Vocabulary): Vocabulary {
  const reading = tables.find((table) => table.correction !== undefined && meet(table.box, box));
  const shape = reading === undefined ? null : shapeOf(grid, reading);
  return shape === null ? own : withShape(own, shape);
}

/**
 * The same sheets read with other words of the workbook: a file of words that the user brought in. Sheets of other files stay as
 * they were read: their cells may not all be at hand.
 */
export function* readingWithWords(
  understanding: Understanding,
  own: Vocabulary,
): Steps<Understanding> {
  const vocabulary = joined(understanding.given, own);
  const readings: SheetReading[] = [];
  for (const sheet of understanding.readings) {
    const isOwn = understanding.sourceSheets.includes(sheet.grid.sheet);
    readings.push(isOwn ? yield* readingSheet(sheet.grid, vocabulary) : sheet);
  }
  const intake = yield* takingIn(readings, { accept: "all" });
  return { ...understanding, readings, own, intake };
}

/** Null when there is nothing in it: the workbook then keeps nothing. */
export function wordsToKeep(own: Vocabulary): Vocabulary | null {
  const kept = { ...own, shapes: own.shapes ?? [] };
  return JSON.stringify(kept) === JSON.stringify({ ...noVocabulary, shapes: [] }) ? null : own;
}

export function meet(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
