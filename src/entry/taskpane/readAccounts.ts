import type { ReadAccounts } from "../../features/funderBalance/AccountsChoice";
import { fileSource } from "../../features/importFile/fileSource";
import { ok } from "../../domain/result";
import { readTextSource } from "../../workbook/textSource";

/** Charges and products of a FEC that the user chose, read slice by slice; null for any other text file. */
export const readAccounts: ReadAccounts = async (file, progress) => {
  const sheet = await readTextSource(fileSource(file), progress);
  if (!sheet.ok) return sheet;
  return ok("tables" in sheet.value ? (sheet.value.fec?.lines ?? null) : null);
};
