import type { TemplateProblem } from "../../domain/balances/ownTemplate/readTemplate";

/** What can be wrong in a template edited on a sheet. */
export const templateProblems: Readonly<Record<TemplateProblem["code"], string>> = {
  "no-id": "le modèle n’a pas d’identifiant",
  "no-code": "cette ligne n’a pas de code",
  "same-code": "ce code sert deux fois",
  "unknown-side": "le côté est «\u202fcharges\u202f» ou «\u202fproduits\u202f»",
  "unknown-kind":
    "la nature est «\u202fligne\u202f», «\u202fgroupe\u202f», «\u202ftotal\u202f», «\u202fdont\u202f» ou «\u202fen nature\u202f»",
  "unknown-line": "cette ligne n’est pas dans le catalogue",
  "other-side": "cette ligne est de l’autre côté du bilan",
  "unknown-part": "la somme nomme un code qui n’existe pas de ce côté",
  "own-part": "la somme se compte elle-même",
  "no-total": "il faut une ligne «\u202ftotal\u202f» de chaque côté",
};
