/**
 * What was last written in one of our tables, as fingerprints: enough to tell a cell that the user corrected from one that
 * stands as written, without a second copy of the data. One line of text holds for each row 8 characters of its key,
 * then 4 for each column.
 */
export interface TableMemory {
  /** Keys of our columns, in the order of the fingerprints. */
  readonly columns: readonly string[];
  readonly rows: string;
}

/** What a cell holds when it is read. */
type Content = string | number | boolean;

export const noMemory: TableMemory = { columns: [], rows: "" };

/** Beyond this the memory would not pass in one request (officejs A-12): nothing is remembered, and differences are asked about. */
const mostCharacters = 2_000_000;
const keyLength = 8;
const cellLength = 4;

export interface RememberedRow {
  readonly key: string;
  /** One for each column. */
  readonly cells: readonly Content[];
}

export function memoryOf(columns: readonly string[], rows: readonly RememberedRow[]): TableMemory {
  if (rows.length * (keyLength + cellLength * columns.length) > mostCharacters) return noMemory;
  const lines = rows.map(({ key, cells }) => `${keyPrint(key)}${cells.map(cellPrint).join("")}`);
  return { columns, rows: lines.join("") };
}

/** Fingerprints of one row as last written, by column key. */
export type RowMemory = ReadonlyMap<string, string>;

/** Rows of one key in the order they were written; each is handed out once. */
export class Recollection {
  private readonly rows = new Map<string, RowMemory[]>();

  constructor({ columns, rows }: TableMemory) {
    const length = keyLength + cellLength * columns.length;
    for (let start = 0; start + length <= rows.length; start += length) {
      const key = rows.slice(start, start + keyLength);
      const row = new Map(
        columns.map((column, index) => {
          const from = start + keyLength + index * cellLength;
          return [column, rows.slice(from, from + cellLength)];
        }),
      );
      const same = this.rows.get(key);
      if (same === undefined) this.rows.set(key, [row]);
      else same.push(row);
    }
  }

  knows(key: string): boolean {
    return this.rows.has(keyPrint(key));
  }

  take(key: string): RowMemory | null {
    const rows = this.rows.get(keyPrint(key));
    return rows === undefined ? null : ((rows.length > 1 ? rows.shift() : rows[0]) ?? null);
  }
}

/** The same for the text `6064` and the number 6064: neither is a correction of the other. */
export function cellPrint(cell: Content): string {
  return letters(hash(comparable(cell), 0x811c9dc5), cellLength);
}

export function comparable(cell: Content): string {
  // Excel keeps 15 digits.
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return String(cell).replaceAll("\r\n", "\n").trim();
}

function keyPrint(key: string): string {
  return letters(hash(key, 0x811c9dc5), cellLength) + letters(hash(key, 0x2f0b4a27), cellLength);
}

/** FNV-1a, then a last mixing so that the low bits depend on every character. */
function hash(text: string, seed: number): number {
  let bits = seed;
  for (let index = 0; index < text.length; index += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  return (bits ^ (bits >>> 13)) >>> 0;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Six bits a letter. */
function letters(bits: number, count: number): string {
  let text = "";
  for (let index = 0, rest = bits; index < count; index += 1, rest >>>= 6) {
    text += alphabet[rest & 63] ?? "";
  }
  return text;
}
