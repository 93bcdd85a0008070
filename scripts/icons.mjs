// npm run icons: every PNG of assets/icons, from its SVG. One drawing serves all sizes.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const folder = join(import.meta.dirname, "../assets/icons");

/** Pixels asked for by ribbons and menus (officejs M-13); the product's own icon is also shown larger. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const productSizes = [...iconSizes, 128];

/** Draws one SVG at one size, with a transparent ground. */
export function drawIcon(svg, size) {
  return new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
}

if (process.argv[1] === import.meta.filename) {
  const drawings = (await readdir(folder)).filter((name) => name.endsWith(".svg"));
  for (const drawing of drawings) {
    const svg = await readFile(join(folder, drawing), "utf8");
    const name = drawing.slice(0, -".svg".length);
    for (const size of name === "flechage" ? productSizes : iconSizes) {
      await writeFile(join(folder, `${name}-${size}.png`), drawIcon(svg, size));
    }
  }
  console.log(`${drawings.length} icons drawn in ${folder}`);
}
