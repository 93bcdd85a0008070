import type { HostObject, MemberKind } from "./members";
import { documentedName, wireName, wireProperty } from "./members";
import type { Json, QueryInfo } from "./wire";

/** What `load` asked of one object, as a tree: `format/fill/color` is three levels. */
interface Selection {
  /** Every scalar property: `load()` without names, `*`, or a navigation property named alone. */
  everything: boolean;
  readonly names: Map<string, Selection>;
}

/** How a query reads objects; given by the runner, which knows classes and requirement sets. */
export interface Reader {
  /** Throws ApiNotFound for a name the class does not have in this profile. */
  readonly kind: (object: HostObject, name: string) => MemberKind;
  /** Names of the readable scalar properties of this profile. */
  readonly scalars: (object: HostObject) => readonly string[];
  readonly property: (object: HostObject, name: string) => Json;
  readonly navigate: (object: HostObject, name: string) => HostObject | null;
  readonly identity: (object: HostObject) => Readonly<Record<string, Json>>;
  /** null when the object is no collection. */
  readonly items: (object: HostObject) => readonly HostObject[] | null;
  readonly hasOwn: (object: HostObject, name: string) => boolean;
}

/** Answers one `load`: property values in Pascal case, collections as `_Items`, navigation properties nested. */
export function query(object: HostObject, info: QueryInfo, reader: Reader): Json {
  const selection = newSelection();
  for (const path of info.Select ?? []) select(selection, path);
  for (const path of info.Expand ?? []) select(selection, path);
  const asked = [...selection.names.keys()].filter((name) => !isExpanded(name, info));
  if (asked.length === 0) selection.everything = true;
  return read(object, selection, reader, info);
}

function isExpanded(name: string, info: QueryInfo): boolean {
  return (info.Expand ?? []).some((path) => split(path)[0] === name);
}

function newSelection(): Selection {
  return { everything: false, names: new Map() };
}

/** `items/name`, `format.fill`, `*`: paths the client writes in several ways. */
function split(path: string): string[] {
  return path
    .split(/[/.]/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "items");
}

function select(into: Selection, path: string): void {
  const parts = split(path);
  let at = into;
  for (const part of parts) {
    if (part === "*" || part === "$all") break;
    const name = documentedName(part);
    let next = at.names.get(name);
    if (next === undefined) {
      next = newSelection();
      at.names.set(name, next);
    }
    at = next;
  }
  if (parts.length === 0 || parts.at(-1) === "*" || at !== into) at.everything ||= isLeaf(at);
}

function isLeaf(selection: Selection): boolean {
  return selection.names.size === 0;
}

function read(object: HostObject, selection: Selection, reader: Reader, info: QueryInfo): Json {
  const items = reader.items(object);
  if (items === null) return readOne(object, selection, reader);

  const own = newSelection();
  const ofItems = newSelection();
  ofItems.everything = selection.everything;
  for (const [name, below] of selection.names) {
    (reader.hasOwn(object, name) ? own : ofItems).names.set(name, below);
  }
  const result = own.names.size > 0 ? readOne(object, own, reader) : reader.identity(object);
  if (!ofItems.everything && ofItems.names.size === 0) return result;
  const first = info.Skip ?? 0;
  const asked = items.slice(first, info.Top === undefined ? undefined : first + info.Top);
  return { ...result, _Items: asked.map((item) => read(item, ofItems, reader, {})) };
}

function readOne(
  object: HostObject,
  selection: Selection,
  reader: Reader,
): Record<string, Json | undefined> {
  const result: Record<string, Json | undefined> = { ...reader.identity(object) };
  if (selection.everything) {
    for (const name of reader.scalars(object))
      result[wireProperty(name)] = reader.property(object, name);
  }
  for (const [name, below] of selection.names) {
    // Loading it is a habit of add-ins: the client works it out from the answer itself.
    if (name === "isNullObject" || name === "_ReferenceId" || isNoName(object, name)) continue;
    if (reader.kind(object, name) === "navigation") {
      const next = reader.navigate(object, name);
      result[wireName(name)] = next === null ? null : read(next, below, reader, {});
    } else {
      result[wireProperty(name)] = reader.property(object, name);
    }
  }
  return result;
}

/**
 * Microsoft's samples load `no-properties-needed`, to have the items and nothing of them, and the text of an axis: no version
 * has such members, and Excel lets the names pass.
 */
function isNoName(object: HostObject, name: string): boolean {
  return /-|^noPropertiesNeeded$/i.test(name) || (object.type === "ChartAxis" && name === "text");
}
