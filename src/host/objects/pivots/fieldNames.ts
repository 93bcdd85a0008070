import type { HostPivot } from "../../model/pivot";
import { captionOf } from "../../pivots/pivotGrid";
import { text } from "../args";

/** The name of a field in the source, by that name or by its caption; null when there is none. */
export function fieldNamed(
  pivot: HostPivot,
  key: unknown,
  among: readonly string[],
): string | null {
  const wanted = text(key).toLowerCase();
  return (
    among.find((field) => field.toLowerCase() === wanted) ??
    among.find((field) => captionOf(pivot, field).toLowerCase() === wanted) ??
    null
  );
}

/** The names of the fields of the source, in its order. */
export function allFields(pivot: HostPivot): string[] {
  return pivot.cache.fields.map(({ name }) => name);
}
