import { importFile as en } from "./en/importFile";
import { type ImportFileWords, importFile as fr } from "./fr/importFile";
import type { Language } from "./messages";

/** Words of the files read beside the workbook: apart, so that they are loaded with what uses them. */
export function importFileWordsFor(language: Language): ImportFileWords {
  return language === "fr" ? fr : en;
}
