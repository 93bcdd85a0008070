import type { TextSource } from "../../workbook/textSource";

/** One piece is read in well under 50 ms (officejs C-18). */
const pieceBytes = 1 << 18;

/** A file that the user chose: read slice by slice, never as a whole. */
export function fileSource(file: File, pieceLength = pieceBytes): TextSource {
  return {
    name: file.name,
    size: file.size,
    open: async function* () {
      for (let at = 0; at < file.size; at += pieceLength) {
        yield new Uint8Array(await file.slice(at, at + pieceLength).arrayBuffer());
      }
    },
  };
}
