import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";

import type { Failure } from "../../domain/failure";
import type { FecLine } from "../../domain/intake/fec/fecReading";
import type { Result } from "../../domain/result";
import { balanceWordsFor } from "../../i18n/balanceWords";
import { FailureView } from "../../ui/FailureView";
import { FileButton } from "../../ui/FileButton";
import { Notice } from "../../ui/Notice";
import { Running } from "../../ui/Running";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { Progress } from "../../workbook/door";

/** Charges and products of a FEC on the user's disk, read piece by piece; null when the file is none. */
export type ReadAccounts = (
  file: File,
  progress: Progress,
) => Promise<Result<readonly FecLine[] | null, Failure>>;

/** The accounts that the control sheet is held against, at the user's choice. */
export function AccountsChoice({
  readAccounts,
  onRead,
}: {
  readonly readAccounts: ReadAccounts;
  /** Null when there is nothing to hold it against. */
  readonly onRead: (lines: readonly FecLine[] | null) => void;
}): React.JSX.Element {
  const { language, formats } = useWords();
  const words = balanceWordsFor(language).fec;
  const [name, setName] = useState("");
  const { state, run, cancel, reset } = useTask<readonly FecLine[] | null, Failure>();
  const read = (file: File): void => {
    setName(file.name);
    onRead(null);
    run(async (progress) => {
      const lines = await readAccounts(file, progress);
      if (lines.ok) onRead(lines.value);
      return lines;
    });
  };
  const forget = (): void => {
    reset();
    onRead(null);
  };
  return (
    <>
      <Text>{words.hint}</Text>
      {state.step === "running" && (
        <Running label={words.reading(name)} share={state.share} onCancel={cancel} />
      )}
      {state.step === "failed" && <FailureView failure={state.failure} onRetry={forget} />}
      {state.step === "done" && (
        <Notice
          intent={state.value === null ? "warning" : "info"}
          actions={<Button onClick={forget}>{words.remove}</Button>}
        >
          {state.value === null
            ? words.notFec(name)
            : words.read(name, formats.number(state.value.length))}
        </Notice>
      )}
      <FileButton
        label={words.choose}
        accept=".txt,.csv"
        isHidden={state.step === "running" || state.step === "failed"}
        onFile={read}
      />
    </>
  );
}
