/**
 * Bytes of a text file → text. Accounting exports come in UTF-8 with or without mark, in windows-1252 or
 * ISO 8859-15 (domain.md § 5.1), from Macs in Mac Roman. Null for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = markOf(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeOneByte(bytes);
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** é è à ê ç ù as Mac Roman and as windows-1252 write them. */
const macLetters = new Set([0x8e, 0x8f, 0x88, 0x90, 0x8d, 0x9d]);
const windowsLetters = new Set([0xe9, 0xe8, 0xe0, 0xea, 0xe7, 0xf9]);

function decodeOneByte(bytes: Uint8Array): string {
  let mac = 0;
  let windows = 0;
  for (const byte of bytes) {
    if (macLetters.has(byte)) mac += 1;
    else if (windowsLetters.has(byte)) windows += 1;
  }
  if (mac > windows) return new TextDecoder("macintosh").decode(bytes);
  const text = windows1252(bytes);
  // ISO 8859-15 has the euro where windows-1252 has the sign ¤, which nobody types.
  return bytes.includes(0x80) ? text : text.replaceAll("¤", "€");
}

/** 0x80 to 0x9f of windows-1252. */
const upperLetters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some releases of Node 20 decode windows-1252 as ISO 8859-1, where these 32 bytes are control characters. */
function windows1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => upperLetters.charAt(control.charCodeAt(0) - 0x80));
}
