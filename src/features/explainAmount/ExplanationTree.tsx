import { Button, Tree, TreeItem, TreeItemLayout } from "@fluentui/react-components";

import type { Explanation } from "../../domain/explain/explanation";
import type { Language } from "../../i18n/messages";
import { printedDecimal } from "../../i18n/printedFigures";
import { useWords } from "../../ui/services";

/** More cells than this are said by their number. */
const shownCells = 3;

interface Shown {
  readonly explanation: Explanation;
  readonly onGoTo: (cell: string) => void;
}

/** A figure and what it is made of: arrow keys open and walk it, a button per cell leads there. */
export function ExplanationTree({
  label,
  explanation,
  onGoTo,
}: Shown & { readonly label: string }): React.JSX.Element {
  return (
    <Tree aria-label={label} size="small" defaultOpenItems={["0"]}>
      <Node value="0" explanation={explanation} onGoTo={onGoTo} />
    </Tree>
  );
}

function Node({
  value,
  explanation,
  onGoTo,
}: Shown & { readonly value: string }): React.JSX.Element {
  const { messages, formats, language } = useWords();
  const { label, kind, cents, text, cells, sources, parts } = explanation;
  const { labels } = messages.explain;
  const figure = cents === null ? hoursIn(text ?? "", language) : formats.money(cents);
  // The least of several terms: which one binds.
  const amount =
    kind === "minimum" && text !== null ? `${figure} (${labels[text] ?? text})` : figure;
  const own = [...new Set([...cells, ...sources])];
  const isLeaf = parts.length === 0 && own.length === 0;
  return (
    <TreeItem itemType={isLeaf ? "leaf" : "branch"} value={value}>
      <TreeItemLayout aside={amount}>{labels[label] ?? label}</TreeItemLayout>
      {!isLeaf && (
        <Tree>
          {own.slice(0, shownCells).map((cell) => (
            <TreeItem
              key={cell}
              itemType="leaf"
              value={`${value} ${cell}`}
              onClick={() => {
                onGoTo(cell);
              }}
            >
              <TreeItemLayout>
                <Button size="small">{messages.pane.goTo(cell)}</Button>
              </TreeItemLayout>
            </TreeItem>
          ))}
          {own.length > shownCells && (
            <TreeItem itemType="leaf" value={`${value} more`}>
              <TreeItemLayout>+ {own.length - shownCells}</TreeItemLayout>
            </TreeItem>
          )}
          {parts.map((part, place) => (
            <Node key={place} value={`${value}.${place}`} explanation={part} onGoTo={onGoTo} />
          ))}
        </Tree>
      )}
    </TreeItem>
  );
}

/** `1534.50 h` as people read it. */
function hoursIn(text: string, language: Language): string {
  return text.replace(/^-?\d+(?:\.\d+)?(?= h$)/, (figure) => printedDecimal(figure, language));
}
