import { useCallback, useEffect, useRef, useState } from "react";

import type { TableCorrection } from "../../domain/intake/corrections";
import { boxToAddress } from "../../domain/intake/grid";
import type { TakenTable } from "../../domain/intake/records/intake";
import { shapeOf } from "../../domain/intake/rememberShape";
import type { Failure, WorkbookDoor } from "../../workbook/door";
import { inSlices } from "../../workbook/inSlices";
import { pause } from "../../workbook/pause";
import { type TablePlace, correcting, meet, wordsToKeep } from "./correct";
import { overlayOf } from "./overlayOf";
import type { Understanding } from "./understand";

export interface SheetView {
  /** The table that is shown in its sheet and can be corrected there. */
  readonly shown: TakenTable | null;
  readonly failure: Failure | null;
  /** A correction is being read: a large sheet takes a while. */
  readonly isReading: boolean;
  /** After a correction: whether the workbook keeps it. */
  readonly remembered: boolean | null;
  readonly show: (table: TakenTable) => void;
  readonly clear: () => void;
  /** What the user says of the table at `place`; null takes all of it back. */
  readonly correct: (place: TablePlace, correction: TableCorrection | null) => void;
}

/** One table at a time shown in its own sheet, and corrected there. */
export function useSheetView(
  door: WorkbookDoor,
  understanding: Understanding,
  onRevised: (understanding: Understanding) => void,
): SheetView {
  const [place, setPlace] = useState<TablePlace | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [remembered, setRemembered] = useState<boolean | null>(null);
  // Clicks that come while the sheet is being drawn wait for their turn.
  const turn = useRef<Promise<void>>(Promise.resolve());
  const inTurn = useCallback((work: () => Promise<void>): void => {
    turn.current = turn.current.then(work);
  }, []);

  // A second click may come before the page has drawn what the first one changed.
  const latest = useRef(understanding);
  useEffect(() => {
    latest.current = understanding;
  }, [understanding]);

  const draw = useCallback(
    async (table: TakenTable, { intake }: Understanding): Promise<void> => {
      setPlace({ sheet: table.sheet, box: table.reading.box });
      const drawn = await door.showOverlay(overlayOf(table, intake.rejected));
      setFailure(drawn.ok ? null : drawn.error);
    },
    [door],
  );
  const show = (table: TakenTable): void => {
    setRemembered(null);
    inTurn(async () => {
      await draw(table, latest.current);
      const { top, left } = table.reading.box;
      const first = boxToAddress({ top, left, bottom: top, right: left });
      await door.goTo(`'${table.sheet.replaceAll("'", "''")}'!${first}`);
    });
  };
  const clear = (): void => {
    setPlace(null);
    setRemembered(null);
    inTurn(async () => {
      const cleared = await door.clearOverlay();
      setFailure(cleared.ok ? null : cleared.error);
    });
  };
  const correct = (at: TablePlace, correction: TableCorrection | null): void => {
    inTurn(async () => {
      setIsReading(true);
      await pause();
      const read = await inSlices(correcting(latest.current, at, correction));
      setIsReading(false);
      if (!read.ok) {
        setFailure(read.error);
        return;
      }
      const next = read.value;
      latest.current = next;
      onRevised(next);
      const box = correction?.box ?? at.box;
      const table = tableAt(next, { sheet: at.sheet, box });
      const grid = next.readings.find((sheet) => sheet.grid.sheet === at.sheet)?.grid;
      const isKept =
        grid !== undefined && table !== undefined && shapeOf(grid, table.reading) !== null;
      setRemembered(correction === null ? null : isKept);
      const kept = await door.rememberWords(wordsToKeep(next.own));
      if (!kept.ok) setFailure(kept.error);
      else if (table !== undefined) await draw(table, next);
    });
  };
  return {
    shown: (place === null ? undefined : tableAt(understanding, place)) ?? null,
    ...{ failure, isReading, remembered, show, clear, correct },
  };
}

function tableAt({ intake }: Understanding, { sheet, box }: TablePlace): TakenTable | undefined {
  const there = intake.tables.filter(
    (table) => table.sheet === sheet && meet(table.reading.box, box),
  );
  return there.find(({ reading }) => boxToAddress(reading.box) === boxToAddress(box)) ?? there[0];
}
