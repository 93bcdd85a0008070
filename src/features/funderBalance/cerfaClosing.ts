import type { Box } from "../../domain/intake/grid";
import type { PlanCell, WorkbookChange } from "../../workbook/plan";
import {
  type Layout,
  gap,
  height,
  leftSide,
  lineColor,
  liveFormula,
  look,
  partsOf,
  rightSide,
  width,
} from "./cerfaLayout";
import { cerfaWords } from "./cerfaWords";
import type { CerfaOptions } from "./cerfaOptions";

/** Last sentence, the cell that proves the figures, the form's notes, and where to sign. */
export function closing(layout: Layout, { identity }: CerfaOptions): WorkbookChange[] {
  const { sheet, bottom } = layout;
  const sentence = bottom + 1;
  const check = sentence + 1;
  const firstNote = check + 1;
  const lastNote = firstNote + cerfaWords.notes.length - 1;
  const certificate = lastNote + 1;
  const lines = [check, ...range(firstNote, lastNote), certificate];
  const signature = certificate + 1;
  return [
    ...sentenceCells(layout, sentence),
    {
      kind: "write",
      sheet,
      top: check,
      left: 1,
      cells: [
        [layout.valuesOnly ? { text: cerfaWords.values } : { formula: checkFormula(layout) }],
        ...cerfaWords.notes.map((text): PlanCell[] => [{ text }]),
        [{ text: cerfaWords.certified(identity.association ?? cerfaWords.blank) }],
        [{ text: cerfaWords.signed }, ...gap(3), { text: cerfaWords.signature }],
      ],
    },
    ...lines.map((row): WorkbookChange => ({
      kind: "merge",
      sheet,
      box: { top: row, left: 1, bottom: row, right: width },
    })),
    look(
      sheet,
      { top: check, left: 1, bottom: signature, right: width },
      {
        fontName: "Arial",
        fontSize: 7,
        wrap: true,
        vertical: "Center",
      },
    ),
    look(sheet, { top: check, left: 1, bottom: check, right: width }, { italic: true }),
    look(sheet, { top: certificate, left: 1, bottom: signature, right: width }, { fontSize: 9 }),
    height(sheet, check, check, 14),
    height(sheet, firstNote, lastNote, 18),
    height(sheet, firstNote, firstNote, 11),
    height(sheet, certificate, certificate, 26),
    { kind: "merge", sheet, box: { top: signature, left: 1, bottom: signature, right: 4 } },
    { kind: "merge", sheet, box: { top: signature, left: 5, bottom: signature, right: width } },
    height(sheet, signature, signature, 60),
    look(sheet, { top: signature, left: 1, bottom: signature, right: width }, { vertical: "Top" }),
  ];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_item, place) => first + place);
}

/** « La subvention de … € représente … % du Total des produits. », with its two figures alive. */
function sentenceCells(layout: Layout, row: number): WorkbookChange[] {
  const { sheet } = layout;
  const total = `G${layout.rowOf.get("num_R_2_30") ?? 0}`;
  const box: Box = { top: row, left: 1, bottom: row, right: width };
  return [
    {
      kind: "write",
      sheet,
      top: row,
      left: 1,
      cells: [
        [
          { text: cerfaWords.grantIs },
          grantCell(layout),
          { text: cerfaWords.represents },
          layout.valuesOnly
            ? layout.balance.grantPercent
            : { formula: `=IF(${total}=0,"${cerfaWords.noSense}",ROUND(B${row}/${total}*100,0))` },
          { text: cerfaWords.ofProducts },
        ],
      ],
    },
    { kind: "merge", sheet, box: { ...box, left: 5 } },
    look(sheet, box, {
      fontName: "Arial",
      fontSize: 10,
      bold: true,
      vertical: "Center",
      borders: "outline",
      borderColor: lineColor,
    }),
    look(sheet, { ...box, right: 1 }, { horizontal: "Right" }),
    look(sheet, { ...box, left: 2, right: 2 }, { numberFormat: '#,##0 "€"', horizontal: "Center" }),
    look(sheet, { ...box, left: 3, right: 3 }, { horizontal: "Center" }),
    look(sheet, { ...box, left: 4, right: 4 }, { numberFormat: '0" %"', horizontal: "Center" }),
    height(sheet, row, row, 20),
  ];
}

/** The grant is the field that holds it alone; beside other money of the same funder it is a figure of its own. */
function grantCell({ balance, rowOf, valuesOnly }: Layout): PlanCell {
  const field = balance.lines.find(
    ({ side, kind, actual, evidence }) =>
      side === "product" &&
      kind === "leaf" &&
      actual === balance.grantEuros &&
      evidence.length > 0 &&
      evidence.every(({ record }) => record === balance.agreement),
  );
  const row = field === undefined ? undefined : rowOf.get(field.code);
  return row === undefined || valuesOnly ? balance.grantEuros : { formula: `=G${row}` };
}

/** True while every figure that a formula gives is what Fléchage found, and both sides are level; else the gaps in euros. */
function checkFormula(layout: Layout): string {
  const { balance, rowOf } = layout;
  const tests = balance.lines.flatMap((line) => {
    const row = rowOf.get(line.code);
    if (row === undefined) return [];
    const { letters } = line.side === "charge" ? leftSide : rightSide;
    return (["planned", "actual"] as const).flatMap((column, place) =>
      partsOf(line) === null && liveFormula(layout, line, column) === null
        ? []
        : [`${letters[place]}${row}=${line[column] ?? 0}`],
    );
  });
  const charges = `C${rowOf.get("num_R_1_27") ?? 0}`;
  const products = `G${rowOf.get("num_R_2_30") ?? 0}`;
  const all = [...tests, `${charges}=${products}`].join(",");
  const gaps = `"${cerfaWords.gaps[0]}"&(${charges}-${balance.totals.charges})&"${cerfaWords.gaps[1]}"&(${products}-${balance.totals.products})&"${cerfaWords.gaps[2]}"`;
  return `=IF(AND(${all}),"${cerfaWords.agree}","${cerfaWords.disagree}"&${gaps})`;
}
