import { createReadStream, existsSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";

import type { SourceSheet } from "../../domain/intake/reading";
import { type Vocabulary, noVocabulary } from "../../domain/intake/vocabulary";
import { openWorkbook } from "../../host/files/open";
import { NotAWorkbook } from "../../host/files/package";
import { saveWorkbook } from "../../host/files/save";
import type { HostWorkbook } from "../../host/model/workbook";
import { readTextSource } from "../../workbook/textSource";
import { parseVocabulary } from "../../workbook/vocabularyFile";
import { type Output, Refused, orRefuse } from "./output";

/** An input file: a workbook to open in the stand-in Excel, or a text file that was read (CSV, FEC). */
export type InputFile =
  | { readonly kind: "workbook"; readonly file: string; readonly workbook: HostWorkbook }
  | { readonly kind: "text"; readonly file: string; readonly sheet: SourceSheet };

/** @param sheetNameOf how the sheet of a text file is called; like the file by default */
export async function readInput(
  file: string,
  output: Output,
  sheetNameOf?: (file: string) => string,
): Promise<InputFile> {
  const name = basename(file);
  if (/^\.(csv|txt)$/i.test(extname(name))) {
    return { kind: "text", file, sheet: await readText(file, output, sheetNameOf?.(name)) };
  }
  const bytes = await readBytes(file, output);
  return { kind: "workbook", file, workbook: await openBytes(file, bytes, output) };
}

/** Small enough for the pieces to be garbage soon. */
const pieceBytes = 1 << 19;

async function readText(
  file: string,
  output: Output,
  sheet: string | undefined,
): Promise<SourceSheet> {
  const open = (): AsyncIterable<Uint8Array> =>
    createReadStream(file, { highWaterMark: pieceBytes });
  try {
    const { size } = await stat(file);
    const source = { name: basename(file), size, open };
    return orRefuse(await readTextSource(source, output.progress, sheet), output);
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new Refused(output.messages.cli.file.unreadable(file));
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/** A workbook only: commands that work on our tables take nothing else. */
export async function readWorkbook(file: string, output: Output): Promise<HostWorkbook> {
  if (/^\.(csv|txt)$/i.test(extname(file))) {
    orRefuse({ ok: false, error: { code: "file.unsupported", file } }, output);
  }
  return await openBytes(file, await readBytes(file, output), output);
}

export async function readJson(file: string, output: Output): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(file, output));
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(output.messages.cli.file.notJson(file));
  }
}

/** The user's own words out of the file given with `--mapping`; none without it. */
export async function vocabularyOf(file: string | undefined, output: Output): Promise<Vocabulary> {
  if (file === undefined) return noVocabulary;
  const vocabulary = parseVocabulary(await readJson(file, output));
  if (vocabulary === null) throw new Refused(output.messages.cli.file.notMapping(file));
  return vocabulary;
}

async function readBytes(file: string, output: Output): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Refused(output.messages.cli.file.unreadable(file));
  }
}

async function openBytes(file: string, bytes: Uint8Array, output: Output): Promise<HostWorkbook> {
  try {
    return await openWorkbook(bytes, basename(file));
  } catch (error) {
    if (!(error instanceof NotAWorkbook)) throw error;
    const words = output.messages.cli.file;
    throw new Refused(words.refused(file, words.notWorkbook[error.code]));
  }
}

/**
 * The output file that was asked for, checked before any work: an .xlsx, none of the inputs, and not there
 * yet unless `--force`.
 */
export function outputFile(
  out: string,
  inputs: readonly string[],
  force: boolean,
  output: Output,
): string {
  if (extname(out).toLowerCase() !== ".xlsx") {
    throw new Refused(output.messages.cli.usage.notXlsx(out));
  }
  outputText(out, inputs, force, output);
  return out;
}

/** The text file that was asked for beside the workbook, under the same conditions but for its name. */
export function outputText(
  out: string,
  inputs: readonly string[],
  force: boolean,
  { messages }: Output,
): void {
  const words = messages.cli.usage;
  if (inputs.some((input) => resolve(input) === resolve(out))) {
    throw new Refused(words.sameFile(out));
  }
  if (existsSync(out) && !force) throw new Refused(words.exists(out));
}

export async function saveText(out: string, text: string, output: Output): Promise<void> {
  const words = output.messages.cli;
  try {
    await writeFile(out, text);
  } catch {
    throw new Refused(words.file.unwritable(out));
  }
  output.note(words.written(out));
}

/** Says what the file format of the output will not hold, then saves. */
export async function saveTo(out: string, workbook: HostWorkbook, output: Output): Promise<void> {
  const words = output.messages.cli;
  if (workbook.losses.length > 0) {
    const lost = workbook.losses.map((code) => words.file.loss[code] ?? code).join(", ");
    output.note(words.file.losses(workbook.name, lost));
  }
  const bytes = await saveWorkbook(workbook);
  try {
    await writeFile(out, bytes);
  } catch {
    throw new Refused(words.file.unwritable(out));
  }
  output.note(words.written(out));
}
