import { changeStyle, setCells, setHyperlink } from "../model/edit";
import { HostError } from "../protocol/errors";
import { cellCount } from "../model/box";
import { optional, record, text } from "./args";
import type { HostContext } from "./context";
import { checkContentsWritable, isReadable } from "./guards";
import type { RangeTarget } from "./targets";

const linkColor = "#0563C1";

/** Puts a link on every cell of a range, with Excel's look for links; textToDisplay also becomes the cell's value. */
export function setLink(context: HostContext, range: RangeTarget, value: unknown): void {
  checkContentsWritable(context, range);
  const { sheet, box } = range;
  if (!isReadable(box) || cellCount(box) > 10_000)
    throw new HostError("InvalidArgument", "too many cells for a link");
  const given = value === null ? null : record(value);
  const address = optional(given?.["address"], text);
  const target = optional(given?.["documentReference"], text);
  const shown = optional(given?.["textToDisplay"], text);
  const tip = optional(given?.["screenTip"], text);
  if (given !== null && address === undefined && target === undefined)
    throw new HostError("InvalidArgument", "an address or a place in this document");
  const link =
    given === null
      ? null
      : {
          ...(address === undefined ? {} : { address }),
          ...(target === undefined ? {} : { target }),
          ...(shown === undefined ? {} : { text: shown }),
          ...(tip === undefined ? {} : { tip }),
        };
  for (let row = box.top; row <= box.bottom; row += 1)
    for (let column = box.left; column <= box.right; column += 1) {
      setHyperlink(context.workbook, sheet, row, column, link);
      if (shown !== undefined) setCells(context.workbook, sheet, row, column, [[shown]]);
    }
  if (link === null) return;
  changeStyle(context.workbook, sheet, box, (style) => ({
    ...style,
    font: { ...style.font, color: linkColor, underline: "Single" },
  }));
}
