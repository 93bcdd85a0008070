import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons";

import { useWords } from "../../ui/services";

/** More cells than this are said by their number: the finding goes to each in turn otherwise. */
const shownCells = 6;

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** A button per cell that leads there. */
export function CellButtons({
  cells,
  onGoTo,
}: {
  readonly cells: readonly string[];
  readonly onGoTo: (cell: string) => void;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { messages } = useWords();
  if (cells.length === 0) return null;
  return (
    <div className={styles.cells}>
      {cells.slice(0, shownCells).map((cell) => (
        <Button
          key={cell}
          size="small"
          icon={<LocationRegular aria-hidden />}
          onClick={() => {
            onGoTo(cell);
          }}
        >
          {messages.pane.goTo(cell)}
        </Button>
      ))}
      {cells.length > shownCells && <span>+ {cells.length - shownCells}</span>}
    </div>
  );
}
