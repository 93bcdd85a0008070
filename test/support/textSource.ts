import type { TextSource } from "../../src/workbook/textSource";

/** A file in memory, given in pieces of `length` bytes. */
export function textSource(name: string, bytes: Uint8Array, length = 5): TextSource {
  return {
    name,
    size: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += length) {
        yield await Promise.resolve(bytes.slice(at, at + length));
      }
    },
  };
}
