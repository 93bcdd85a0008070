import { type FecExtent, withExtent } from "../../domain/intake/fec/fecExtent";
import { fecSheet } from "../../domain/intake/fec/fecSheet";
import type { SheetReading, SourceSheet } from "../../domain/intake/reading";
import { inSlices } from "../../workbook/inSlices";

export interface ReadFile {
  readonly name: string;
  /** As it goes to the page above. */
  readonly sheet: SourceSheet;
  /** A long FEC as it was read, and how much of it goes to the tables. */
  readonly long: { readonly whole: SheetReading; readonly extent: FecExtent } | null;
}

type SumLabel = (lines: number) => string;

/** A file as read; of a FEC with more charges and products than `longFrom`, sums by month until the user chooses otherwise. */
export function readFile(
  name: string,
  sheet: SourceSheet,
  longFrom: number,
  sumLabel: SumLabel,
): Promise<ReadFile> {
  const isLong = "tables" in sheet && (sheet.fec?.lines.length ?? 0) > longFrom;
  return isLong
    ? withPart(name, sheet, { kind: "months" }, sumLabel)
    : Promise.resolve({ name, sheet, long: null });
}

/** The same FEC with another part of it for the tables. */
export async function withPart(
  name: string,
  whole: SheetReading,
  extent: FecExtent,
  sumLabel: SumLabel,
): Promise<ReadFile> {
  if (whole.fec === undefined) return { name, sheet: whole, long: null };
  const part = await inSlices(withExtent(whole.fec, extent, sumLabel));
  // Nobody stops it: it cannot fail.
  const fec = part.ok ? part.value : whole.fec;
  return { name, sheet: fecSheet(whole.grid.sheet, fec), long: { whole, extent } };
}
