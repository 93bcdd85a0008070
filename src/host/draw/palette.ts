/** The six accents of the Office theme, in the order series take them; beyond, the same ones darker. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** The colour Excel gives the series (or slice) of that number, from 0. */
export function seriesColor(index: number): string {
  const accent = accents[index % accents.length] ?? "#4472C4";
  const round = Math.floor(index / accents.length);
  return round === 0 ? accent : shade(accent, 1 - 0.25 * Math.min(3, round));
}

function shade(color: string, by: number): string {
  const part = (at: number): string =>
    Math.round(parseInt(color.slice(at, at + 2), 16) * by)
      .toString(16)
      .padStart(2, "0");
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}
