import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";

import type { Failure } from "../../domain/failure";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { UndoButton } from "../../ui/UndoButton";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { Applied, WorkbookDoor } from "../../workbook/door";
import type { ReadAccounts } from "./AccountsChoice";
import { type BalanceAsked, BalanceChoice } from "./BalanceChoice";
import { balanceSheetName } from "./balanceSheetName";
import { BalancePreview } from "./BalancePreview";
import {
  type AgreementChoice,
  type ComputedBalance,
  computeFunderBalance,
  listAgreements,
  writeFunderBalance,
} from "./funderBalance";
import { WriteBalance, type WriteChoice } from "./WriteBalance";

function ignore(): void {
  // Nobody keeps the choice.
}

/** Choose an agreement → see the balance and what will be written → write it. */
export function BalancePage({
  door,
  today,
  version,
  asked = null,
  onChoose = ignore,
  readAccounts,
}: {
  readonly door: WorkbookDoor;
  readonly today: () => PlainDate;
  /** What was chosen before the page was left, and who keeps it. */
  readonly asked?: BalanceAsked | null;
  readonly onChoose?: (asked: BalanceAsked) => void;
  /** How a FEC is read from the user's disk: given by whoever wires the pane. */
  readonly readAccounts: ReadAccounts;
  /** Of the product, printed on the control sheet. */
  readonly version: string;
}): React.JSX.Element {
  const { messages, language } = useWords();
  const words = messages.pane.balance;
  const choices = useTask<readonly AgreementChoice[], Failure>();
  const computing = useTask<ComputedBalance, Failure>();
  const writing = useTask<Applied, Failure>();
  const [chosen, setChosen] = useState(asked);
  const [computedFor, setComputedFor] = useState<BalanceAsked | null>(null);
  const choose = useCallback(
    (next: BalanceAsked) => {
      setChosen(next);
      onChoose(next);
    },
    [onChoose],
  );
  // What was computed for another choice must not be written for this one; what was written stays said, and can be undone.
  const isCurrent = isSame(chosen, computedFor);

  const { run: runChoices } = choices;
  useEffect(() => {
    runChoices(() => listAgreements(door));
  }, [runChoices, door]);

  const load = (): void => {
    writing.reset();
    computing.reset();
    runChoices(() => listAgreements(door));
  };
  const write = (computed: ComputedBalance, choice: WriteChoice): void => {
    writing.run((progress) =>
      writeFunderBalance(
        door,
        computed,
        { language, today: today(), version, ...choice },
        progress,
      ),
    );
  };

  return (
    <Page title={words.title} intro={computing.state.step === "done" ? null : words.intro}>
      {choices.state.step === "running" && (
        <Running label={words.loading} share={choices.state.share} onCancel={choices.cancel} />
      )}
      {choices.state.step === "failed" && (
        <FailureView failure={choices.state.failure} onRetry={load} />
      )}
      {choices.state.step === "done" &&
        (choices.state.value.length === 0 ? (
          <Notice intent="warning" actions={<Button onClick={load}>{words.load}</Button>}>
            {words.none}
          </Notice>
        ) : (
          <BalanceChoice
            choices={choices.state.value}
            asked={asked}
            onChoose={choose}
            isComputed={computing.state.step === "done" && isCurrent}
            onCompute={(choice) => {
              writing.reset();
              setComputedFor(choice);
              computing.run((progress) =>
                computeFunderBalance(door, { ...choice, today: today() }, progress),
              );
            }}
          />
        ))}
      {computing.state.step !== "idle" && (isCurrent || writing.state.step !== "idle") && (
        <Step key={`${computing.state.step} ${writing.state.step}`} label={words.preview}>
          {computing.state.step === "running" && (
            <Running
              label={words.computing}
              share={computing.state.share}
              onCancel={computing.cancel}
            />
          )}
          {computing.state.step === "failed" && (
            <FailureView failure={computing.state.failure} onRetry={load} />
          )}
          {computing.state.step === "done" && isCurrent && (
            <>
              <BalancePreview computed={computing.state.value} />
              {writing.state.step === "idle" && (
                <WriteBalance
                  computed={computing.state.value}
                  readAccounts={readAccounts}
                  onWrite={write}
                />
              )}
            </>
          )}
          {writing.state.step === "running" && (
            <Running label={words.writing} share={writing.state.share} onCancel={writing.cancel} />
          )}
          {writing.state.step === "failed" && (
            <FailureView failure={writing.state.failure} onRetry={load} />
          )}
          {writing.state.step === "done" && computing.state.step === "done" && (
            <Written applied={writing.state.value} computed={computing.state.value} door={door} />
          )}
        </Step>
      )}
    </Page>
  );
}

function isSame(one: BalanceAsked | null, other: BalanceAsked | null): boolean {
  return (
    one?.agreement === other?.agreement &&
    one?.template === other?.template &&
    one?.year === other?.year
  );
}

function Written({
  applied,
  computed,
  door,
}: {
  readonly applied: Applied;
  readonly computed: ComputedBalance;
  readonly door: WorkbookDoor;
}): React.JSX.Element {
  const words = useWords().messages.pane.balance;
  const sheet = balanceSheetName(computed.balance);
  return (
    <>
      <Notice intent="success" title={words.done(sheet)}>
        {words.print}
      </Notice>
      <Button onClick={() => void door.goTo(`'${sheet.replaceAll("'", "''")}'!A1`)}>
        {words.show}
      </Button>
      <UndoButton undo={() => door.undo(applied)} />
    </>
  );
}
