import { template as en } from "./en/template";
import { type TemplateWords, template as fr } from "./fr/template";
import type { Language } from "./messages";

/** Words of the templates that users edit: apart from the others, so that they are loaded with what uses them. */
export function templateWordsFor(language: Language): TemplateWords {
  return language === "fr" ? fr : en;
}
