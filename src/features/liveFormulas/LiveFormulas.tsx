import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";

import { columnLetters } from "../../domain/intake/grid";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Running } from "../../ui/Running";
import { UndoButton } from "../../ui/UndoButton";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { Applied, Failure, WorkbookDoor } from "../../workbook/door";
import type { LiveCell } from "./findLive";
import {
  type LiveDone,
  type LiveReport,
  type Scope,
  countLive,
  freeze,
  repair,
} from "./liveFormulas";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Finds our formulas, turns them into values, and puts broken names of ours right. */
export function LiveFormulas({ door }: { readonly door: WorkbookDoor }): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const words = messages.pane.live;
  const counting = useTask<LiveReport, Failure>();
  const changing = useTask<LiveDone & { readonly kind: "freeze" | "repair" }, Failure>();
  const count = (): void => {
    changing.reset();
    counting.run((progress) => countLive(door, progress));
  };
  const change = (kind: "freeze" | "repair", scope: Scope): void => {
    changing.run(async (progress) => {
      const done = await (kind === "repair"
        ? repair(door, progress)
        : freeze(door, scope, progress));
      return done.ok ? { ok: true, value: { ...done.value, kind } } : done;
    });
  };
  const report = counting.state.step === "done" ? counting.state.value : null;
  // What found nothing to change leaves every choice as it was.
  const isReady =
    changing.state.step === "idle" ||
    (changing.state.step === "done" &&
      changing.state.value.changed === 0 &&
      changing.state.value.left.length === 0);
  return (
    <section className={styles.section} aria-label={words.title}>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      <Text>{words.intro}</Text>
      {counting.state.step === "running" && (
        <Running label={words.counting} share={counting.state.share} onCancel={counting.cancel} />
      )}
      {counting.state.step === "failed" && (
        <FailureView failure={counting.state.failure} onRetry={count} />
      )}
      {counting.state.step === "idle" && <Button onClick={count}>{words.count}</Button>}
      {report !== null && report.live === 0 && <Text>{words.none}</Text>}
      {changing.state.step === "running" && (
        <Running label={words.freezing} share={changing.state.share} onCancel={changing.cancel} />
      )}
      {changing.state.step === "failed" && (
        <FailureView failure={changing.state.failure} onRetry={count} />
      )}
      {changing.state.step === "done" && (
        <>
          <Notice intent={changing.state.value.changed === 0 ? "info" : "success"}>
            {saidOf(changing.state.value)}
          </Notice>
          {changing.state.value.left.length > 0 && (
            <Notice intent="warning">
              {words.left(changing.state.value.left.map(cellName).join(", "))}
            </Notice>
          )}
          {changing.state.value.applied !== null && (
            <UndoButton undo={undoOf(changing.state.value.applied)} />
          )}
          {!isReady && <Button onClick={count}>{messages.pane.again}</Button>}
        </>
      )}
      {report !== null && report.live > 0 && isReady && (
        <Found
          report={report}
          onFreeze={(scope) => {
            change("freeze", scope);
          }}
          onRepair={() => {
            change("repair", "workbook");
          }}
        />
      )}
    </section>
  );

  function undoOf(applied: Applied): () => ReturnType<WorkbookDoor["undo"]> {
    return () => door.undo(applied);
  }

  function saidOf({ kind, changed }: LiveDone & { readonly kind: "freeze" | "repair" }): string {
    if (changed === 0) return words.nothing;
    const formulas = formats.plural(changed, words.formula, words.formulas);
    return kind === "repair" ? words.repaired(formulas) : words.frozen(formulas);
  }
}

function Found({
  report,
  onFreeze,
  onRepair,
}: {
  readonly report: LiveReport;
  readonly onFreeze: (scope: Scope) => void;
  readonly onRepair: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const words = messages.pane.live;
  const counted = (live: number): string => formats.plural(live, words.formula, words.formulas);
  const sheets = report.sheets.map(({ sheet, live }) => words.inSheet(sheet, String(live)));
  return (
    <>
      <Text>{words.found(counted(report.live), sheets.join(", "))}</Text>
      {report.tooMany && <Notice intent="warning">{words.tooMany}</Notice>}
      {report.broken > 0 && (
        <Notice intent="warning" actions={<Button onClick={onRepair}>{words.repair}</Button>}>
          {words.repairIntro(counted(report.broken))}
        </Notice>
      )}
      <Text>{words.freezeIntro}</Text>
      <div className={styles.buttons} role="group" aria-label={words.freezeTitle}>
        {(["sheet", "selection", "workbook"] as const).map((scope) => (
          <Button
            key={scope}
            onClick={() => {
              onFreeze(scope);
            }}
          >
            {`${words.freezeTitle} – ${words.scope[scope]}`}
          </Button>
        ))}
      </div>
    </>
  );
}

function cellName({ sheet, row, column }: LiveCell): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}
