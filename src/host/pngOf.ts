import { createRequire } from "node:module";
import { join } from "node:path";
import type * as resvg from "@resvg/resvg-js";

/** An SVG as a PNG of that width (pixels), in base64. Only in Node; the library is loaded at the first picture. */
export function pngOf(svg: string, width: number): string {
  const require = createRequire(join(process.cwd(), "package.json"));
  const { Resvg } = require("@resvg/resvg-js") as typeof resvg;
  const picture = new Resvg(svg, { fitTo: { mode: "width", value: width } });
  return Buffer.from(picture.render().asPng()).toString("base64");
}
