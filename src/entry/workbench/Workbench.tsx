import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { textOf } from "../../host/format/text";
import type { HostWorkbook } from "../../host/model/workbook";
import { App } from "./App";
import { downloadWorkbook, openFile } from "./files";
import { LossesDialog } from "./LossesDialog";
import type { Commands } from "./manifest";
import { openSession } from "./session";
import { useDrop } from "./useDrop";
import { wordsFor, type WorkbenchLanguage } from "./words";

interface Props {
  readonly first: HostWorkbook;
  readonly isSampleMissing: boolean;
  readonly commands: Commands;
  readonly language: WorkbenchLanguage;
  readonly panePage: string;
}

interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Which workbook is open, and how files come in and go out. */
export function Workbench(props: Props): React.JSX.Element {
  const { language } = props;
  const words = wordsFor(language);
  const culture = language === "fr" ? "fr-FR" : "en-US";
  const [workbook, setWorkbook] = useState(props.first);
  const [notice, setNotice] = useState<Notice | null>(
    props.isSampleMissing ? { title: words.appName, text: words.sampleMissing } : null,
  );
  const [busy, setBusy] = useState<string | null>(null);
  const [losses, setLosses] = useState<readonly string[] | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const cellText = useMemo(
    () => (cell: Parameters<typeof textOf>[0]) => textOf(cell, culture, workbook.date1904),
    [culture, workbook],
  );
  const session = useMemo(() => openSession(workbook, cellText), [workbook, cellText]);

  const open = async (file: File): Promise<void> => {
    setBusy(words.opening(file.name));
    const opened = await openFile(file);
    setBusy(null);
    if ("workbook" in opened) {
      setNotice(null);
      setWorkbook(opened.workbook);
    } else {
      const text = words.notAWorkbook[opened.refused];
      setNotice({ title: words.notOpened(file.name), text });
    }
  };
  const download = async (): Promise<void> => {
    setLosses(null);
    setBusy(words.saving);
    await downloadWorkbook(workbook);
    setBusy(null);
  };
  const isDropping = useDrop((file) => {
    void open(file);
  });

  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.txt"
        aria-label={words.openHint}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) void open(file);
        }}
      />
      <App
        key={workbook.sheets[0]?.id}
        session={session}
        commands={props.commands}
        words={words}
        isFrench={language === "fr"}
        culture={culture}
        textOf={cellText}
        panePage={props.panePage}
        onOpen={() => {
          picker.current?.click();
        }}
        onDownload={() => {
          if (workbook.losses.length > 0) setLosses(workbook.losses);
          else void download();
        }}
        onNotice={(text) => {
          setNotice({ title: words.appName, text });
        }}
        notice={
          notice === null ? null : (
            <MessageBar intent="warning" className="notice">
              <MessageBarBody>
                <MessageBarTitle>{notice.title}</MessageBarTitle>
                {notice.text}
              </MessageBarBody>
              <MessageBarActions>
                <Button
                  size="small"
                  onClick={() => {
                    setNotice(null);
                  }}
                >
                  {words.close}
                </Button>
              </MessageBarActions>
            </MessageBar>
          )
        }
      />
      <LossesDialog
        losses={losses}
        words={words}
        onDownload={() => {
          void download();
        }}
        onClose={() => {
          setLosses(null);
        }}
      />
      {isDropping && <div className="drop-here">{words.drop}</div>}
      <div className="busy" role="status">
        {busy}
      </div>
    </>
  );
}
