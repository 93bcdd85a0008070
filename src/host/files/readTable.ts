import { parseAddress } from "../model/box";
import type { HostFilter } from "../model/filter";
import type { HostTable } from "../model/workbook";
import {
  childNamed,
  childrenNamed,
  flagAttribute,
  numberAttribute,
  unescapeCellText,
  type XmlElement,
} from "./xml";

/** One table part, with the filter it holds; null when it says no range. */
export function readTable(
  part: XmlElement,
  sheet: string,
  id: string,
  filter: HostFilter | null,
): HostTable | null {
  const box = parseAddress(part.attributes["ref"] ?? "");
  if (box === null) return null;
  const style = childNamed(part, "tableStyleInfo");
  const columns = childrenNamed(childNamed(part, "tableColumns"), "tableColumn");
  return {
    id,
    name: part.attributes["displayName"] ?? part.attributes["name"] ?? `Tableau${id}`,
    sheet,
    box,
    showHeaders: numberAttribute(part, "headerRowCount", 1) > 0,
    showTotals: numberAttribute(part, "totalsRowCount", 0) > 0,
    style: style?.attributes["name"] ?? "",
    showBandedRows: flagAttribute(style, "showRowStripes"),
    showBandedColumns: flagAttribute(style, "showColumnStripes"),
    highlightFirstColumn: flagAttribute(style, "showFirstColumn"),
    highlightLastColumn: flagAttribute(style, "showLastColumn"),
    showFilterButton: childNamed(part, "autoFilter") !== undefined,
    ...(filter === null || filter.criteria.size === 0 ? {} : { filters: filter.criteria }),
    columns: columns.map((column, i) => ({
      id: numberAttribute(column, "id", i + 1),
      name: unescapeCellText(column.attributes["name"] ?? `Colonne${i + 1}`),
    })),
  };
}
