import type { Anchor, Frame } from "../../model/anchor";
import { newGuid } from "../../model/create";
import { typeOfPreset } from "../../model/geometricTypes";
import type {
  HostShape,
  LineEnd,
  ShapeContent,
  ShapeFont,
  ShapeLine,
  ShapeText,
  TextRun,
} from "../../model/shape";
import { plainLine, plainText } from "../../model/shapeDefaults";
import { readPicture } from "../../model/pictures";
import { emuPerPoint } from "../charts/drawingXml";
import { childNamed, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "../xml";
import { anchors, arrowStyles, connectorPresets, dashes, horizontals, wordOf } from "./shapeWords";

/** Pictures of a drawing as base64, by id of their relation. */
export type Pictures = ReadonlyMap<string, string>;

/** Ids given to shapes, by their numbers in the file, for the lines tied to them. */
export type ShapeIds = Map<string, string>;

const kinds = ["sp", "cxnSp", "pic", "grpSp"] as const;

/** The shape an anchor holds; null when the API has no word for all of it, so that it is kept as it is. */
export function readAnchored(
  element: XmlElement,
  anchor: Anchor,
  frame: Frame,
  pictures: Pictures,
  ids: ShapeIds,
): HostShape | null {
  const body = element.children.find(({ name }) => kinds.some((kind) => kind === name));
  if (body === undefined) return null;
  const shape = readShape(body, pictures, ids);
  const size = { width: frame.width, height: frame.height };
  return shape === null ? null : { ...shape, place: anchor, original: originalOf(shape, size) };
}

function originalOf(
  { content, original }: HostShape,
  size: HostShape["original"],
): HostShape["original"] {
  return content.type === "Image" ? original : size;
}

function readShape(element: XmlElement, pictures: Pictures, ids: ShapeIds): HostShape | null {
  const content = contentOf(element, pictures, ids);
  if (content === null) return null;
  const holder = element.children[0];
  const names = childNamed(holder, "cNvPr");
  const id = newGuid();
  ids.set(names?.attributes["id"] ?? "", id);
  const xfrm = childNamed(
    childNamed(element, element.name === "grpSp" ? "grpSpPr" : "spPr"),
    "xfrm",
  );
  const place = frameIn(xfrm, "off", "ext");
  const picture = content.type === "Image" ? readPicture(content.base64) : null;
  return {
    id,
    name: names?.attributes["name"] ?? "",
    altTextTitle: names?.attributes["title"] ?? "",
    altTextDescription: names?.attributes["descr"] ?? "",
    visible: !flagAttribute(names, "hidden", false),
    rotation: numberAttribute(xfrm, "rot", 0) / 60_000,
    lockAspectRatio: isLocked(holder),
    place,
    original: picture ?? { width: place.width, height: place.height },
    content,
  };
}

function isLocked(holder: XmlElement | undefined): boolean {
  const locks = holder?.children
    .flatMap(({ children }) => children)
    .find(({ name }) => name.endsWith("Locks"));
  return flagAttribute(locks, "noChangeAspect", false);
}

function frameIn(xfrm: XmlElement | undefined, off: string, ext: string): Frame {
  const points = (element: string, key: string): number =>
    numberAttribute(childNamed(xfrm, element), key, 0) / emuPerPoint;
  return {
    left: points(off, "x"),
    top: points(off, "y"),
    width: points(ext, "cx"),
    height: points(ext, "cy"),
  };
}

function contentOf(element: XmlElement, pictures: Pictures, ids: ShapeIds): ShapeContent | null {
  const look = childNamed(element, "spPr");
  const preset = childNamed(look, "prstGeom")?.attributes["prst"];
  switch (element.name) {
    case "sp": {
      const form = preset === undefined ? null : typeOfPreset(preset);
      if (form === null) return null;
      const locks = childNamed(childNamed(element, "nvSpPr"), "cNvSpPr");
      return {
        type: "GeometricShape",
        form,
        isTextBox: flagAttribute(locks, "txBox", false),
        fill: colorIn(look) ?? { color: null, transparency: 0 },
        line: lineIn(childNamed(look, "ln")),
        text: textIn(childNamed(element, "txBody")),
      };
    }
    case "cxnSp": {
      const xfrm = childNamed(look, "xfrm");
      const ln = childNamed(look, "ln");
      const ties = childNamed(childNamed(element, "nvCxnSpPr"), "cNvCxnSpPr");
      const connector =
        preset === "straightConnector1" ? "Straight" : wordOf(connectorPresets, preset);
      if (connector === undefined) return null;
      return {
        type: "Line",
        connector,
        flipX: flagAttribute(xfrm, "flipH", false),
        flipY: flagAttribute(xfrm, "flipV", false),
        begin: endIn(childNamed(ln, "headEnd"), childNamed(ties, "stCxn"), ids),
        end: endIn(childNamed(ln, "tailEnd"), childNamed(ties, "endCxn"), ids),
        line: lineIn(ln),
      };
    }
    case "pic": {
      const id = childNamed(childNamed(element, "blipFill"), "blip")?.attributes["r:embed"];
      const base64 = pictures.get(id ?? "");
      const picture = base64 === undefined ? null : readPicture(base64);
      return picture === null
        ? null
        : { type: "Image", format: picture.format, base64: picture.base64 };
    }
    default:
      return groupIn(element, pictures, ids);
  }
}

function groupIn(element: XmlElement, pictures: Pictures, ids: ShapeIds): ShapeContent | null {
  const members = element.children
    .slice(2)
    .map((child) =>
      kinds.some((kind) => kind === child.name) ? readShape(child, pictures, ids) : null,
    );
  const shapes = members.filter((shape) => shape !== null);
  if (shapes.length === 0 || shapes.length < members.length) return null;
  const xfrm = childNamed(childNamed(element, "grpSpPr"), "xfrm");
  return { type: "Group", space: frameIn(xfrm, "chOff", "chExt"), shapes };
}

function colorIn(element: XmlElement | undefined): { color: string; transparency: number } | null {
  const rgb = childNamed(childNamed(element, "solidFill"), "srgbClr");
  if (rgb === undefined) return null;
  const alpha = numberAttribute(childNamed(rgb, "alpha"), "val", 100_000);
  return {
    color: `#${(rgb.attributes["val"] ?? "").toUpperCase()}`,
    transparency: 1 - alpha / 100_000,
  };
}

function lineIn(ln: XmlElement | undefined): ShapeLine {
  const color = colorIn(ln);
  const dash = childNamed(ln, "prstDash")?.attributes["val"];
  const style = {
    tri: "ThickBetweenThin",
    thickThin: "ThickThin",
    thinThick: "ThinThick",
    dbl: "ThinThin",
  }[ln?.attributes["cmpd"] ?? ""];
  return {
    ...plainLine,
    ...color,
    visible: ln !== undefined && childNamed(ln, "noFill") === undefined,
    weight: numberAttribute(ln, "w", emuPerPoint) / emuPerPoint,
    dash: wordOf(dashes, dash) ?? "Solid",
    style: style ?? "Single",
  };
}

function endIn(arrow: XmlElement | undefined, tie: XmlElement | undefined, ids: ShapeIds): LineEnd {
  const size = (key: string): 0 | 1 | 2 =>
    arrow?.attributes[key] === "sm" ? 0 : arrow?.attributes[key] === "lg" ? 2 : 1;
  const shape = ids.get(tie?.attributes["id"] ?? "-");
  return {
    style: wordOf(arrowStyles, arrow?.attributes["type"]) ?? "None",
    width: (["Narrow", "Medium", "Wide"] as const)[size("w")],
    length: (["Short", "Medium", "Long"] as const)[size("len")],
    connected: shape === undefined ? null : { shape, site: numberAttribute(tie, "idx", 0) },
  };
}

function textIn(body: XmlElement | undefined): ShapeText {
  const frame = childNamed(body, "bodyPr");
  const paragraphs = childrenNamed(body, "p");
  const runs: TextRun[] = [];
  paragraphs.forEach((paragraph, i) => {
    const last = runs[runs.length - 1];
    if (i > 0 && last !== undefined) runs[runs.length - 1] = { ...last, text: `${last.text}\n` };
    for (const run of childrenNamed(paragraph, "r"))
      runs.push({ text: childNamed(run, "t")?.text ?? "", font: fontIn(childNamed(run, "rPr")) });
  });
  const end = fontIn(childNamed(paragraphs[paragraphs.length - 1], "endParaRPr"));
  const align = childNamed(paragraphs[0], "pPr")?.attributes["algn"];
  const margin = (key: string, usual: number): number =>
    numberAttribute(frame, key, usual * emuPerPoint) / emuPerPoint;
  return {
    runs,
    font: runs[0]?.font ?? end,
    horizontal: wordOf(horizontals, align) ?? "Left",
    vertical: wordOf(anchors, frame?.attributes["anchor"]) ?? "Top",
    autoSize:
      childNamed(frame, "spAutoFit") !== undefined
        ? "AutoSizeShapeToFitText"
        : childNamed(frame, "normAutofit") !== undefined
          ? "AutoSizeTextToFitShape"
          : "AutoSizeNone",
    margins: {
      left: margin("lIns", 7.2),
      top: margin("tIns", 3.6),
      right: margin("rIns", 7.2),
      bottom: margin("bIns", 3.6),
    },
  };
}

function fontIn(element: XmlElement | undefined): ShapeFont {
  const { font } = plainText;
  const underline = element?.attributes["u"];
  return {
    name: childNamed(element, "latin")?.attributes["typeface"] ?? font.name,
    size: numberAttribute(element, "sz", font.size * 100) / 100,
    bold: flagAttribute(element, "b", false),
    italic: flagAttribute(element, "i", false),
    color: colorIn(element)?.color ?? font.color,
    underline: underline === "sng" ? "Single" : underline === "dbl" ? "Double" : "None",
  };
}
