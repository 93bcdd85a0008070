import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Failure } from "../../domain/failure";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { ok } from "../../domain/result";
import { sentWordsFor } from "../../i18n/sentWords";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { UndoButton } from "../../ui/UndoButton";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { WorkbookDoor } from "../../workbook/door";
import { journalDate } from "../../workbook/planJournal";
import type { SentMark } from "../../workbook/state";
import { ComparisonView } from "./ComparisonView";
import { MarkForm } from "./MarkForm";
import { type ComparedWithSent, compareWithSent } from "./compareWithSent";
import { type LayOut, type MarkedAsSent, markAsSent } from "./markAsSent";
import {
  type SentOverview,
  type SheetNameOf,
  type WrittenBalance,
  listBalances,
} from "./sentBalances";

const useStyles = makeStyles({
  // As the page above it.
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

/** A balance that waits for the user to say that it is marked all the same. */
interface Provisional {
  readonly balance: WrittenBalance;
  readonly by: string | null;
  readonly blocking: number;
}

/** « Ce qui a été envoyé »: mark a written balance as sent, and later see what changed since, with the cause. */
export function SentBalance({
  door,
  today,
  layOut,
  sheetNameOf,
}: {
  readonly door: WorkbookDoor;
  readonly today: () => PlainDate;
  readonly layOut: LayOut;
  readonly sheetNameOf: SheetNameOf;
}): React.JSX.Element {
  const styles = useStyles();
  const { language } = useWords();
  const words = sentWordsFor(language);
  const overview = useTask<SentOverview, Failure>();
  const marking = useTask<MarkedAsSent, Failure>();
  const checking = useTask<null, Failure>();
  const [provisional, setProvisional] = useState<Provisional | null>(null);
  const load = (): void => {
    overview.run(() => listBalances(door, sheetNameOf));
  };
  const mark = (balance: WrittenBalance, by: string | null): void => {
    setProvisional(null);
    marking.reset();
    checking.run(async () => {
      const laidOut = await layOut(door, balance, today());
      if (!laidOut.ok) return laidOut;
      const { blocking } = laidOut.value;
      if (blocking === 0) keep(balance, by);
      else setProvisional({ balance, by, blocking });
      return ok(null);
    });
  };
  const keep = ({ agreement, template, year }: WrittenBalance, by: string | null): void => {
    setProvisional(null);
    marking.run(async (progress) => {
      const options = { on: today(), by, language, now: journalDate(new Date()) };
      const marked = await markAsSent(
        door,
        layOut,
        { agreement, template, year },
        options,
        progress,
      );
      if (marked.ok) load();
      return marked;
    });
  };
  const { state } = overview;
  return (
    <section className={styles.section} aria-label={words.title}>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      <span>{words.intro}</span>
      <Button onClick={load} disabled={state.step === "running"}>
        {words.load}
      </Button>
      {state.step === "failed" && <FailureView failure={state.failure} onRetry={load} />}
      {state.step === "done" && state.value.written.length === 0 && (
        <Notice intent="info">{words.none}</Notice>
      )}
      {state.step === "done" && state.value.written.length > 0 && (
        <MarkForm
          written={state.value.written}
          busy={[marking.state.step, checking.state.step].includes("running")}
          onMark={mark}
        />
      )}
      {checking.state.step === "running" && (
        <Running label={words.checking} share={checking.state.share} onCancel={checking.cancel} />
      )}
      {checking.state.step === "failed" && (
        <FailureView failure={checking.state.failure} onRetry={load} />
      )}
      {provisional !== null && (
        <AskAnyway
          blocking={provisional.blocking}
          onKeep={() => {
            keep(provisional.balance, provisional.by);
          }}
          onLeave={() => {
            setProvisional(null);
          }}
        />
      )}
      {marking.state.step === "running" && (
        <Running label={words.marking} share={marking.state.share} onCancel={marking.cancel} />
      )}
      {marking.state.step === "failed" && (
        <FailureView failure={marking.state.failure} onRetry={load} />
      )}
      {marking.state.step === "done" && <Marked marked={marking.state.value} door={door} />}
      {state.step === "done" &&
        state.value.sent.map((each) => (
          <SentRow key={`${each.sheet.name} ${each.fingerprint}`} mark={each} door={door} />
        ))}
    </section>
  );
}

/** A provisional balance is marked only when the user says so twice. */
function AskAnyway({
  blocking,
  onKeep,
  onLeave,
}: {
  readonly blocking: number;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}): React.JSX.Element {
  const words = sentWordsFor(useWords().language);
  return (
    <Notice
      intent="warning"
      title={words.provisional(blocking)}
      actions={
        <>
          <Button onClick={onKeep}>{words.markAnyway}</Button>
          <Button onClick={onLeave}>{words.doNotMark}</Button>
        </>
      }
    >
      {words.provisionalDetail}
    </Notice>
  );
}

function Marked({
  marked,
  door,
}: {
  readonly marked: MarkedAsSent;
  readonly door: WorkbookDoor;
}): React.JSX.Element {
  const words = sentWordsFor(useWords().language);
  return (
    <Step label={words.mark}>
      <Notice intent="success">{words.marked(marked.sheet)}</Notice>
      {marked.blocking > 0 && (
        <Notice intent="warning">{words.sentProvisional(marked.blocking)}</Notice>
      )}
      {marked.typed > 0 && <Notice intent="warning">{words.typed(marked.typed)}</Notice>}
      <UndoButton undo={() => door.undo(marked.applied)} />
    </Step>
  );
}

function SentRow({
  mark,
  door,
}: {
  readonly mark: SentMark;
  readonly door: WorkbookDoor;
}): React.JSX.Element {
  const { language, formats } = useWords();
  const words = sentWordsFor(language);
  const { state, run: start, cancel } = useTask<ComparedWithSent, Failure>();
  const title = words.sentOn(mark.sheet.name, formats.date(mark.on as PlainDate));
  const compare = (): void => {
    start((progress) => compareWithSent(door, mark, progress));
  };
  return (
    <Step key={state.step} label={title}>
      <span>{title}</span>
      {state.step === "running" ? (
        <Running label={words.comparing} share={state.share} onCancel={cancel} />
      ) : (
        <Button aria-label={`${words.compare} – ${mark.sheet.name}`} onClick={compare}>
          {words.compare}
        </Button>
      )}
      {state.step === "failed" && <FailureView failure={state.failure} onRetry={compare} />}
      {state.step === "done" && <ComparisonView compared={state.value} />}
    </Step>
  );
}
