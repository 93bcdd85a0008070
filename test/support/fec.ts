import { fecSheet } from "../../src/domain/intake/fec/fecSheet";
import { closingDateOf } from "../../src/domain/intake/fec/fecDates";
import { FecReader } from "../../src/domain/intake/fec/fecReader";
import { fecLayoutOf } from "../../src/domain/intake/fec/layout";
import { workbookHealth } from "../../src/domain/intake/health/workbookHealth";
import type { HealthNote } from "../../src/domain/intake/health/note";
import type { SheetReading } from "../../src/domain/intake/reading";
import { type Intake, takeIn } from "../../src/domain/intake/records/intake";
import { atOnce } from "../../src/domain/steps";

export const fecHeader = [
  "JournalCode",
  "JournalLib",
  "EcritureNum",
  "EcritureDate",
  "CompteNum",
  "CompteLib",
  "CompAuxNum",
  "CompAuxLib",
  "PieceRef",
  "PieceDate",
  "EcritureLib",
  "Debit",
  "Credit",
  "EcritureLet",
  "DateLet",
  "ValidDate",
  "Montantdevise",
  "Idevise",
];

/** A line of a purchase of 10,00 unless said otherwise, by field name. */
export function fecLine(values: Readonly<Record<string, string>> = {}): string[] {
  const usual: Readonly<Record<string, string>> = {
    JournalCode: "AC",
    JournalLib: "Achats",
    EcritureNum: "1",
    EcritureDate: "20250305",
    CompteNum: "606400",
    CompteLib: "Fournitures",
    PieceRef: "FA1",
    PieceDate: "20250304",
    EcritureLib: "Papier",
    Debit: "10,00",
    Credit: "0,00",
    ValidDate: "20250331",
  };
  return fecHeader.map((name) => values[name] ?? usual[name] ?? "");
}

/** The line of its supplier, which balances it. */
export function supplierLine(values: Readonly<Record<string, string>> = {}): string[] {
  return fecLine({
    CompteNum: "401000",
    CompteLib: "Fournisseurs",
    CompAuxNum: "PAP",
    CompAuxLib: "Papeterie",
    Debit: "0,00",
    Credit: "10,00",
    ...values,
  });
}

export function fecText(
  rows: readonly (readonly string[])[],
  delimiter = "\t",
  end = "\r\n",
): string {
  return rows.map((row) => row.join(delimiter) + end).join("");
}

interface ReadFec {
  readonly sheet: SheetReading;
  readonly intake: Intake;
  readonly notes: readonly HealthNote[];
}

/** Reads a FEC given as text, in pieces of `pieceLength` characters. */
export function readFec(text: string, name = "fec.txt", pieceLength = 7): ReadFec {
  const layout = fecLayoutOf(text);
  if (layout === null) throw new Error("no FEC");
  const reader = new FecReader("FEC", layout, closingDateOf(name));
  for (let at = 0; at < text.length; at += pieceLength) {
    reader.push(text.slice(at, at + pieceLength));
  }
  const sheet = fecSheet("FEC", atOnce(reader.finish()));
  return { sheet, intake: takeIn([sheet]), notes: workbookHealth([sheet]) };
}
