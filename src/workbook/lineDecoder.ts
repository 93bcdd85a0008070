import { type Encoding, decodeAs } from "./textEncoding";

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Pieces of bytes → text. Each piece is decoded up to its last line end, so that no character is cut: faster than decoding a
 * stream, which only UTF-16 needs.
 */
export class LineDecoder {
  readonly #encoding: Encoding;
  readonly #stream: TextDecoder | null;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
    this.#stream = encoding.startsWith("utf-16") ? new TextDecoder(encoding) : null;
  }

  next(bytes: Uint8Array): string {
    if (this.#stream !== null) return this.#stream.decode(bytes, { stream: true });
    const at = bytes.lastIndexOf(lineFeed);
    const cut = (at >= 0 ? at : bytes.lastIndexOf(carriageReturn)) + 1;
    const whole = joined([this.#rest, bytes.subarray(0, cut)]);
    this.#rest = bytes.slice(cut);
    if (cut > 0) return decodeAs(this.#encoding, whole);
    this.#rest = joined([whole, this.#rest]);
    return "";
  }

  /** What follows the last line end. */
  rest(): string {
    return this.#stream?.decode() ?? decodeAs(this.#encoding, this.#rest);
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
