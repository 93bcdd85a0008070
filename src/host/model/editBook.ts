import { put, putEntry } from "./change";
import { newGuid } from "./create";
import { EditError } from "./editError";
import { findTable, isValidName } from "./editTables";
import { asGroup, emit, type ChangeKind } from "./journal";
import type { HostName, HostWorkbook } from "./workbook";

/** @throws EditError when the name is invalid or taken in its scope (officejs A-41). */
export function addName(workbook: HostWorkbook, name: HostName): HostName {
  if (!isValidName(name.name)) throw new EditError("InvalidArgument", `Not a name: ${name.name}`);
  const taken = findName(workbook, name.name, name.scope) !== undefined;
  if (taken || findTable(workbook, name.name)?.name.toLowerCase() === name.name.toLowerCase())
    throw new EditError("ItemAlreadyExists", `Name already taken: ${name.name}`);
  changed(workbook, "NamesChanged", () => {
    put(workbook, workbook, "names", [...workbook.names, name]);
  });
  return name;
}

/** Changes a name in place; names are found again by name and scope, for the object is replaced. */
export function changeName(
  workbook: HostWorkbook,
  name: HostName,
  change: Partial<Omit<HostName, "scope">>,
): HostName {
  const next = { ...name, ...change };
  changed(workbook, "NamesChanged", () => {
    const names = workbook.names.map((other) => (other === name ? next : other));
    put(workbook, workbook, "names", names);
  });
  return next;
}

export function removeName(workbook: HostWorkbook, name: HostName): void {
  changed(workbook, "NamesChanged", () => {
    put(
      workbook,
      workbook,
      "names",
      workbook.names.filter((other) => other !== name),
    );
  });
}

/** The name of exactly that scope (null: the workbook), whatever the case. */
export function findName(
  workbook: HostWorkbook,
  name: string,
  scope: string | null,
): HostName | undefined {
  const wanted = name.toLowerCase();
  return workbook.names.find(
    (other) => other.scope === scope && other.name.toLowerCase() === wanted,
  );
}

/** Sets or (undefined) removes a setting of the add-in. */
export function setSetting(workbook: HostWorkbook, key: string, value: unknown): void {
  changed(workbook, "SettingsChanged", () => {
    putEntry(workbook, workbook.settings, key, value);
  });
}

/** Adds a custom XML part and returns its id. */
export function addXmlPart(workbook: HostWorkbook, xml: string): string {
  const id = newGuid();
  changed(workbook, "XmlPartsChanged", () => {
    put(workbook, workbook, "customXmlParts", [...workbook.customXmlParts, { id, xml }]);
  });
  return id;
}

/** Replaces the content of a custom XML part, or (null) removes the part. */
export function setXmlPart(workbook: HostWorkbook, id: string, xml: string | null): void {
  if (!workbook.customXmlParts.some((part) => part.id === id))
    throw new EditError("ItemNotFound", `No such XML part: ${id}`);
  changed(workbook, "XmlPartsChanged", () => {
    const parts = workbook.customXmlParts.flatMap((part) =>
      part.id !== id ? [part] : xml === null ? [] : [{ id, xml }],
    );
    put(workbook, workbook, "customXmlParts", parts);
  });
}

/** Sets or (undefined) removes a document property, built-in or custom (`custom.` before its name). */
export function setProperty(
  workbook: HostWorkbook,
  key: string,
  value: string | number | boolean | Date | undefined,
): void {
  changed(workbook, "WorkbookChanged", () => {
    putEntry(workbook, workbook.properties, key, value);
  });
}

export function setStructureProtected(workbook: HostWorkbook, on: boolean): void {
  changed(workbook, "WorkbookChanged", () => {
    put(workbook, workbook, "structureProtected", on);
  });
}

/** Not an undo step, as in Excel. */
export function setCalculationMode(
  workbook: HostWorkbook,
  mode: HostWorkbook["calculationMode"],
): void {
  workbook.calculationMode = mode;
  emit(workbook, { sheet: null, box: null, kind: "WorkbookChanged" });
}

function changed(workbook: HostWorkbook, kind: ChangeKind, edit: () => void): void {
  asGroup(workbook, () => {
    edit();
    emit(workbook, { sheet: null, box: null, kind });
  });
}
