import { toPixels } from "../grid/geometry";
import { quadrantsOf, type Layout, type Quadrant } from "../grid/Quadrants";
import type { Drawn } from "./drawn";

interface Props {
  readonly layout: Layout;
  readonly zoom: number;
  readonly drawn: readonly Drawn[];
}

/** Charts over the cells, each at its place; clicks go through to the cells. What they say is told beside the grid. */
export function Drawings({ layout, zoom, drawn }: Props): React.JSX.Element {
  return (
    <>
      {quadrantsOf(layout).map((quadrant) => (
        <div key={quadrant.key} className="marks" role="presentation" style={quadrant.place}>
          <div style={{ transform: quadrant.transform }} data-moves-down={quadrant.movesDown}>
            {drawn.map((one) => {
              const place = placeOf(one, layout, quadrant, zoom);
              return place === null ? null : (
                <div
                  key={one.key}
                  className="drawing"
                  aria-hidden="true"
                  style={{ ...place, backgroundImage: `url("${one.picture}")` }}
                />
              );
            })}
          </div>
        </div>
      ))}
    </>
  );
}

/** Where it stands inside a part of the sheet, in pixels; null when nothing of it shows there. */
function placeOf(
  { anchor: { from, to } }: Drawn,
  { axes: { rows, columns } }: Layout,
  { box, baseRow }: Quadrant,
  zoom: number,
): { left: number; top: number; width: number; height: number } | null {
  if (from.row > box.bottom || to.row < box.top) return null;
  if (from.column > box.right || to.column < box.left) return null;
  const left = columns.start(from.column) + toPixels(from.x) * zoom;
  const right = columns.start(to.column) + toPixels(to.x) * zoom;
  const top = rows.start(from.row) + toPixels(from.y) * zoom;
  const bottom = rows.start(to.row) + toPixels(to.y) * zoom;
  const width = right - left;
  const height = bottom - top;
  return { left, top: top - rows.start(baseRow), width, height };
}
