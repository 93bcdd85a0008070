import { Button, Caption1, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";

import type { Failure } from "../../domain/failure";
import { fecNotes } from "../../domain/intake/health/fecNotes";
import type { SourceSheet } from "../../domain/intake/reading";
import type { Formats } from "../../i18n/formats";
import type { ImportFileWords } from "../../i18n/fr/importFile";
import { importFileWordsFor } from "../../i18n/importFileWords";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import { readTextSource } from "../../workbook/textSource";
import { sheetName } from "../../workbook/textFile";
import { fileSource } from "./fileSource";

const useStyles = makeStyles({
  // As the pages above it.
  section: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface ReadFile {
  readonly name: string;
  readonly sheet: SourceSheet;
}

/** Reads a FEC or an export from the user's disk, piece by piece; what was read goes to the page above. */
export function ImportFile({
  onRead,
}: {
  /** The sheets of all files that were read, each time that they change. */
  readonly onRead: (sheets: readonly SourceSheet[]) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { language } = useWords();
  const words = importFileWordsFor(language);
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  // A file may be removed while another is being read.
  const kept = useRef<readonly ReadFile[]>([]);
  const [name, setName] = useState("");
  const { state, run, cancel, reset } = useTask<ReadFile, Failure>();

  const keep = (list: readonly ReadFile[]): void => {
    kept.current = list;
    setFiles(list);
    onRead(list.map(({ sheet }) => sheet));
  };
  const read = (file: File): void => {
    setName(file.name);
    run(async (progress) => {
      const cells = `[${file.name}]${sheetName(file.name)}`;
      const sheet = await readTextSource(fileSource(file), progress, cells);
      if (!sheet.ok) return sheet;
      const value = { name: file.name, sheet: sheet.value };
      // The same file again takes the place of what was read before.
      keep([...kept.current.filter((each) => each.name !== file.name), value]);
      return { ok: true, value };
    });
  };

  return (
    <section className={styles.section} aria-label={words.title}>
      <Step key={state.step} label={words.title}>
        <Title3 as="h2">{words.title}</Title3>
        <span>{words.intro}</span>
        <input
          ref={input}
          hidden
          type="file"
          accept=".txt,.csv"
          aria-label={words.choose}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) read(file);
            target.value = "";
          }}
        />
        {state.step === "running" ? (
          <Running label={words.reading(name)} share={state.share} onCancel={cancel} />
        ) : (
          <Button onClick={() => input.current?.click()}>{words.choose}</Button>
        )}
        {state.step === "failed" && <FailureView failure={state.failure} onRetry={reset} />}
        {files.map((file) => (
          <FileRead
            key={file.name}
            file={file}
            words={words}
            onRemove={() => {
              keep(kept.current.filter((each) => each !== file));
            }}
          />
        ))}
        {files.length > 0 && <Caption1>{words.next}</Caption1>}
      </Step>
    </section>
  );
}

/** What was read of one file, and what is to be known about it. */
function FileRead({
  file,
  words,
  onRemove,
}: {
  readonly file: ReadFile;
  readonly words: ImportFileWords;
  readonly onRemove: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const { sheet } = file;
  const fec = "tables" in sheet ? sheet.fec : undefined;
  const notes = fec === undefined ? [] : fecNotes(file.name, fec);
  return (
    <Notice
      intent={fec !== undefined && fec.rejected.length > 0 ? "warning" : "info"}
      title={file.name}
      actions={<Button onClick={onRemove}>{words.remove(file.name)}</Button>}
    >
      <ul className={styles.list}>
        {linesOf(sheet, words, formats).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {notes.map(({ code, cells, facts }) => (
          <li key={`${code} ${facts["journal"] ?? ""}`}>
            {messages.health[code](facts)} {cells.length > 1 ? cells.slice(0, 5).join(", ") : ""}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function linesOf(sheet: SourceSheet, words: ImportFileWords, formats: Formats): string[] {
  const { number } = formats;
  const fec = "tables" in sheet ? sheet.fec : undefined;
  if (fec === undefined) return "values" in sheet ? [words.text(number(sheet.values.length))] : [];
  const { total, lines, rejected } = fec;
  const aside = total.lines - lines.length;
  return [
    words.fec(number(total.lines), number(lines.length)),
    ...(aside > 0 ? [words.setAside(number(aside))] : []),
    ...(rejected.length > 0 ? [words.waiting(number(rejected.length))] : []),
    ...(total.debit === total.credit ? [words.balanced(formats.money(total.debit))] : []),
  ];
}
