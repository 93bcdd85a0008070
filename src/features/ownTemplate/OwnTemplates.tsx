import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { SheetTemplate } from "../../domain/balances/ownTemplate/readTemplate";
import type { Failure } from "../../domain/failure";
import { templateWordsFor } from "../../i18n/templateWords";
import { Choice } from "../../ui/Choice";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Running } from "../../ui/Running";
import { UndoButton } from "../../ui/UndoButton";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { WorkbookDoor } from "../../workbook/door";
import { readTemplates } from "../../workbook/templateSheets";
import { type CopiedTemplate, copyTemplate, editableTemplates } from "./copyTemplate";

const useStyles = makeStyles({
  // As the page above it.
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** « Vos modèles de bilan »: a copy of ours to edit on a sheet, and what is wrong in those that are there. */
export function OwnTemplates({ door }: { readonly door: WorkbookDoor }): React.JSX.Element {
  const styles = useStyles();
  const { language } = useWords();
  const words = templateWordsFor(language);
  const choices = editableTemplates();
  const [chosen, setChosen] = useState(choices[0]);
  const copying = useTask<CopiedTemplate, Failure>();
  const looking = useTask<readonly SheetTemplate[], Failure>();
  const look = (): void => {
    looking.run(() => readTemplates(door));
  };
  const copy = (): void => {
    if (chosen !== undefined) copying.run(() => copyTemplate(door, chosen, { language }));
  };
  const copied = copying.state.step === "done" ? copying.state.value : null;
  return (
    <section className={styles.section} aria-label={words.title}>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      <span>{words.intro}</span>
      <Choice
        label={words.which}
        options={choices.map(({ id, label }) => ({ value: id, label }))}
        selected={chosen?.id}
        onSelect={(chosenId) => {
          setChosen(choices.find(({ id }) => id === chosenId));
        }}
      />
      <Button onClick={copy} disabled={copying.state.step === "running"}>
        {words.copy}
      </Button>
      {copying.state.step === "running" && (
        <Running label={words.copying} share={copying.state.share} onCancel={copying.cancel} />
      )}
      {copying.state.step === "failed" && (
        <FailureView failure={copying.state.failure} onRetry={copy} />
      )}
      {copied !== null && (
        <>
          <Notice intent="success">{words.copied(copied.sheet)}</Notice>
          <UndoButton undo={() => door.undo(copied.applied)} />
        </>
      )}
      <Button onClick={look} disabled={looking.state.step === "running"}>
        {words.look}
      </Button>
      {looking.state.step === "failed" && (
        <FailureView failure={looking.state.failure} onRetry={look} />
      )}
      {looking.state.step === "done" && (
        <ul className={styles.list}>
          {looking.state.value.length === 0 && <li>{words.none}</li>}
          {looking.state.value.map((found) => (
            <Found key={found.sheet} found={found} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Found({
  found: { sheet, template, problems },
}: {
  readonly found: SheetTemplate;
}): React.JSX.Element {
  const words = templateWordsFor(useWords().language);
  if (problems.length === 0) return <li>{words.fine(template.id, template.label)}</li>;
  return (
    <>
      {problems.map(({ cell, code, text }) => (
        <li key={`${cell} ${code} ${text}`}>
          {words.wrong(`${sheet}!${cell}`, words.problems[code], text)}
        </li>
      ))}
    </>
  );
}
