import Papa from "papaparse";
import { emptyWorkbook, newSheet } from "../model/create";
import { defaultStyle } from "../model/style";
import type { Cell, HostWorkbook } from "../model/workbook";
import { NotAWorkbook } from "./package";

/**
 * A text file as a sheet: one cell per field, every field a text. Separator guessed among tab, semicolon, comma, pipe;
 * UTF-8 (with or without mark), UTF-16 with mark, else Windows' western letters.
 */
export function openText(bytes: Uint8Array, name: string): HostWorkbook {
  if (bytes.subarray(0, 4096).includes(0) && !hasUtf16Mark(bytes))
    throw new NotAWorkbook("notWorkbook", "binary");
  const text = decode(bytes);
  const parsed = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const workbook = emptyWorkbook(name);
  const sheet = newSheet(sheetName(name));
  parsed.data.forEach((fields, i) => {
    const line = new Map<number, Cell>();
    fields.forEach((value, j) => {
      if (value !== "") line.set(j + 1, { value, formula: null, style: defaultStyle });
    });
    if (line.size > 0) sheet.cells.set(i + 1, line);
  });
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  return workbook;
}

/** The separator that every one of the first lines holds most of; a semicolon when none does. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const bare = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, ""));
  let best = { separator: ";", count: 0 };
  for (const separator of [";", "\t", "|", ","]) {
    const count = Math.min(...bare.map((line) => line.split(separator).length - 1));
    if (count > best.count && Number.isFinite(count)) best = { separator, count };
  }
  return best.separator;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decode(bytes: Uint8Array): string {
  if (hasUtf16Mark(bytes))
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Excel names the sheet after the file, cut to 31 letters. */
function sheetName(file: string): string {
  const stem = file
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[:\\/?*[\]]/g, "_");
  const name = stem.slice(0, 31).replace(/^'|'$/g, "_");
  return name === "" ? "Feuil1" : name;
}
