/**
 * What to hand to `Range.formulas` so that Excel stores this text and nothing else. Excel parses what it is
 * given as if typed by an American: `=…` `+…` `-…` become formulas, `0123` a number, `1/2` a date, `TRUE` a
 * boolean (officejs ). An apostrophe in front keeps the text; it is not part of the value.
 */
export function asTyped(text: string): string {
  return text === "" || wouldStayText(text) ? text : `'${text}`;
}

/** Errs on the side of the apostrophe: only what begins with a letter and is no boolean, error or date. */
function wouldStayText(text: string): boolean {
  return (
    /^\p{L}/u.test(text) &&
    !/^(true|false)\s*$/i.test(text) &&
    !/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*[\s.,/-]*\d/iu.test(text)
  );
}

/** A text as a literal of an en-US formula. */
export function asLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
