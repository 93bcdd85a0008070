import { intersects } from "./box";
import { put } from "./change";
import type { HostConditionalFormat } from "./conditionalFormat";
import { newGuid } from "./create";
import { without } from "./editLayout";
import { EditError } from "./editError";
import { asGroup, emit } from "./journal";
import type { Box, HostSheet, HostWorkbook } from "./workbook";

/** Adds a conditional format before all others of its sheet, as Excel does, and returns it. */
export function addConditionalFormat(
  workbook: HostWorkbook,
  sheet: HostSheet,
  format: Omit<HostConditionalFormat, "id">,
): HostConditionalFormat {
  const made = { ...format, id: newGuid() };
  putFormats(workbook, sheet, [made, ...sheet.conditionalFormats]);
  return made;
}

/** @throws EditError when the sheet has no such format any more. */
export function conditionalFormat(sheet: HostSheet, id: string): HostConditionalFormat {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  if (found === undefined) throw new EditError("ItemNotFound", "No such conditional format");
  return found;
}

export function changeConditionalFormat(
  workbook: HostWorkbook,
  sheet: HostSheet,
  id: string,
  change: Partial<Omit<HostConditionalFormat, "id">>,
): void {
  const old = conditionalFormat(sheet, id);
  const formats = sheet.conditionalFormats.map((format) =>
    format === old ? { ...format, ...change } : format,
  );
  putFormats(workbook, sheet, formats);
}

/** Moves a format to another place in the order of priority; those between move by one. */
export function setConditionalPriority(
  workbook: HostWorkbook,
  sheet: HostSheet,
  id: string,
  priority: number,
): void {
  const format = conditionalFormat(sheet, id);
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  others.splice(Math.max(0, Math.min(priority, others.length)), 0, format);
  putFormats(workbook, sheet, others);
}

export function removeConditionalFormat(
  workbook: HostWorkbook,
  sheet: HostSheet,
  id: string,
): void {
  const format = conditionalFormat(sheet, id);
  putFormats(
    workbook,
    sheet,
    sheet.conditionalFormats.filter((other) => other !== format),
  );
}

/** Takes conditional formats off some cells; those that reach further stay on the rest. */
export function clearConditionalFormats(
  workbook: HostWorkbook,
  sheet: HostSheet,
  boxes: readonly Box[],
): void {
  const formats = sheet.conditionalFormats.flatMap((format) => {
    if (!boxes.some((box) => format.boxes.some((own) => intersects(own, box)))) return [format];
    const left = boxes.reduce<readonly Box[]>(
      (rest, box) => rest.flatMap((part) => without(part, box)),
      format.boxes,
    );
    return left.length === 0 ? [] : [{ ...format, boxes: left }];
  });
  putFormats(workbook, sheet, formats);
}

function putFormats(
  workbook: HostWorkbook,
  sheet: HostSheet,
  formats: HostConditionalFormat[],
): void {
  asGroup(workbook, () => {
    put(workbook, sheet, "conditionalFormats", formats);
    emit(workbook, { sheet: sheet.id, box: null, kind: "LayoutChanged" });
  });
}
