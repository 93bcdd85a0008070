import { ownForm as en } from "./en/ownForm";
import { type OwnForm, ownForm as fr } from "./fr/ownForm";
import type { Language } from "./messages";

/** Words of funders' own forms: apart from the others, so that they are loaded with what uses them. */
export function formWordsFor(language: Language): OwnForm {
  return language === "fr" ? fr : en;
}
