import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, ArrowUploadRegular } from "@fluentui/react-icons";
import { useState } from "react";

import { joined, learn } from "../../domain/intake/vocabulary";
import type { Failure } from "../../domain/failure";
import { correctWordsFor } from "../../i18n/correctWords";
import { FileButton } from "../../ui/FileButton";
import { Notice } from "../../ui/Notice";
import { downloadText } from "../../ui/download";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import { inSlices } from "../../workbook/inSlices";
import { parseVocabulary } from "../../workbook/vocabularyFile";
import { readingWithWords, wordsToKeep } from "./correct";
import type { Understanding } from "./understand";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Outcome =
  | { readonly kind: "imported" }
  | { readonly kind: "notWords"; readonly file: string }
  | { readonly kind: "failed"; readonly failure: Failure };

/** The user's words and corrected shapes, out to a file and in from one: a trainer hands it to a class. */
export function VocabularyFiles({
  door,
  understanding,
  onRevised,
}: {
  readonly door: WorkbookDoor;
  readonly understanding: Understanding;
  readonly onRevised: (understanding: Understanding) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, language } = useWords();
  const words = correctWordsFor(language);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const exportWords = (): void => {
    const vocabulary = joined(understanding.own, learn(understanding.readings));
    downloadText(words.wordsFile, `${JSON.stringify(vocabulary, null, 2)}\n`, "application/json");
  };
  const importWords = async (file: File): Promise<void> => {
    const read = parseVocabulary(parsed(await file.text()));
    if (read === null) {
      setOutcome({ kind: "notWords", file: file.name });
      return;
    }
    const words = joined(read, understanding.own);
    const next = await inSlices(readingWithWords(understanding, words));
    if (!next.ok) {
      setOutcome({ kind: "failed", failure: next.error });
      return;
    }
    onRevised(next.value);
    const kept = await door.rememberWords(wordsToKeep(next.value.own));
    setOutcome(kept.ok ? { kind: "imported" } : { kind: "failed", failure: kept.error });
  };
  return (
    <section className={styles.section} aria-labelledby="words-file">
      <Subtitle2 as="h2" id="words-file">
        {words.words}
      </Subtitle2>
      <Text>{words.wordsIntro}</Text>
      <div className={styles.buttons}>
        <Button icon={<ArrowDownloadRegular aria-hidden />} onClick={exportWords}>
          {words.exportWords}
        </Button>
        <FileButton
          label={words.importWords}
          accept=".json,application/json"
          icon={<ArrowUploadRegular aria-hidden />}
          onFile={(file) => {
            void importWords(file);
          }}
        />
      </div>
      {outcome !== null && (
        <Notice intent={outcome.kind === "imported" ? "success" : "error"}>
          {outcome.kind === "imported"
            ? words.imported
            : outcome.kind === "notWords"
              ? words.notWords(outcome.file)
              : messages.failures.say(outcome.failure).what}
        </Notice>
      )}
    </section>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
