import { Button } from "@fluentui/react-components";

import type { CheckReport } from "../../domain/checks/finding";
import type { Failure } from "../../domain/failure";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { UndoButton } from "../../ui/UndoButton";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { Applied, WorkbookDoor } from "../../workbook/door";
import { writeFindings } from "./checkWorkbook";

/** Writes the list of findings in the workbook, on demand. */
export function WriteFindings({
  report,
  door,
}: {
  readonly report: CheckReport;
  readonly door: WorkbookDoor;
}): React.JSX.Element {
  const { messages, language } = useWords();
  const words = messages.pane.check;
  const task = useTask<Applied, Failure>();
  const write = (): void => {
    task.run((progress) => writeFindings(door, report, { language }, progress));
  };
  switch (task.state.step) {
    case "idle":
      return <Button onClick={write}>{words.write}</Button>;
    case "running":
      return <Running label={words.write} share={task.state.share} onCancel={task.cancel} />;
    case "failed":
      return <FailureView failure={task.state.failure} onRetry={write} />;
    case "done": {
      const applied = task.state.value;
      return (
        <Step label={words.write}>
          <Notice intent="success">{words.written}</Notice>
          <UndoButton undo={() => door.undo(applied)} />
        </Step>
      );
    }
  }
}
