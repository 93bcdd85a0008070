import type { Json } from "./wire";

/** An object of the API as the host holds it: the name of its class and what it stands for. */
export interface HostObject {
  readonly type: string;
  readonly target: unknown;
}

/** ExcelApi version a member came with (`1.9`), or `Online 1.1`, `Desktop 1.1`; `internal` for what only the client library calls. */
export type Since = `1.${number}` | `Online 1.${number}` | `Desktop 1.${number}` | "internal";

export interface Property<T, C> {
  readonly kind: "property";
  readonly since: Since;
  readonly get: ((target: T, context: C) => Json) | null;
  readonly set: ((target: T, value: unknown, context: C) => void) | null;
}

export interface Navigation<T, C> {
  readonly kind: "navigation";
  readonly since: Since;
  readonly to: (target: T, context: C) => HostObject | null;
  /** Navigation that takes a plain object when assigned, such as `pageLayout.zoom`. */
  readonly set: ((target: T, value: unknown, context: C) => void) | null;
}

export interface Method<T, C> {
  readonly kind: "method";
  readonly since: Since;
  /** A HostObject becomes a path of the batch, null a null object; anything else is the value of the call. */
  readonly call: (target: T, args: readonly unknown[], context: C) => HostObject | Json | undefined;
}

export type MemberKind = "property" | "navigation" | "method";
export type Member<T, C> = Property<T, C> | Navigation<T, C> | Method<T, C>;

/** One class of the API: its members by their name in the documentation (`getRange`). What is not listed answers ApiNotFound. */
export interface ClassTable<T, C> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<T, C>>>;
  /** What Instantiate and collection items carry so that the client can find the object again: `{ Id }`. */
  readonly identity?: (target: T) => Readonly<Record<string, Json>>;
  /** Kept by reference id between batches, as ranges are. */
  readonly kept?: boolean;
  readonly collection?: {
    readonly items: (target: T, context: C) => readonly HostObject[];
    /** `getItem(key)`; throws ItemNotFound. Absent when the collection has no indexer. */
    readonly item?: (target: T, key: unknown, context: C) => HostObject;
  };
}

const brand = Symbol("host object");

export function hostObject<N extends string, T>(
  type: N,
  target: T,
): { readonly type: N; readonly target: T } {
  const object = { type, target, [brand]: true };
  return object;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && brand in value;
}

/** A class table whose target type is forgotten: what the catalogue holds. */
export type AnyClass<C> = ClassTable<never, C>;

/** `Values` on the wire is `values` in the documentation; names with an underscore stay as they are. */
export function documentedName(wireName: string): string {
  return wireName.slice(0, 1).toLowerCase() + wireName.slice(1);
}

export function wireName(documented: string): string {
  return documented.slice(0, 1).toUpperCase() + documented.slice(1);
}

/** `Line.connectorType` and `Image.format`: the client reads these two in small letters. */
const smallOnWire = new Set(["connectorType", "format"]);

/** The name of a scalar property on the wire. */
export function wireProperty(documented: string): string {
  return smallOnWire.has(documented) ? documented : wireName(documented);
}
