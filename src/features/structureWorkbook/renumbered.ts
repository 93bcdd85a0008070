import type { TakenTable } from "../../domain/intake/records/intake";
import type { CorrectWords } from "../../i18n/fr/correct";
import type { Formats } from "../../i18n/formats";
import { tableName } from "./heldBack";

/** The tables whose rows bear the number of another row, among those that this choice writes. */
export function renumbered(
  tables: readonly TakenTable[],
  accept: "all" | "confident",
): readonly TakenTable[] {
  return tables.filter(
    ({ accepted, usable, renumbered: rows }) =>
      rows.count > 0 && (accept === "all" ? usable : accepted),
  );
}

const mostNamed = 3;

/** « Achats » (A3:F12) : 2 lignes portent un numéro déjà pris… (B9 : F006 → F006-2). */
export function renumberedText(table: TakenTable, words: CorrectWords, formats: Formats): string {
  const { count, first } = table.renumbered;
  const named = first
    .slice(0, mostNamed)
    .map(({ cell, number, id }) => words.newId(cell, number, id));
  return words.renumbered(
    tableName(table, words.held),
    formats.plural(count, words.rowWithNumber, words.rowsWithNumber),
    `${named.join(", ")}${count > mostNamed ? ", …" : ""}`,
  );
}
