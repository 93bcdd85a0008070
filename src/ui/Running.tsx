import { Button, Field, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";

import { useWords } from "./services";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Work under way: what is being done, how far it is, and a way to stop it. */
export function Running({
  label,
  share,
  onCancel,
}: {
  readonly label: string;
  readonly share: number;
  readonly onCancel: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages } = useWords();
  return (
    <div className={styles.root} role="status">
      <Field label={label} validationMessage={null}>
        {share > 0 ? <ProgressBar value={share} /> : <ProgressBar />}
      </Field>
      <Button onClick={onCancel}>{messages.pane.cancel}</Button>
    </div>
  );
}
