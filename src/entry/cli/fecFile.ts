import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { closingDateOf } from "../../domain/intake/fec/fecDates";
import { FecReader } from "../../domain/intake/fec/fecReader";
import type { FecLine } from "../../domain/intake/fec/fecReading";
import { fecLayoutOf } from "../../domain/intake/fec/layout";
import { inSlices } from "../../workbook/inSlices";
import { EncodingFinder, decodeAs } from "../../workbook/textEncoding";
import { type Output, Refused, orRefuse } from "./output";

/** Charges and products of a FEC, opening and closing entries left out. @throws Refused when the file is none */
export async function readFecLines(file: string, output: Output): Promise<readonly FecLine[]> {
  const { cli } = output.messages;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw new Refused(cli.file.unreadable(file));
  }
  const finder = new EncodingFinder();
  finder.add(bytes);
  const encoding = finder.encoding();
  const text = encoding === null ? "" : decodeAs(encoding, bytes);
  const layout = fecLayoutOf(text);
  if (layout === null) throw new Refused(cli.usage.badValue("--fec", file, "FEC"));
  const reader = new FecReader(basename(file), layout, closingDateOf(basename(file)));
  reader.push(text);
  return orRefuse(await inSlices(reader.finish(), output.progress), output).lines;
}
