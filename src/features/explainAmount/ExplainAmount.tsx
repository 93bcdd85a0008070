import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useEffect } from "react";

import type { Failure } from "../../domain/failure";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { WorkbookDoor } from "../../workbook/door";
import { type ExplainedCell, type SheetNameOf, explainSelection } from "./explainAmount";

/** Few users ask: the tree is fetched with the first answer. */
const ExplanationTree = lazy(async () => {
  const loaded = await import(/* webpackChunkName: "explain" */ "./ExplanationTree");
  return { default: loaded.ExplanationTree };
});

const useStyles = makeStyles({
  // As the pages above it.
  section: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
});

/** « D’où vient ce montant ? » for the selected cell; `asked` counts how often the command of the ribbon was used. */
export function ExplainAmount({
  door,
  asked,
  sheetNameOf,
}: {
  readonly door: WorkbookDoor;
  readonly asked: number;
  readonly sheetNameOf: SheetNameOf;
}): React.JSX.Element {
  const styles = useStyles();
  const words = useWords().messages.explain;
  const { state, run: start, cancel } = useTask<ExplainedCell, Failure>();
  const run = useCallback(() => {
    start(() => explainSelection(door, sheetNameOf));
  }, [start, door, sheetNameOf]);
  useEffect(() => {
    if (asked > 0) run();
  }, [asked, run]);
  return (
    <section className={styles.section} aria-label={words.title}>
      <Step key={state.step} label={words.title}>
        <Subtitle2 as="h2">{words.title}</Subtitle2>
        <span>{words.intro}</span>
        {state.step === "running" ? (
          <Running label={words.running} share={state.share} onCancel={cancel} />
        ) : (
          <Button onClick={run}>{words.run}</Button>
        )}
        {state.step === "failed" && <FailureView failure={state.failure} onRetry={run} />}
        {state.step === "done" && <Answer answer={state.value} door={door} />}
      </Step>
    </section>
  );
}

function Answer({
  answer: { cell, explanation },
  door,
}: {
  readonly answer: ExplainedCell;
  readonly door: WorkbookDoor;
}): React.JSX.Element {
  const words = useWords().messages.explain;
  if (explanation === null) return <Notice intent="info">{words.nothing(cell)}</Notice>;
  return (
    <Suspense fallback={words.running}>
      <ExplanationTree
        label={words.chain(cell)}
        explanation={explanation}
        onGoTo={(target) => {
          void door.goTo(target);
        }}
      />
    </Suspense>
  );
}
