import type { ManualPlace } from "../../model/chart";
import { HostError } from "../../protocol/errors";
import type { Since } from "../../protocol/members";
import { number } from "../args";
import { property, type Members } from "../define";
import { change } from "./chartPart";
import type { Part } from "./part";

interface Placed {
  readonly manual: Partial<ManualPlace>;
}

/** Members that put a piece of a chart by hand (points inside the chart), by the edge that each one says. */
export function manualPlace(
  since: Since,
  names: Readonly<Record<keyof ManualPlace, string>>,
): Members<Part<Placed>> {
  const keys = ["left", "top", "width", "height"] as const;
  return Object.fromEntries(
    keys.map((key) => [
      names[key],
      property<Part<Placed>>(
        since,
        (piece) => {
          const place = piece.get().manual[key];
          // Where Excel itself puts the piece cannot be told.
          if (place === undefined) throw new HostError("ApiNotFound");
          return place;
        },
        (piece, value, context) => {
          change(context, piece, { manual: { ...piece.get().manual, [key]: number(value) } });
        },
      ),
    ]),
  );
}
