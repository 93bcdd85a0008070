import { boxAt } from "../model/box";
import { setPageLayout } from "../model/editLayout";
import type { HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { rangeArgument } from "./address";
import { integer } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkSheetWritable } from "./guards";
import { rangeOf, the, type Targets } from "./targets";

type Breaks = Targets["PageBreakCollection"];

function breaksOf({ sheet, axis }: Breaks): readonly number[] {
  return axis === "row" ? sheet.page.rowBreaks : sheet.page.columnBreaks;
}

function setBreaks(context: HostContext, { sheet, axis }: Breaks, at: readonly number[]): void {
  checkSheetWritable(context, sheet);
  const sorted = [...new Set(at)].sort((a, b) => a - b);
  setPageLayout(
    context.workbook,
    sheet,
    axis === "row" ? { rowBreaks: sorted } : { columnBreaks: sorted },
  );
}

/** Excel.PageBreakCollection: breaks stand before a row or a column. */
export const pageBreakCollectionClass = classTable(
  "PageBreakCollection",
  {
    add: method("1.9", (target, [range], context) => {
      const { sheet, box } = rangeArgument(context, range, target.sheet);
      if (sheet !== target.sheet) throw new HostError("InvalidArgument", "another sheet");
      const at = target.axis === "row" ? box.top : box.left;
      if (at === 1) throw new HostError("InvalidArgument", "no page break before the first line");
      setBreaks(context, target, [...breaksOf(target), at]);
      return the("PageBreak", { ...target, at });
    }),
    getCount: method("1.9", (target) => breaksOf(target).length),
    getItem: method("1.9", (target, [index]) => {
      const at = breaksOf(target)[integer(index)];
      if (at === undefined) throw new HostError("InvalidArgument", "no page break there");
      return the("PageBreak", { ...target, at });
    }),
    removePageBreaks: method("1.9", (target, _args, context) => {
      setBreaks(context, target, []);
    }),
  },
  {
    collection: {
      items: (target) =>
        breaksOf(target).map((at): HostObject => the("PageBreak", { ...target, at })),
      item: (target, key) => {
        const at = breaksOf(target)[integer(key)];
        if (at === undefined) throw new HostError("ItemNotFound");
        return the("PageBreak", { ...target, at });
      },
    },
  },
);

function afterBreak(sheet: HostSheet, axis: Breaks["axis"], at: number): HostObject {
  return rangeOf(sheet, axis === "row" ? boxAt(at, 1) : boxAt(1, at));
}

/** Excel.PageBreak; its indexes are those of the line after it, from 0. */
export const pageBreakClass = classTable("PageBreak", {
  rowIndex: property("1.9", ({ axis, at }) => (axis === "row" ? at - 1 : 0)),
  columnIndex: property("1.9", ({ axis, at }) => (axis === "column" ? at - 1 : 0)),
  getCellAfterBreak: method("1.9", ({ sheet, axis, at }) => afterBreak(sheet, axis, at)),
  delete: method("1.9", (target, _args, context) => {
    setBreaks(
      context,
      target,
      breaksOf(target).filter((other) => other !== target.at),
    );
  }),
});
