import type { Failure } from "../domain/failure";
import { closingDateOf } from "../domain/intake/fec/fecDates";
import { FecReader } from "../domain/intake/fec/fecReader";
import { fecSheet } from "../domain/intake/fec/fecSheet";
import { type FecLayout, fecLayoutOf } from "../domain/intake/fec/layout";
import type { SourceSheet } from "../domain/intake/reading";
import { type Result, fail, ok } from "../domain/result";
import type { Progress } from "./door";
import { Slice, inSlices } from "./inSlices";
import { LineDecoder, joined } from "./lineDecoder";
import { type Encoding, EncodingFinder, decodeAs } from "./textEncoding";
import { gridOfText, sheetName } from "./textFile";

/** A .csv or .txt file that can be read more than once, in pieces of less than half a megabyte. */
export interface TextSource {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/**
 * Reads a text file. A FEC is read line by line in two passes, the first for its encoding: memory grows with its charges and
 * products only, the page answers between two pieces, and the user can stop. Other files become a grid of texts. Fails with
 * `file.notAWorkbook` on bytes that are no text, with `cancelled` when the user stops.
 * @param sheet name under which its cells are told; the file's own by default
 */
export async function readTextSource(
  source: TextSource,
  progress?: Progress,
  sheet = sheetName(source.name),
): Promise<Result<SourceSheet, Failure>> {
  const first = await firstPass(source, progress);
  if (!first.ok) return first;
  const { encoding, layout, pieces } = first.value;
  if (layout === null) return ok(gridOfText(sheet, decodeAs(encoding, joined(pieces))));

  const reader = new FecReader(sheet, layout, closingDateOf(source.name));
  const decoder = new LineDecoder(encoding);
  const slice = new Slice();
  let done = 0;
  for await (const bytes of source.open()) {
    done += bytes.length;
    reader.push(decoder.next(bytes));
    if (progress?.cancelled() === true) return fail({ code: "cancelled" });
    progress?.report(0.2 + (0.75 * done) / Math.max(1, source.size));
    await slice.breathe();
  }
  reader.push(decoder.rest());
  const fec = await inSlices(reader.finish(), progress);
  return fec.ok ? ok(fecSheet(sheet, fec.value)) : fec;
}

/** How a file is written; its bytes too, unless it is a FEC, which is read again. */
interface FirstPass {
  readonly encoding: Encoding;
  readonly layout: FecLayout | null;
  readonly pieces: readonly Uint8Array[];
}

/** Bytes that show whether a file is a FEC. */
const sampleBytes = 64_000;

async function firstPass(
  source: TextSource,
  progress: Progress | undefined,
): Promise<Result<FirstPass, Failure>> {
  const finder = new EncodingFinder();
  const slice = new Slice();
  let pieces: Uint8Array[] = [];
  let layout: FecLayout | null | undefined;
  let read = 0;
  for await (const bytes of source.open()) {
    finder.add(bytes);
    read += bytes.length;
    if (!layout) pieces.push(bytes);
    if (layout === undefined && read >= sampleBytes) {
      layout = fecLayoutOf(beginning(joined(pieces)));
      if (layout !== null) pieces = [];
    }
    if (progress?.cancelled() === true) return fail({ code: "cancelled" });
    progress?.report((read / Math.max(1, source.size)) * 0.2);
    await slice.breathe();
  }
  const encoding = finder.encoding();
  if (encoding === null) return fail({ code: "file.notAWorkbook", file: source.name });
  if (layout === undefined) layout = fecLayoutOf(decodeAs(encoding, joined(pieces)));
  return ok({ encoding, layout, pieces });
}

/** The beginning of a file, whose header is plain letters in every encoding. */
function beginning(bytes: Uint8Array): string {
  const finder = new EncodingFinder();
  finder.add(bytes);
  return decodeAs(finder.encoding() ?? "windows-1252", bytes);
}
