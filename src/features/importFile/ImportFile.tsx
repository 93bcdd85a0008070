import { Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";

import type { Failure } from "../../domain/failure";
import { type FecExtent, usefulRows } from "../../domain/intake/fec/fecExtent";
import { fecNotes } from "../../domain/intake/health/fecNotes";
import type { SourceSheet } from "../../domain/intake/reading";
import type { Formats } from "../../i18n/formats";
import type { ImportFileWords } from "../../i18n/fr/importFile";
import { importFileWordsFor } from "../../i18n/importFileWords";
import { FailureView } from "../../ui/FailureView";
import { FileButton } from "../../ui/FileButton";
import { Notice } from "../../ui/Notice";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import { readTextSource } from "../../workbook/textSource";
import { sheetName } from "../../workbook/textFile";
import { FecExtentChoice } from "./FecExtentChoice";
import { fileSource } from "./fileSource";
import { type ReadFile, readFile, withPart } from "./readFile";

const useStyles = makeStyles({
  // As the pages above it.
  section: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Reads a FEC or an export from the user's disk, piece by piece; what was read goes to the page above. */
export function ImportFile({
  onRead,
  longFrom = usefulRows,
}: {
  /** Charges and products of a FEC beyond which the user chooses what goes to the tables. */
  readonly longFrom?: number;
  /** The sheets of all files that were read, each time that they change. */
  readonly onRead: (sheets: readonly SourceSheet[]) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = importFileWordsFor(language);
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  // A file may be removed while another is being read.
  const kept = useRef<readonly ReadFile[]>([]);
  const [name, setName] = useState("");
  const { state, run, cancel, reset } = useTask<ReadFile, Failure>();

  const sumLabel = (lines: number): string => words.sumOf(formats.number(lines));
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
      const value = await readFile(file.name, sheet.value, longFrom, sumLabel);
      // The same file again takes the place of what was read before.
      keep([...kept.current.filter((each) => each.name !== file.name), value]);
      return { ok: true, value };
    });
  };
  const choose = async ({ name, long }: ReadFile, extent: FecExtent): Promise<void> => {
    if (long === null) return;
    const next = await withPart(name, long.whole, extent, sumLabel);
    keep(kept.current.map((each) => (each.name === name ? next : each)));
  };

  return (
    <section className={styles.section} aria-label={words.title}>
      <Step key={state.step} label={words.title}>
        <Subtitle2 as="h2">{words.title}</Subtitle2>
        <span>{words.intro}</span>
        <FileButton
          label={words.choose}
          accept=".txt,.csv"
          isHidden={state.step === "running"}
          onFile={read}
        />
        {state.step === "running" && (
          <Running label={words.reading(name)} share={state.share} onCancel={cancel} />
        )}
        {state.step === "failed" && <FailureView failure={state.failure} onRetry={reset} />}
        {files.map((file) => (
          <FileRead
            key={file.name}
            file={file}
            words={words}
            onChoose={(extent) => void choose(file, extent)}
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
  onChoose,
  onRemove,
}: {
  readonly file: ReadFile;
  readonly words: ImportFileWords;
  readonly onChoose: (extent: FecExtent) => void;
  readonly onRemove: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const { sheet, long } = file;
  const read = long?.whole ?? sheet;
  const fec = "tables" in read ? read.fec : undefined;
  const notes = fec === undefined ? [] : fecNotes(file.name, fec);
  return (
    <Notice
      intent={fec !== undefined && fec.rejected.length > 0 ? "warning" : "info"}
      title={file.name}
      actions={<Button onClick={onRemove}>{words.remove(file.name)}</Button>}
    >
      <ul className={styles.list}>
        {[...linesOf(read, words, formats), ...partOf(file, words, formats)].map((line) => (
          <li key={line}>{line}</li>
        ))}
        {notes.map(({ code, cells, facts }) => (
          <li key={`${code} ${facts["journal"] ?? ""}`}>
            {messages.health[code](facts)} {cells.length > 1 ? cells.slice(0, 5).join(", ") : ""}
          </li>
        ))}
      </ul>
      {long !== null && fec !== undefined && (
        <FecExtentChoice {...{ fec, words, onChoose }} chosen={long.extent} />
      )}
    </Notice>
  );
}

/** What of a long FEC goes to the tables. */
function partOf({ sheet, long }: ReadFile, words: ImportFileWords, formats: Formats): string[] {
  const fec = "tables" in sheet ? sheet.fec : undefined;
  if (long === null || fec === undefined) return [];
  const leftOut = fec.leftOut?.lines ?? 0;
  return [
    words.chosen(formats.number(fec.lines.length)),
    ...(leftOut > 0 ? [words.leftOut(formats.number(leftOut))] : []),
  ];
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
