/** The bounds and steps of an axis that carries numbers. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
  readonly minorUnit: number;
}

/** What is fixed by hand; the rest is worked out. */
export interface ScaleWishes {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly minorUnit: number | null;
}

/**
 * Round bounds around the data: zero is in unless all values lie in a sixth of their size, the top has room of a
 * twentieth, steps are 1, 2 or 5 of a power of ten. Close to what Excel does, which also looks at the room on screen.
 */
export function scaleOf(values: readonly number[], wishes: ScaleWishes): Scale {
  let low = 0;
  let high = 1;
  if (values.length > 0) {
    low = values.reduce((a, b) => Math.min(a, b));
    high = values.reduce((a, b) => Math.max(a, b));
  }
  const span = high - low;
  const isFar = span > 0 && span * 6 <= Math.max(Math.abs(low), Math.abs(high));
  if (low >= 0) low = isFar ? low - span / 2 : 0;
  if (high <= 0) high = isFar ? high + span / 2 : 0;
  const room = low === high ? 0 : 0.05;
  if (low === high) high = low + 1;
  const first = wishes.minimum ?? low;
  const last = wishes.maximum ?? high + (high > 0 ? (high - first) * room : 0);
  const majorUnit = wishes.majorUnit ?? roundStep(Math.abs(last - first) / 8);
  const minimum =
    wishes.minimum ?? tidy(Math.floor((low < 0 ? low - span * 0.05 : low) / majorUnit) * majorUnit);
  const maximum = wishes.maximum ?? tidy(Math.ceil(last / majorUnit) * majorUnit);
  return {
    minimum,
    maximum: maximum > minimum ? maximum : minimum + majorUnit,
    majorUnit,
    minorUnit: wishes.minorUnit ?? majorUnit / 5,
  };
}

/** The values of an axis where labels stand; at most 200. */
export function ticksOf({ minimum, maximum, majorUnit }: Scale): number[] {
  const count = Math.min(200, Math.floor((maximum - minimum) / majorUnit + 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => tidy(minimum + i * majorUnit));
}

function roundStep(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return tidy(step * power);
}

/** Without the noise of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
