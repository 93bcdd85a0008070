import { type Problem, problem } from "./problem";
import { type Element, at, childrenOf, everyElement, valuesOf } from "./tree";

/** A PNG as its file says it; null when there is no such file, or it is not a PNG. */
export type ReadIcon = (
  url: string,
) => { readonly width: number; readonly height: number; readonly bytes: number } | null;

const mandatory = [16, 32, 80];
const allowed = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const maximumBytes = 100 * 1024;

/** Every icon has its mandatory sizes, and its file exactly the pixels announced (M-12, M-13). */
export function checkIcons(root: Element, readIcon: ReadIcon): Problem[] {
  const images = new Map(
    childrenOf(at(root, "VersionOverrides", "Resources", "Images"), "Image").map((image) => [
      image.attributes["id"] ?? "",
      image,
    ]),
  );
  const own = [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const;
  return [
    ...own.flatMap(([name, size]) => {
      const element = at(root, name);
      return element === null ? [] : checkFiles(element, size, readIcon);
    }),
    ...[...everyElement(root)]
      .filter(({ name }) => name === "Icon")
      .flatMap((icon) => checkIcon(icon, images, readIcon)),
  ];
}

function checkIcon(
  icon: Element,
  images: ReadonlyMap<string, Element>,
  readIcon: ReadIcon,
): Problem[] {
  const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
  const missing = mandatory
    .filter((size) => !sizes.includes(size))
    .map((size) => problem("M-13", icon, `an icon needs ${size} pixels`));
  const files = icon.children.flatMap((shown) => {
    const size = Number(shown.attributes["size"]);
    if (!allowed.includes(size)) return [problem("M-13", shown, `no icon has ${size} pixels`)];
    const image = images.get(shown.attributes["resid"] ?? "");
    return image === undefined ? [] : checkFiles(image, size, readIcon);
  });
  return [...missing, ...files];
}

function checkFiles(element: Element, size: number, readIcon: ReadIcon): Problem[] {
  return valuesOf(element).flatMap(({ value, line }) => {
    const icon = readIcon(value);
    if (icon === null) return [problem("M-43", { line }, `${value} is not a PNG that exists`)];
    return [
      ...(icon.width === size && icon.height === size
        ? []
        : [
            problem(
              "M-43",
              { line },
              `${value} has ${icon.width}×${icon.height} pixels, not ${size}`,
            ),
          ]),
      ...(icon.bytes <= maximumBytes ? [] : [problem("M-12", { line }, `${value} is over 100 KB`)]),
    ];
  });
}
