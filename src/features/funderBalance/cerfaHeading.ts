import type { Box } from "../../domain/intake/grid";
import type { PlanCell, WorkbookChange } from "../../workbook/plan";
import { type Layout, darkGrey, gap, height, lineColor, look, width } from "./cerfaLayout";
import { cerfaWords } from "./cerfaWords";
import type { CerfaOptions } from "./cerfaOptions";

/** Title, legal basis, who reports on what, and the headings of the columns. */
export function heading({ sheet, balance }: Layout, options: CerfaOptions): WorkbookChange[] {
  const { identity, provisional } = options;
  const line = (label: string, value: string | null): PlanCell => ({
    text: `${label}\u00a0: ${value ?? cerfaWords.blank}`,
  });
  const across = (row: number): Box => ({ top: row, left: 1, bottom: row, right: width });
  return [
    {
      kind: "write",
      sheet,
      top: 1,
      left: 1,
      cells: [
        [{ text: cerfaWords.title }],
        [{ text: cerfaWords.legal }],
        [provisional ? { text: cerfaWords.provisional } : null],
        [
          line(cerfaWords.association, identity.association),
          ...gap(3),
          line(cerfaWords.siret, identity.siret),
        ],
        [
          line(cerfaWords.action, identity.project),
          ...gap(3),
          line(cerfaWords.grant, identity.agreement),
        ],
        [null],
        [{ text: cerfaWords.part }, ...gap(3), { text: cerfaWords.year(balance.year) }],
        headerRow(),
      ],
    },
    ...[1, 2, 3].map((row): WorkbookChange => ({ kind: "merge", sheet, box: across(row) })),
    ...[4, 5, 7].flatMap((row): WorkbookChange[] => [
      { kind: "merge", sheet, box: { top: row, left: 1, bottom: row, right: 4 } },
      { kind: "merge", sheet, box: { top: row, left: 5, bottom: row, right: width } },
    ]),
    look(sheet, { top: 1, left: 1, bottom: 8, right: width }, { fontName: "Arial", fontSize: 9 }),
    look(sheet, across(1), { bold: true, fontSize: 15, horizontal: "Center" }),
    look(sheet, across(2), { italic: true, fontSize: 8, horizontal: "Center" }),
    look(sheet, across(3), {
      bold: true,
      fontSize: 12,
      horizontal: "Center",
      ...(provisional ? { color: "#C00000", fill: "#FDE9E7", borders: "outline" } : {}),
    }),
    look(sheet, { top: 4, left: 1, bottom: 5, right: width }, { vertical: "Center", wrap: true }),
    look(sheet, across(7), { bold: true, fontSize: 11 }),
    look(sheet, { top: 7, left: 5, bottom: 7, right: width }, { horizontal: "Right" }),
    look(sheet, across(8), {
      bold: true,
      horizontal: "Center",
      vertical: "Center",
      fill: darkGrey,
      borders: "all",
      borderColor: lineColor,
    }),
    height(sheet, 1, 1, 22),
    height(sheet, 3, 3, provisional ? 20 : 6),
    height(sheet, 4, 5, 16),
    height(sheet, 6, 6, 6),
  ];
}

function headerRow(): PlanCell[] {
  const { charges, products, planned, actual, percent } = cerfaWords;
  return [charges, planned, actual, percent, products, planned, actual, percent].map((text) => ({
    text,
  }));
}
