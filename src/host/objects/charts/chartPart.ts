import type { HostContext } from "../context";
import { property } from "../define";
import type { Property, Since } from "../../protocol/members";
import type { Json } from "../../protocol/wire";
import type { Part } from "./part";

/** The piece under a key of another piece. */
export function inside<T extends object, K extends keyof T>(part: Part<T>, key: K): Part<T[K]> {
  return {
    get: () => part.get()[key],
    set: (context, value) => {
      part.set(context, { ...part.get(), [key]: value });
    },
  };
}

/** Replaces some keys of a piece. */
export function change<T extends object>(
  context: HostContext,
  part: Part<T>,
  values: Partial<T>,
): void {
  part.set(context, { ...part.get(), ...values });
}

/** A property of the API that is a key of the piece, read as `read` allows; without `read` it cannot be set. */
export function field<T extends object, K extends keyof T & string>(
  since: Since,
  key: K,
  read?: (value: unknown) => T[K],
): Property<Part<T>, HostContext> {
  return property<Part<T>>(
    since,
    (part) => part.get()[key] as Json,
    read === undefined
      ? null
      : (part, value, context) => {
          const next = read(value);
          part.set(context, { ...part.get(), [key]: next });
        },
  );
}

/** A number that is automatic when null; the API shows "" then, and takes it back. */
export function automatic(read: (value: unknown) => number): (value: unknown) => number | null {
  return (value) => (value === "" || value === null ? null : read(value));
}
