import { Button } from "@fluentui/react-components";
import { useState } from "react";

import type { SourceSheet } from "../../domain/intake/reading";
import type { Failure, WorkbookDoor } from "../../workbook/door";
import { correctWordsFor } from "../../i18n/correctWords";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import { StructureDone } from "./StructureDone";
import { type Accept, UnderstandingView } from "./UnderstandingView";
import { type StructureReport, structure } from "./structureWorkbook";
import { type Understanding, understand } from "./understand";
import { useLeftOver } from "./leftOver";

/** Read the workbook → show what was understood and what would be written → write → say what was done. */
export function StructurePage({
  door,
  elsewhere,
  onNext,
}: {
  readonly door: WorkbookDoor;
  /** Sheets of other files, taken in with the workbook. */
  readonly elsewhere?: readonly SourceSheet[];
  readonly onNext: () => void;
}): React.JSX.Element {
  const { messages, language } = useWords();
  const words = messages.pane.structure;
  const reading = useTask<Understanding, Failure>();
  const writing = useTask<StructureReport, Failure>();
  const [accept, setAccept] = useState<Accept>("confident");

  // What is understood after the user's corrections.
  const [revised, setRevised] = useState<Understanding | null>(null);
  const leftOver = useLeftOver(door);

  const read = (): void => {
    setRevised(null);
    writing.reset();
    reading.run((progress) => understand(door, progress, elsewhere));
  };

  const label =
    writing.state.step === "done"
      ? words.done
      : reading.state.step === "done"
        ? words.understood
        : words.title;

  return (
    <Page title={words.title} intro={words.intro}>
      <Step key={`${reading.state.step} ${writing.state.step}`} label={label}>
        {reading.state.step === "idle" && leftOver && (
          <Notice intent="info">{correctWordsFor(language).leftOver}</Notice>
        )}
        {reading.state.step === "idle" && (
          <Button appearance="primary" onClick={read}>
            {words.read}
          </Button>
        )}
        {reading.state.step === "running" && (
          <Running label={words.reading} share={reading.state.share} onCancel={reading.cancel} />
        )}
        {reading.state.step === "failed" && (
          <FailureView failure={reading.state.failure} onRetry={read} />
        )}
        {reading.state.step === "done" && writing.state.step === "idle" && (
          <UnderstandingView
            door={door}
            understanding={revised ?? reading.state.value}
            onRevised={setRevised}
            accept={accept}
            onAccept={setAccept}
            onGoTo={(cell) => void door.goTo(cell)}
            onReadAgain={read}
            onWrite={(understanding) => {
              writing.run((progress) =>
                structure(door, understanding, { language, accept }, progress),
              );
            }}
          />
        )}
        {writing.state.step === "running" && (
          <Running label={words.writing} share={writing.state.share} onCancel={writing.cancel} />
        )}
        {writing.state.step === "failed" && (
          <FailureView failure={writing.state.failure} onRetry={read} />
        )}
        {writing.state.step === "done" && (
          <StructureDone
            report={writing.state.value}
            door={door}
            onNext={onNext}
            onReadAgain={read}
          />
        )}
      </Step>
    </Page>
  );
}
