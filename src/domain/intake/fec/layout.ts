import { folded, plainText } from "../read/text";

/** The fields of a FEC in their order (domain.md § 5.1): 18, then the four of the cash-basis regimes. */
export const fecFields = [
  "journalcode",
  "journallib",
  "ecriturenum",
  "ecrituredate",
  "comptenum",
  "comptelib",
  "compauxnum",
  "compauxlib",
  "pieceref",
  "piecedate",
  "ecriturelib",
  "debit",
  "credit",
  "ecriturelet",
  "datelet",
  "validdate",
  "montantdevise",
  "idevise",
  "daterglt",
  "moderglt",
  "natop",
  "idclient",
] as const;

/** « Montant » and « Sens » may stand in the place of « Debit » and « Credit ». */
type FecField = (typeof fecFields)[number] | "montant" | "sens";

/** How one FEC is written: found once, from the beginning of the file. */
export interface FecLayout {
  readonly delimiter: string;
  readonly lineEnd: "\n" | "\r";
  /** Fields may stand between double quotes. */
  readonly quoted: boolean;
  /** The header as written, or the official names where the file has none. */
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  /** Place of each field in a line; a field that the file lacks is absent. */
  readonly at: ReadonlyMap<FecField, number>;
  /** Columns beyond the official ones: an analytic section, often. */
  readonly extra: readonly number[];
}

const delimiters = ["\t", "|", ";", ","] as const;
const needed = ["journalcode", "ecrituredate", "comptenum", "ecriturelib"] as const;

/** Recognises a FEC by the beginning of its text: by its header in any case and order, else by the shape of its fields. Null for other files. */
export function fecLayoutOf(sample: string): FecLayout | null {
  const lineEnd = sample.includes("\n") ? "\n" : "\r";
  const lines = sample
    .replace(/^\ufeff/, "")
    .split(lineEnd)
    .map((line) => line.replace(/\r+$/, ""))
    .filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  for (const delimiter of delimiters) {
    const layout = headedLayout(first, lines.slice(1, 50), delimiter, lineEnd);
    if (layout !== null) return layout;
  }
  // The last line of a sample may be cut.
  return headlessLayout(lines.slice(0, Math.max(1, Math.min(50, lines.length - 1))), lineEnd);
}

function headedLayout(
  header: string,
  lines: readonly string[],
  delimiter: string,
  lineEnd: "\n" | "\r",
): FecLayout | null {
  const headers = header.split(delimiter).map((name) => unquoted(name));
  while (headers.length > 0 && headers[headers.length - 1] === "") headers.pop();
  const names = headers.map(fecName);
  const at = new Map<FecField, number>();
  names.forEach((name, place) => {
    if (isFecField(name) && !at.has(name)) at.set(name, place);
  });
  const hasAmounts = (at.has("debit") && at.has("credit")) || (at.has("montant") && at.has("sens"));
  if (!hasAmounts || !needed.every((name) => at.has(name)) || at.size < 11) return null;
  const extra = headers.flatMap((_, place) => (isFecField(names[place] ?? "") ? [] : [place]));
  const quoted = delimiter !== "\t" && isQuoted([header, ...lines], delimiter);
  return { delimiter, lineEnd, quoted, headers, hasHeader: true, at, extra };
}

/** `Écriture Num`, `ecriture_num`, `"EcritureNum"` → `ecriturenum`. */
export function fecName(header: string): string {
  return folded(plainText(header)).replace(/[^a-z]/g, "");
}

function isFecField(name: string): name is FecField {
  return (fecFields as readonly string[]).includes(name) || name === "montant" || name === "sens";
}

function unquoted(field: string): string {
  return plainText(field).replace(/^"(.*)"$/, "$1");
}

/** Quotes that open at a field's beginning and close at its end; a lone `"` inside a label is none. */
function isQuoted(lines: readonly string[], delimiter: string): boolean {
  const fields = lines.flatMap((line) => line.split(delimiter));
  return fields.some((field) => /^\s*".*"\s*$/.test(field));
}

const widths = [18, 22];
const date = /^\d{8}$|^\d{4}-\d\d-\d\d|^\d\d\/\d\d\/\d{4}/;
const account = /^[1-9]\d{2}[\dA-Za-z]*$/;
const amount = /^[-+]?[\d ]*[.,]?\d*$/;

/** Without header: at least 95 % of the lines have the official number of fields, with a date, an account and amounts at their places. */
function headlessLayout(lines: readonly string[], lineEnd: "\n" | "\r"): FecLayout | null {
  for (const delimiter of delimiters) {
    const quoted = delimiter !== "\t" && isQuoted(lines, delimiter);
    for (const width of widths) {
      const fitting = lines.filter((line) => fits(line.split(delimiter).map(unquoted), width));
      if (fitting.length === 0 || fitting.length < lines.length * 0.95) continue;
      const headers = fecFields.slice(0, width);
      const at = new Map<FecField, number>(headers.map((name, place) => [name, place]));
      return { delimiter, lineEnd, quoted, headers, hasHeader: false, at, extra: [] };
    }
  }
  return null;
}

function fits(fields: readonly string[], width: number): boolean {
  const rest = fields.slice(width).every((field) => field === "");
  return (
    fields.length >= width &&
    rest &&
    date.test(fields[3] ?? "") &&
    account.test(fields[4] ?? "") &&
    amount.test(fields[11] ?? "") &&
    amount.test(fields[12] ?? "")
  );
}
