import { Button } from "@fluentui/react-components";

import type { CheckReport } from "../../domain/checks/finding";
import type { Failure } from "../../domain/failure";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { FailureView } from "../../ui/FailureView";
import { Page } from "../../ui/Page";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { WorkbookDoor } from "../../workbook/door";
import { FindingsView } from "./FindingsView";
import { checkWorkbook } from "./checkWorkbook";

/** Runs every rule on the tables and walks the user through what was found. */
export function CheckPage({
  door,
  today,
  onNext,
}: {
  readonly door: WorkbookDoor;
  readonly today: () => PlainDate;
  readonly onNext: () => void;
}): React.JSX.Element {
  const { messages } = useWords();
  const words = messages.pane.check;
  const task = useTask<CheckReport, Failure>();
  const run = (): void => {
    task.run((progress) => checkWorkbook(door, { today: today() }, progress));
  };
  return (
    <Page title={words.title} intro={words.intro}>
      <Step key={task.state.step} label={words.title}>
        {task.state.step === "idle" && (
          <Button appearance="primary" onClick={run}>
            {words.run}
          </Button>
        )}
        {task.state.step === "running" && (
          <Running label={words.running} share={task.state.share} onCancel={task.cancel} />
        )}
        {task.state.step === "failed" && <FailureView failure={task.state.failure} onRetry={run} />}
        {task.state.step === "done" && (
          <FindingsView report={task.state.value} door={door} onRerun={run} onNext={onNext} />
        )}
      </Step>
    </Page>
  );
}
