import { Button, Text } from "@fluentui/react-components";

import type { Failure } from "../../domain/failure";
import { correctWordsFor } from "../../i18n/correctWords";
import { FailureView } from "../../ui/FailureView";
import { Step } from "../../ui/Step";
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
  const cell = `${correction.sheet}!${cellOfCorrection(correction)}`;
  const label = words.takeSourceOf(cell);
  return (
    <Step key={state.step} label={label}>
      {state.step === "failed" && <FailureView failure={state.failure} onRetry={take} />}
      {state.step === "done" && (
        <div>
          <Text>{words.taken}</Text> <UndoButton undo={() => door.undo(state.value)} />
        </div>
      )}
      {(state.step === "idle" || state.step === "running") && (
        <div>
          <Button
            size="small"
            disabledFocusable={state.step === "running"}
            aria-label={label}
            onClick={take}
          >
            {words.takeSource}
          </Button>
        </div>
      )}
    </Step>
  );
}
