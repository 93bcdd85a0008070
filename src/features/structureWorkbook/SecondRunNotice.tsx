import { Link, makeStyles, tokens } from "@fluentui/react-components";

import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import { TakeSource } from "./TakeSource";
import { type KeptCorrection, cellOfCorrection } from "./secondRun";
import type { StructureReport } from "./structureWorkbook";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What changed in our tables since last time: counts, then each correction kept and each row gone, with a jump. */
export function SecondRunNotice({
  report,
  door,
}: {
  readonly report: StructureReport;
  readonly door: WorkbookDoor;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const { secondRun } = report;
  if (secondRun === null) return null;
  const { updated, added, vanished, kept } = secondRun;
  const listed = report.questions.filter(
    ({ code }) => code === "corrected-cell" || code === "vanished-row",
  );
  const corrections = byCell(report.corrections);
  const number = (count: number): string => formats.number(count);
  return (
    <Notice intent={listed.length > 0 ? "warning" : "info"}>
      {messages.pane.structure.again(
        number(updated),
        number(added),
        number(vanished),
        number(kept),
      )}
      <ul className={styles.list}>
        {listed.map(({ sheet, cell, code, facts }, index) => (
          <li key={`${sheet}!${cell}${code}${index}`}>
            <Link
              as="button"
              onClick={() => void door.goTo(`'${sheet.replaceAll("'", "''")}'!${cell}`)}
            >
              {`${sheet}!${cell}`}
            </Link>{" "}
            {messages.questions[code](facts)}
            {code === "corrected-cell" && (
              <TakeSource correction={corrections.get(`${sheet}!${cell}`)} door={door} />
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** `Dépenses!H14` → its correction. */
function byCell(corrections: readonly KeptCorrection[]): ReadonlyMap<string, KeptCorrection> {
  return new Map(corrections.map((each) => [`${each.sheet}!${cellOfCorrection(each)}`, each]));
}
