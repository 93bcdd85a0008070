import { Button } from "@fluentui/react-components";

import type { Failure } from "../domain/failure";
import { Notice } from "./Notice";
import { useWords } from "./services";

/** Why it could not be done and what to do, in the user's words. */
export function FailureView({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}): React.JSX.Element {
  const { messages } = useWords();
  const { what, todo } = messages.failures.say(failure);
  return (
    <Notice
      intent={failure.code === "cancelled" ? "info" : "error"}
      title={what}
      actions={<Button onClick={onRetry}>{messages.pane.again}</Button>}
    >
      {todo}
    </Notice>
  );
}
