import { asLiteral } from "../../workbook/cellText";
import type { PrintedCell } from "../../workbook/printed/printedCell";

/** A text written in a formula holds no more. */
const longest = 255;
const webAddress = /^https?:\/\/\S+$/i;
const fileAddress = /^file:\/\/\S+$/i;
/** Folders, then a document: `C:\Pièces\F12.pdf`, `\\serveur\pièces\F12.pdf`, `Pièces/2025/F12.pdf`. */
const filePath =
  /^(?:[a-z]:)?[^:*?"<>|\n]*[\\/][^\\/:*?"<>|\n]+\.(?:pdf|jpe?g|png|heic|tiff?|docx?|xlsx?|od[ts]|msg|eml|zip|html?|txt)$/i;

/**
 * The proof of an expense as a cell: a link for a web address or the path of a file (a native HYPERLINK, which any
 * spreadsheet follows), else the text as it was typed.
 */
export function proofCell(proof: string | null): PrintedCell {
  if (proof === null) return "";
  const address = proof.trim();
  const opens = [webAddress, fileAddress, filePath].some((each) => each.test(address));
  if (!opens || address.length > longest) return proof;
  const literal = asLiteral(address);
  return { formula: `=HYPERLINK(${literal},${literal})`, value: address, link: true };
}
