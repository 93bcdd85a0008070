import Papa from "papaparse";

import type { Closing } from "../../domain/balances/closingEntries";
import { type Cents, centsToDecimal } from "../../domain/quantities/money";

/** Field names of the FEC, which accounting software imports (domain.md § 5.1). */
const header = [
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

/**
 * Proposed entries in the columns of the FEC: dates AAAAMMJJ, decimal comma, `;` between fields. They are drafts: the
 * date of validation is left to the accounts.
 */
export function closingCsv({ entries }: Closing): string {
  const decimal = (amount: Cents): string => centsToDecimal(amount).replace(".", ",");
  const rows = entries.map((line) => {
    const day = line.date.replaceAll("-", "");
    return [
      ...["OD", "Opérations diverses", `FL${String(line.entry).padStart(4, "0")}`, day],
      ...[line.account, line.accountLabel, "", "", line.agreement, day, line.label],
      ...[decimal(line.debit), decimal(line.credit), "", "", "", "", ""],
    ];
  });
  const options = { delimiter: ";", newline: "\r\n", escapeFormulae: /^[=+@\t\r]/ };
  return `\uFEFF${Papa.unparse([header, ...rows], options)}\r\n`;
}
