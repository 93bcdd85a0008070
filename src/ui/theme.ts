import {
  type BrandVariants,
  type Theme,
  createDarkTheme,
  createLightTheme,
} from "@fluentui/react-components";

/** The green-blue of the arrow in the logo; contrast checked against white and near-black by axe. */
const brand: BrandVariants = {
  10: "#020505",
  20: "#0f1f1f",
  30: "#123435",
  40: "#124446",
  50: "#115557",
  60: "#0e6669",
  70: "#0b787b",
  80: "#0a7a7d",
  90: "#2b9699",
  100: "#4aa5a8",
  110: "#66b5b7",
  120: "#82c4c6",
  130: "#9dd3d5",
  140: "#b8e2e3",
  150: "#d4f0f1",
  160: "#effdfd",
};

const light = createLightTheme(brand);
const dark = createDarkTheme(brand);

/** The Fluent theme that goes with Office's (or, without Office, with the system's). */
export function themeFor(isDark: boolean): Theme {
  return isDark ? dark : light;
}
