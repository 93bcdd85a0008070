import { Button, Text } from "@fluentui/react-components";

import type { Failure } from "../../domain/failure";
import { correctWordsFor } from "../../i18n/correctWords";
import { FailureView } from "../../ui/FailureView";
import { UndoButton } from "../../ui/UndoButton";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { Applied, WorkbookDoor } from "../../workbook/door";
import { type KeptCorrection, cellOfCorrection, takeSource } from "./secondRun";

/** For one cell that the user corrected: the source's value after all, and back. */
export function TakeSource({
  correction,
  door,
}: {
  readonly correction: KeptCorrection | undefined;
  readonly door: WorkbookDoor;
}): React.JSX.Element | null {
  const words = correctWordsFor(useWords().language);
  const { state, run } = useTask<Applied, Failure>();
  if (correction === undefined) return null;
  const take = (): void => {
    run(() => takeSource(door, correction));
  };
  if (state.step === "failed") return <FailureView failure={state.failure} onRetry={take} />;
  if (state.step === "done") {
    return (
      <div>
        <Text>{words.taken}</Text> <UndoButton undo={() => door.undo(state.value)} />
      </div>
    );
  }
  const cell = `${correction.sheet}!${cellOfCorrection(correction)}`;
  return (
    <div>
      <Button
        size="small"
        disabled={state.step === "running"}
        aria-label={words.takeSourceOf(cell)}
        onClick={take}
      >
        {words.takeSource}
      </Button>
    </div>
  );
}
