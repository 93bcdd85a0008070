import type { HostContext } from "../context";

/**
 * A piece of a chart (or of anything kept as data that is replaced whole): reads what it is now, and replaces it.
 * Both throw ItemNotFound when what holds it is gone.
 */
export interface Part<T> {
  readonly get: () => T;
  readonly set: (context: HostContext, value: T) => void;
}
