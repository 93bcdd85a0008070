import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useState } from "react";

import { Notice } from "./Notice";
import { Step } from "./Step";
import { useWords } from "./services";

/** Takes back what one action wrote; says what came of it. Works once. */
export function UndoButton({
  undo,
}: {
  readonly undo: () => Promise<{ readonly ok: boolean }>;
}): React.JSX.Element {
  const { messages } = useWords();
  const [outcome, setOutcome] = useState<"ready" | "busy" | "undone" | "failed">("ready");
  if (outcome === "undone" || outcome === "failed") {
    return (
      <Step label={messages.pane.undo}>
        {outcome === "undone" ? (
          <Notice intent="info">{messages.pane.undone}</Notice>
        ) : (
          <Notice intent="error">{messages.pane.undoFailed}</Notice>
        )}
      </Step>
    );
  }
  return (
    <Button
      icon={<ArrowUndoRegular aria-hidden />}
      disabled={outcome === "busy"}
      onClick={() => {
        setOutcome("busy");
        void undo().then(({ ok }) => {
          setOutcome(ok ? "undone" : "failed");
        });
      }}
    >
      {messages.pane.undo}
    </Button>
  );
}
