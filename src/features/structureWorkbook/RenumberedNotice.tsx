import type { TakenTable } from "../../domain/intake/records/intake";
import { correctWordsFor } from "../../i18n/correctWords";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import { renumberedText } from "./renumbered";

/** The rows that were given a number of their own, table by table: « F006 » twice is one invoice or two. */
export function RenumberedNotice({
  tables,
}: {
  readonly tables: readonly TakenTable[];
}): React.JSX.Element | null {
  const { language, formats } = useWords();
  const words = correctWordsFor(language);
  if (tables.length === 0) return null;
  return (
    <Notice intent="info">
      {tables.map((table) => (
        <div key={`${table.sheet}!${table.reading.box.top}!${table.reading.box.left}`}>
          {renumberedText(table, words, formats)}
        </div>
      ))}
    </Notice>
  );
}
