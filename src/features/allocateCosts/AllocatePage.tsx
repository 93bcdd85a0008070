import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import type { Failure } from "../../domain/failure";
import type { FundedShare } from "../../domain/ledger/bestAllocation";
import { Choice } from "../../ui/Choice";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { UndoButton } from "../../ui/UndoButton";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { Applied, WorkbookDoor } from "../../workbook/door";
import { ProposalList } from "./ProposalList";
import { Totals, UnfundedList } from "./Totals";
import { type ProposedWork, findAllocations, writeAllocations } from "./writeAllocations";

/** See what is proposed and what nobody pays → tick → write the accepted rows. */
export function AllocatePage({ door }: { readonly door: WorkbookDoor }): React.JSX.Element {
  const { messages, language } = useWords();
  const words = messages.allocations;
  const finding = useTask<ProposedWork, Failure>();
  const writing = useTask<Written, Failure>();
  const [refused, setRefused] = useState(false);
  const { run, state } = finding;
  const { reset, state: written } = writing;
  const find = (year: number | null): void => {
    setRefused(false);
    reset();
    run(() => findAllocations(door, year));
  };
  useEffect(() => {
    run(() => findAllocations(door, null));
  }, [run, door]);

  const accept = ({ proposed, computed }: ProposedWork, shares: readonly FundedShare[]): void => {
    writing.run(async (progress) => {
      const options = { language, year: proposed.year };
      const applied = await writeAllocations(door, { shares, computed }, options, progress);
      const rows = shares.length + computed.length;
      return applied.ok ? { ok: true, value: { applied: applied.value, rows } } : applied;
    });
  };

  return (
    <Page title={words.title} intro={written.step === "idle" ? words.intro : null}>
      {state.step === "running" && (
        <Running label={words.running} share={state.share} onCancel={finding.cancel} />
      )}
      {state.step === "failed" && (
        <FailureView
          failure={state.failure}
          onRetry={() => {
            find(null);
          }}
        />
      )}
      {state.step === "done" && (
        <Step key={`${state.value.proposed.year} ${written.step}`} label={words.totals}>
          <YearChoice work={state.value} onChoose={find} />
          <Totals proposed={state.value.proposed} />
          {written.step === "idle" && !refused && (
            <ProposalList
              work={state.value}
              onAccept={(shares) => {
                accept(state.value, shares);
              }}
              onRefuse={() => {
                setRefused(true);
              }}
            />
          )}
          {refused && <Notice intent="info">{words.refused}</Notice>}
          {written.step === "running" && (
            <Running label={words.writing} share={written.share} onCancel={writing.cancel} />
          )}
          {written.step === "failed" && (
            <FailureView
              failure={written.failure}
              onRetry={() => {
                find(state.value.proposed.year);
              }}
            />
          )}
          {written.step === "done" && <Done written={written.value} door={door} />}
          {(refused || written.step === "done") && (
            <Button
              onClick={() => {
                find(state.value.proposed.year);
              }}
            >
              {words.propose}
            </Button>
          )}
          <UnfundedList unfunded={state.value.proposed.unfunded} />
        </Step>
      )}
    </Page>
  );
}

interface Written {
  readonly applied: Applied;
  readonly rows: number;
}

function Done({
  written: { applied, rows },
  door,
}: {
  readonly written: Written;
  readonly door: WorkbookDoor;
}): React.JSX.Element {
  const { messages, formats } = useWords();
  const words = messages.allocations;
  return (
    <>
      <Notice intent="success">
        {words.written(formats.plural(rows, words.part, words.parts))}
      </Notice>
      <UndoButton undo={() => door.undo(applied)} />
    </>
  );
}

function YearChoice({
  work: { years, proposed },
  onChoose,
}: {
  readonly work: ProposedWork;
  readonly onChoose: (year: number) => void;
}): React.JSX.Element | null {
  const words = useWords().messages.allocations;
  if (years.length < 2) return null;
  return (
    <Choice
      label={words.year}
      options={years.map((year) => ({ value: String(year), label: String(year) }))}
      selected={String(proposed.year)}
      onSelect={(year) => {
        onChoose(Number(year));
      }}
    />
  );
}
