import { correctWordsFor } from "../../i18n/correctWords";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import { type HeldBack, heldBackText } from "./heldBack";

/** Every table that is understood and stays out, wholly or in part, with the reason and what to do. */
export function HeldBackNotice({
  items,
}: {
  readonly items: readonly HeldBack[];
}): React.JSX.Element | null {
  const { messages, language } = useWords();
  const { held } = correctWordsFor(language);
  if (items.length === 0) return null;
  const wayOut = held.chooseAll(messages.pane.structure.acceptAll);
  return (
    <Notice intent="warning">
      {items.map((item) => (
        <div key={`${item.sheet}!${item.cell}`}>{heldBackText(item, held, wayOut)}</div>
      ))}
    </Notice>
  );
}
