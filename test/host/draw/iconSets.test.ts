import { iconSvg } from "../../../src/host/draw/iconSets";

describe("icons of conditional formats", () => {
  it.each([
    ["ThreeArrows", 3],
    ["ThreeArrowsGray", 3],
    ["ThreeFlags", 3],
    ["ThreeTrafficLights1", 3],
    ["ThreeTrafficLights2", 3],
    ["ThreeSigns", 3],
    ["ThreeSymbols", 3],
    ["ThreeSymbols2", 3],
    ["ThreeStars", 3],
    ["ThreeTriangles", 3],
    ["FourArrows", 4],
    ["FourArrowsGray", 4],
    ["FourRedToBlack", 4],
    ["FourRating", 4],
    ["FourTrafficLights", 4],
    ["FiveArrows", 5],
    ["FiveArrowsGray", 5],
    ["FiveRating", 5],
    ["FiveQuarters", 5],
    ["FiveBoxes", 5],
  ])("%s has %d of them, all different", (set, count) => {
    const icons = Array.from({ length: count }, (_, i) => iconSvg(set, i));
    expect(new Set(icons).size).toBe(count);
    expect(icons).not.toContain(null);
    expect(iconSvg(set, count)).toBeNull();
  });

  it("are those of Excel.IconSet, and no others", () => {
    expect(iconSvg("Invalid", 0)).toBeNull();
  });
});
