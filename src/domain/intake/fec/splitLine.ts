import type { FecLayout } from "./layout";

/** One line → its fields, spaces around them gone. Doubled quotes inside a quoted field are one. */
export function splitLine(line: string, { delimiter, quoted }: FecLayout): string[] {
  if (!quoted || !line.includes('"')) return line.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const start = skipSpaces(line, at);
    const close = line[start] === '"' ? closingQuote(line, start) : -1;
    const after = close < 0 ? -1 : skipSpaces(line, close + 1);
    if (close >= 0 && (after === line.length || line[after] === delimiter)) {
      fields.push(line.slice(start + 1, close).replaceAll('""', '"'));
      at = after + 1;
    } else {
      const end = line.indexOf(delimiter, at);
      fields.push(line.slice(at, end < 0 ? line.length : end));
      at = (end < 0 ? line.length : end) + 1;
    }
  }
  return fields;
}

function skipSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === " ") at += 1;
  return at;
}

/** Place of the quote that closes the one at `open`; -1 when none does. */
function closingQuote(line: string, open: number): number {
  let at = line.indexOf('"', open + 1);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}

/** A line whose label holds the delimiter: the fields beyond the width go back into the label. */
export function withLabelJoined(
  fields: readonly string[],
  label: number,
  width: number,
  delimiter: string,
): string[] {
  const beyond = fields.length - width;
  return [
    ...fields.slice(0, label),
    fields.slice(label, label + beyond + 1).join(delimiter),
    ...fields.slice(label + beyond + 1),
  ];
}
