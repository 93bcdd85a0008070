import type { CSSProperties } from "react";
import { contains } from "../../../host/model/box";
import type { HostSheet, HostTable } from "../../../host/model/workbook";

/** What a table's style gives a cell, under the cell's own look. */
export interface TableLook {
  readonly box: CSSProperties;
  readonly isBold: boolean;
  readonly hasFilterButton: boolean;
}

/** Office theme: text, then the six accents. */
const accents = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export function tableLookAt(sheet: HostSheet, row: number, column: number): TableLook | null {
  const table = sheet.tables.find(({ box }) => contains(box, row, column));
  return table === undefined ? null : lookOf(table, row);
}

function lookOf(table: HostTable, row: number): TableLook {
  const [, kind = "None", number = "1"] =
    /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  const accent = accents[(Number(number) - 1) % accents.length] ?? "#000000";
  const isHeader = table.showHeaders && row === table.box.top;
  const isTotal = table.showTotals && row === table.box.bottom;
  if (kind === "None") {
    return { box: {}, isBold: false, hasFilterButton: isHeader && table.showFilterButton };
  }
  const filled = kind !== "Light" || Number(number) >= 8;
  if (isHeader) {
    return {
      box: filled
        ? { background: accent, color: "#FFFFFF", fontWeight: 700 }
        : {
            fontWeight: 700,
            borderBottom: `1px solid ${accent}`,
            borderTop: `1px solid ${accent}`,
          },
      isBold: true,
      hasFilterButton: table.showFilterButton,
    };
  }
  if (isTotal) {
    return {
      box: { fontWeight: 700, borderTop: `3px double ${accent}`, background: "#FFFFFF" },
      isBold: true,
      hasFilterButton: false,
    };
  }
  const rank = row - table.box.top - (table.showHeaders ? 1 : 0);
  const isBand = table.showBandedRows && rank % 2 === 0;
  const line = filled ? `1px solid ${tint(accent, 0.6)}` : undefined;
  return {
    box: {
      ...(isBand ? { background: tint(accent, accent === "#000000" ? 0.85 : 0.8) } : {}),
      ...(line === undefined ? {} : { borderBottom: line, borderTop: line }),
    },
    isBold: false,
    hasFilterButton: false,
  };
}

/** Mixes a colour with white. */
function tint(color: string, white: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgb(${parts.map((part) => Math.round(part + (255 - part) * white)).join(" ")})`;
}
