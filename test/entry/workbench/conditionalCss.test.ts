import { conditionalCss } from "../../../src/entry/workbench/grid/conditionalCss";
import type { ShownBar } from "../../../src/host/conditional/scales";

const bar: ShownBar = {
  from: 0.25,
  to: 0.75,
  color: "#638EC6",
  borderColor: "",
  isGradient: false,
  axis: null,
};

describe("conditional formats in the grid", () => {
  it("lie over the cell's own look and leave the rest of it", () => {
    const look = { fillColor: "#00FF00", italic: true, strikethrough: true };
    const own = { background: "#FFFFFF", color: "#FF0000" };
    expect(conditionalCss({ look, bar: null, icon: null, hidesValue: false }, own)).toEqual({
      background: "#00FF00",
      color: "#FF0000",
      fontStyle: "italic",
      textDecoration: "line-through",
    });
  });

  it("draw a bar over the fill, and its axis over the bar", () => {
    const css = conditionalCss(
      {
        look: {},
        bar: { ...bar, axis: { at: 0.25, color: "#000000" } },
        icon: null,
        hidesValue: false,
      },
      { background: "#FFFF00" },
    );
    expect(css.background).toBe(
      "linear-gradient(#000000, #000000) 25% 0 / 1px 100% no-repeat, " +
        "linear-gradient(to right, transparent 25%, #638EC6 25%, #638EC6 75%, transparent 75%), #FFFF00",
    );
  });

  it("fade a bar away from its axis", () => {
    const css = conditionalCss(
      { look: {}, bar: { ...bar, isGradient: true }, icon: null, hidesValue: false },
      {},
    );
    expect(css.background).toContain("#638EC6 25%, #638EC640 75%");
  });

  it("draw a border around a bar that has one", () => {
    const shown = { look: {}, icon: null, hidesValue: false };
    const css = conditionalCss({ ...shown, bar: { ...bar, borderColor: "#0000FF" } }, {});
    const sides = [
      "25% 0 / 1px 100%",
      "75% 0 / 1px 100%",
      "50% 0% / 50% 1px",
      "50% 100% / 50% 1px",
    ];
    for (const side of sides)
      expect(css.background).toContain(`linear-gradient(#0000FF, #0000FF) ${side} no-repeat`);
  });

  it("draw an icon at the left and leave it its room", () => {
    const icon = { set: "ThreeArrows", index: 2 };
    const css = conditionalCss({ look: {}, bar: null, icon, hidesValue: false }, {});
    expect(css.background).toMatch(/^url\("data:image\/svg\+xml,%3Csvg/);
    expect(css.paddingLeft).toBe(18);
  });
});
