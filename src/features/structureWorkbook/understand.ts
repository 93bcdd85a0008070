import type { Failure } from "../../domain/failure";
import { readingSheet } from "../../domain/intake/find/readSheet";
import type { SheetReading, SourceSheet } from "../../domain/intake/reading";
import { type Vocabulary, joined, noVocabulary } from "../../domain/intake/vocabulary";
import { type Intake, takingIn } from "../../domain/intake/records/intake";
import { type Result, fail, ok } from "../../domain/result";
import { type TableId, tableIds } from "../../domain/schema/tables";
import type { Progress, RawTable, WorkbookDoor } from "../../workbook/door";
import { hashGrids } from "../../workbook/hash";
import { inSlices } from "../../workbook/inSlices";
import { pause } from "../../workbook/pause";
import { type State, parseState } from "../../workbook/state";
import { parseVocabulary } from "../../workbook/vocabularyFile";

/** What was understood of a workbook, before anything is written. */
export interface Understanding {
  readonly intake: Intake;
  readonly readings: readonly SheetReading[];
  /** Names of every sheet, ours included: a new sheet needs a free one. */
  readonly sheetNames: readonly string[];
  /** Sheets that were read, with the proof of what they held. */
  readonly sourceSheets: readonly string[];
  readonly sourceHash: string;
  /** Our tables that stand already. */
  readonly existing: ReadonlyMap<TableId, RawTable>;
  /** What was last written in them. */
  readonly written: NonNullable<State["written"]>;
  readonly date1904: boolean;
  /** The user's words and corrected shapes that the workbook keeps, and those given for this run: these come first. */
  readonly own: Vocabulary;
  readonly given: Vocabulary;
}

/**
 * Reads every sheet that is not ours and says what it holds. Nothing is written.
 * `elsewhere` are sheets of other files that go into the same tables; `vocabulary` holds the user's own words.
 */
export async function understand(
  door: WorkbookDoor,
  progress?: Progress,
  elsewhere: readonly SourceSheet[] = [],
  vocabulary: Vocabulary = noVocabulary,
): Promise<Result<Understanding, Failure>> {
  // What is shown in the sheets of an earlier reading is not the one that comes now.
  const cleared = await door.clearOverlay();
  if (!cleared.ok) return cleared;
  const sheets = await door.listSheets();
  if (!sheets.ok) return sheets;
  const sourceSheets = sheets.value.flatMap(({ name, ours, cells }) =>
    ours || cells === 0 ? [] : [name],
  );
  if (sourceSheets.length + elsewhere.length === 0) return fail({ code: "workbook.empty" });
  const own = await door.readGrids(sourceSheets, shareOf(progress, 0, 0.5));
  if (!own.ok) return own;
  const existing = await door.readTables(tableIds);
  if (!existing.ok) return existing;

  const state = await door.readState();
  if (!state.ok) return state;
  const { written = {} } = parseState(state.value);
  const words = wordsIn(state.value);
  const readings = await readAll(
    [...own.value, ...elsewhere],
    shareOf(progress, 0.5, 0.95),
    joined(vocabulary, words),
  );
  if (!readings.ok) return readings;
  const intake = await inSlices(takingIn(readings.value, { accept: "all" }), progress);
  if (!intake.ok) return intake;
  const sourceHash = await hashGrids(own.value);
  progress?.report(1);
  return ok({
    intake: intake.value,
    readings: readings.value,
    sheetNames: sheets.value.map(({ name }) => name),
    sourceSheets,
    sourceHash,
    existing: existing.value,
    written,
    date1904: own.value[0]?.date1904 ?? false,
    own: words,
    given: vocabulary,
  });
}

/** The user's words and corrected shapes that a workbook keeps in its state. */
export function wordsIn(state: string | null): Vocabulary {
  return parseVocabulary(parseState(state).vocabulary ?? noVocabulary) ?? noVocabulary;
}

/** Slice by slice, so that the page answers in between and the user can stop. */
export async function readAll(
  sheets: readonly SourceSheet[],
  progress?: Progress,
  vocabulary: Vocabulary = noVocabulary,
): Promise<Result<SheetReading[], Failure>> {
  const readings: SheetReading[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (progress?.cancelled() === true) return fail({ code: "cancelled" });
    progress?.report(index / sheets.length);
    await pause();
    if ("tables" in sheet) readings.push(sheet);
    else {
      const reading = await inSlices(readingSheet(sheet, vocabulary), progress);
      if (!reading.ok) return reading;
      readings.push(reading.value);
    }
  }
  return ok(readings);
}

/** The part of a progress bar that one step fills. */
export function shareOf(
  progress: Progress | undefined,
  from: number,
  to: number,
): Progress | undefined {
  if (progress === undefined) return undefined;
  return {
    report: (share) => {
      progress.report(from + share * (to - from));
    },
    cancelled: progress.cancelled,
  };
}
