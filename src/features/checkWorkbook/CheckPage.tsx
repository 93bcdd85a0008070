import { Button, Switch } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";

import type { CheckReport, Fix } from "../../domain/checks/finding";
import type { Failure } from "../../domain/failure";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { UndoButton } from "../../ui/UndoButton";
import { downloadText } from "../../ui/download";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { Applied, WorkbookDoor } from "../../workbook/door";
import { ClosePeriodForm } from "./ClosePeriodForm";
import type { Taken } from "./DecisionForm";
import { FindingsView } from "./FindingsView";
import { applyFix } from "./applyFix";
import { checkWorkbook } from "./checkWorkbook";
import { decideFinding } from "./decideFinding";
import { findingsCsv } from "./findingsCsv";
import { useLiveCheck } from "./useLiveCheck";

/** Runs every rule on the tables, again after each edit, and walks the user through what was found. */
export function CheckPage({
  door,
  today,
  asked,
  onNext,
}: {
  readonly door: WorkbookDoor;
  readonly today: () => PlainDate;
  /** How often another page asked for the checks. */
  readonly asked: number;
  readonly onNext: () => void;
}): React.JSX.Element {
  const { messages, language } = useWords();
  const words = messages.pane.check;
  const task = useTask<CheckReport, Failure>();
  const deciding = useTask<Applied, Failure>();
  const fixing = useTask<Applied, Failure>();
  /** Newer than the task's own: after a decision, or an edit. */
  const [newer, setNewer] = useState<CheckReport | null>(null);
  const [isLive, setLive] = useState(true);
  const [author, setAuthor] = useState("");
  const isDone = task.state.step === "done";
  useLiveCheck(isLive && isDone, door, today, setNewer);

  const { run: start } = task;
  const { reset: forgetDecision } = deciding;
  const { reset: forgetFix } = fixing;
  const run = useCallback((): void => {
    forgetDecision();
    forgetFix();
    start(async (progress) => {
      const checked = await checkWorkbook(door, { today: today() }, progress);
      setNewer(null);
      return checked;
    });
  }, [start, forgetDecision, forgetFix, door, today]);
  useEffect(() => {
    if (asked > 0) run();
  }, [asked, run]);
  const decide = (report: CheckReport, mark: string, taken: Taken): void => {
    setAuthor(taken.by ?? "");
    deciding.run(async (progress) => {
      const decision = { ...taken, on: today() };
      const decided = await decideFinding(door, report, { mark, decision }, { language }, progress);
      if (!decided.ok) return decided;
      setNewer(decided.value.report);
      return { ok: true, value: decided.value.applied };
    });
  };
  const correct = (fix: Fix): void => {
    fixing.run(async (progress) => {
      const applied = await applyFix(door, fix, { language }, progress);
      if (!applied.ok) return applied;
      const checked = await checkWorkbook(door, { today: today() });
      if (checked.ok) setNewer(checked.value);
      return applied;
    });
  };
  const report = task.state.step === "done" ? (newer ?? task.state.value) : null;

  return (
    <Page title={words.title} intro={report === null ? words.intro : null}>
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
        {report !== null && (
          <>
            {deciding.state.step === "failed" && (
              <FailureView failure={deciding.state.failure} onRetry={run} />
            )}
            {deciding.state.step === "done" && (
              <Written
                said={words.decided}
                applied={deciding.state.value}
                door={door}
                onUndone={run}
              />
            )}
            {fixing.state.step === "failed" && (
              <FailureView failure={fixing.state.failure} onRetry={run} />
            )}
            {fixing.state.step === "done" && (
              <Written said={words.fixed} applied={fixing.state.value} door={door} onUndone={run} />
            )}
            <FindingsView
              report={report}
              door={door}
              author={author}
              onRerun={run}
              onNext={onNext}
              onDecide={(mark, taken) => {
                decide(report, mark, taken);
              }}
              onFix={correct}
              onExport={() => {
                downloadText(
                  `${words.exportName}-${today()}.csv`,
                  findingsCsv(report, language),
                  "text/csv",
                );
              }}
            />
            <Switch
              checked={isLive}
              label={words.live}
              onChange={(_event, { checked }) => {
                setLive(checked);
              }}
            />
            <ClosePeriodForm door={door} today={today} author={author} />
          </>
        )}
      </Step>
    </Page>
  );
}

/** What was written, and the button that takes it back. */
function Written({
  said,
  applied,
  door,
  onUndone,
}: {
  readonly said: string;
  readonly applied: Applied;
  readonly door: WorkbookDoor;
  readonly onUndone: () => void;
}): React.JSX.Element {
  return (
    <>
      <Notice intent="success">{said}</Notice>
      <UndoButton
        key={applied.undoToken}
        undo={async () => {
          const undone = await door.undo(applied);
          if (undone.ok) onUndone();
          return undone;
        }}
      />
    </>
  );
}
