/**
 * How text files are encoded. Accounting exports come in UTF-8 with or without mark, in windows-1252 or
 * ISO 8859-15 (domain.md § 5.1), from Macs in Mac Roman.
 */
export type Encoding =
  "utf-8" | "utf-16le" | "utf-16be" | "macintosh" | "windows-1252" | "iso-8859-15";

/** @param bytes whole characters */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding === "windows-1252") return windows1252(bytes);
  // It has the euro where windows-1252 has the sign ¤, which nobody types.
  if (encoding === "iso-8859-15") return windows1252(bytes).replaceAll("¤", "€");
  return new TextDecoder(encoding).decode(bytes);
}

/** é è à ê ç ù as Mac Roman and as windows-1252 write them. */
const macLetters = new Set([0x8e, 0x8f, 0x88, 0x90, 0x8d, 0x9d]);
const windowsLetters = new Set([0xe9, 0xe8, 0xe0, 0xea, 0xe7, 0xf9]);

/** Finds how a file is encoded from its bytes, given piece by piece. */
export class EncodingFinder {
  #mark: Encoding | null = null;
  #first = true;
  #binary = false;
  #utf8 = true;
  /** Bytes still to come of a character in UTF-8. */
  #following = 0;
  #mac = 0;
  #windows = 0;
  #euro = false;

  add(bytes: Uint8Array): void {
    if (this.#first) this.#mark = markOf(bytes);
    this.#first = false;
    if (this.#mark !== null) return;
    let following = this.#following;
    for (const byte of bytes) {
      if (byte >= 0x80) {
        following = this.#afterHigh(byte, following);
      } else {
        if (following > 0) this.#utf8 = false;
        following = 0;
        if (byte === 0) this.#binary = true;
      }
    }
    this.#following = following;
  }

  #afterHigh(byte: number, following: number): number {
    if (byte === 0x80) this.#euro = true;
    if (macLetters.has(byte)) this.#mac += 1;
    else if (windowsLetters.has(byte)) this.#windows += 1;
    const isNext = byte < 0xc0;
    if (isNext !== following > 0 || byte === 0xc0 || byte === 0xc1 || byte > 0xf4) {
      this.#utf8 = false;
      return 0;
    }
    if (isNext) return following - 1;
    return byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
  }

  /** After the last piece; null for what is no text at all. */
  encoding(): Encoding | null {
    if (this.#mark !== null) return this.#mark;
    if (this.#binary) return null;
    if (this.#utf8 && this.#following === 0) return "utf-8";
    if (this.#mac > this.#windows) return "macintosh";
    return this.#euro ? "windows-1252" : "iso-8859-15";
  }
}

function markOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** 0x80 to 0x9f of windows-1252. */
const upperLetters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some releases of Node 20 decode windows-1252 as ISO 8859-1, where these 32 bytes are control characters. */
function windows1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => upperLetters.charAt(control.charCodeAt(0) - 0x80));
}
