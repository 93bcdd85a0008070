import { useMemo } from "react";
import { intersection } from "../../host/model/box";
import { forEachCell, usedBox } from "../../host/model/edit";
import type { Box, HostSheet } from "../../host/model/workbook";
import type { WorkbenchWords } from "./words";

interface Props {
  readonly sheet: HostSheet;
  readonly box: Box;
  readonly version: number;
  readonly isEditing: boolean;
  readonly isFrench: boolean;
  readonly words: WorkbenchWords;
}

/** What the selected cells add up to. */
export function StatusBar(props: Props): React.JSX.Element {
  const { sheet, box, version, isEditing, isFrench, words } = props;
  const facts = useMemo(
    () => factsOf(sheet, box),
    // A sheet is changed in place: the version says so.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, box.top, box.left, box.bottom, box.right, version],
  );
  const format = useMemo(
    () => new Intl.NumberFormat(isFrench ? "fr-FR" : "en-GB", { maximumFractionDigits: 4 }),
    [isFrench],
  );
  return (
    <div className="status" role="status">
      {facts.numbers > 1 && <span>{words.average(format.format(facts.sum / facts.numbers))}</span>}
      {facts.filled > 1 && <span>{words.count(format.format(facts.filled))}</span>}
      {facts.numbers > 1 && <span>{words.sum(format.format(facts.sum))}</span>}
      <span>{isEditing ? words.editingCell : words.ready}</span>
    </div>
  );
}

interface Facts {
  readonly sum: number;
  readonly numbers: number;
  readonly filled: number;
}

function factsOf(sheet: HostSheet, box: Box): Facts {
  const used = usedBox(sheet, true);
  const within = used === null ? null : intersection(used, box);
  let [sum, numbers, filled] = [0, 0, 0];
  if (within !== null) {
    forEachCell(sheet, within, ({ value }) => {
      if (value === null) return;
      filled += 1;
      if (typeof value !== "number") return;
      numbers += 1;
      sum += value;
    });
  }
  return { sum: Number(sum.toPrecision(15)), numbers, filled };
}
