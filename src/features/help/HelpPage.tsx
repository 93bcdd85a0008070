import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { Page } from "../../ui/Page";
import { useWords } from "../../ui/services";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  diagnostics: { width: "100%", minHeight: "120px", boxSizing: "border-box" },
});

/** What each step does, what stays private, and facts about this Excel for whoever helps. */
export function HelpPage({
  version,
  diagnostics,
  children,
}: {
  readonly version: string;
  readonly diagnostics: () => string;
  /** Small tasks that have no page of their own. */
  readonly children?: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const words = useWords().messages.pane.help;
  const [text, setText] = useState<string | null>(null);
  return (
    <Page title={words.title} intro={words.intro}>
      <ol className={styles.list}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Text>{words.privacy}</Text>
      {children}
      <Button
        onClick={() => {
          setText(diagnostics());
        }}
      >
        {words.diagnostics}
      </Button>
      {text !== null && (
        // A box to copy from: the clipboard is often blocked in the web host (officejs R-24).
        <textarea
          className={styles.diagnostics}
          readOnly
          aria-label={words.diagnostics}
          value={text}
        />
      )}
      <Text>{words.version(version)}</Text>
    </Page>
  );
}
