import type { TemplateProblem } from "../../domain/balances/ownTemplate/readTemplate";

/** What can be wrong in a template edited on a sheet. */
export const templateProblems: Readonly<Record<TemplateProblem["code"], string>> = {
  "no-id": "the template has no identifier",
  "no-code": "this line has no code",
  "same-code": "this code is used twice",
  "unknown-side": "the side is “costs” or “income”",
  "unknown-kind": "the kind is “line”, “group”, “total”, “of which” or “in kind”",
  "unknown-line": "this line is not in the catalogue",
  "other-side": "this line is on the other side of the balance",
  "unknown-part": "the sum names a code that is not on this side",
  "own-part": "the sum adds itself up",
  "no-total": "each side needs a “total” line",
};
