import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { isHostObject } from "../protocol/members";
import { isRecord } from "../protocol/wire";
import type { ClassName, Targets } from "./targets";

/** Readers of arguments and assigned values. All throw InvalidArgument for what Excel would refuse. */

export function text(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", "expected text");
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new HostError("InvalidArgument", "expected a number");
  return value;
}

export function integer(value: unknown): number {
  const read = number(value);
  if (!Number.isInteger(read)) throw new HostError("InvalidArgument", "expected a whole number");
  return read;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", "expected true or false");
  return value;
}

/** undefined and null both mean "left out" on the wire. */
export function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

/** One of the texts of an enumeration of the API. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined)
    throw new HostError("InvalidArgument", `expected one of ${allowed.join(", ")}`);
  return found;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new HostError("InvalidArgument", "expected an object");
  return value;
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new HostError("InvalidArgument", "expected a list");
  return value as readonly unknown[];
}

/** The target of an argument that is an API object of this class; null when it is something else. */
export function objectOf<N extends ClassName>(value: unknown, type: N): Targets[N] | null {
  if (!isHostObject(value)) return null;
  const object: HostObject = value;
  return object.type === type ? (object.target as Targets[N]) : null;
}
