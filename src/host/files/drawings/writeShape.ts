import type { Frame } from "../../model/anchor";
import { presetOf } from "../../model/geometricTypes";
import type {
  GeometricContent,
  HostShape,
  ImageContent,
  LineEnd,
  ShapeFont,
  ShapeLine,
  ShapeText,
} from "../../model/shape";
import { emuPerPoint } from "../charts/drawingXml";
import { escapeXml, tag } from "../xml";
import { anchors, arrowStyles, connectorPresets, dashes, horizontals } from "./shapeWords";

/** What writing a shape needs of the drawing around it. */
export interface ShapeWriter {
  readonly nextNumber: () => number;
  /** Numbers of shapes that lines are tied to, by id of the shape. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Adds a picture, answers the id of its relation. */
  readonly picture: (image: ImageContent) => string;
}

const emu = (points: number): number => Math.round(points * emuPerPoint);

/** A shape as an element of a drawing; `frame` in points of what holds it. */
export function shapeText(shape: HostShape, frame: Frame, writer: ShapeWriter): string {
  const { content } = shape;
  const names = nameText(shape, writer.numbers.get(shape.id) ?? writer.nextNumber());
  switch (content.type) {
    case "GeometricShape":
      return tag(
        "xdr:sp",
        { macro: "", textlink: "" },
        tag(
          "xdr:nvSpPr",
          {},
          names + tag("xdr:cNvSpPr", { txBox: content.isTextBox || undefined }, locks(shape, "sp")),
        ) +
          tag(
            "xdr:spPr",
            {},
            transform(shape, frame) +
              preset(presetOf(content.form)) +
              fillText(content) +
              lineText(content.line, null, null),
          ) +
          bodyText(content.text),
      );
    case "Line": {
      const ties =
        tieText("a:stCxn", content.begin, writer) + tieText("a:endCxn", content.end, writer);
      return tag(
        "xdr:cxnSp",
        { macro: "" },
        tag("xdr:nvCxnSpPr", {}, names + tag("xdr:cNvCxnSpPr", {}, locks(shape, "cxnSp") + ties)) +
          tag(
            "xdr:spPr",
            {},
            transform(shape, frame, content.flipX, content.flipY) +
              preset(connectorPresets[content.connector]) +
              lineText(content.line, content.begin, content.end),
          ),
      );
    }
    case "Image":
      return tag(
        "xdr:pic",
        {},
        tag("xdr:nvPicPr", {}, names + tag("xdr:cNvPicPr", {}, locks(shape, "pic"))) +
          `<xdr:blipFill><a:blip r:embed="${writer.picture(content)}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
          tag("xdr:spPr", {}, transform(shape, frame) + preset("rect")),
      );
    case "Group": {
      const inner = content.shapes.map((one) =>
        shapeText(one, "left" in one.place ? one.place : content.space, writer),
      );
      const { space } = content;
      return tag(
        "xdr:grpSp",
        {},
        tag("xdr:nvGrpSpPr", {}, names + tag("xdr:cNvGrpSpPr", {}, locks(shape, "grpSp"))) +
          tag("xdr:grpSpPr", {}, transform(shape, frame, false, false, space)) +
          inner.join(""),
      );
    }
  }
}

function nameText(shape: HostShape, id: number): string {
  return tag("xdr:cNvPr", {
    id,
    name: shape.name,
    descr: shape.altTextDescription === "" ? undefined : shape.altTextDescription,
    title: shape.altTextTitle === "" ? undefined : shape.altTextTitle,
    hidden: shape.visible ? undefined : true,
  });
}

function locks({ lockAspectRatio }: HostShape, kind: "sp" | "cxnSp" | "pic" | "grpSp"): string {
  const name = { sp: "spLocks", cxnSp: "cxnSpLocks", pic: "picLocks", grpSp: "grpSpLocks" }[kind];
  return lockAspectRatio ? tag(`a:${name}`, { noChangeAspect: true }) : "";
}

function transform(
  { rotation }: HostShape,
  frame: Frame,
  flipX = false,
  flipY = false,
  space: Frame | null = null,
): string {
  const box = ({ left, top, width, height }: Frame, off: string, ext: string): string =>
    tag(off, { x: emu(left), y: emu(top) }) + tag(ext, { cx: emu(width), cy: emu(height) });
  return tag(
    "a:xfrm",
    {
      rot: rotation === 0 ? undefined : Math.round(rotation * 60_000),
      flipH: flipX || undefined,
      flipV: flipY || undefined,
    },
    box(frame, "a:off", "a:ext") + (space === null ? "" : box(space, "a:chOff", "a:chExt")),
  );
}

function preset(name: string): string {
  return tag("a:prstGeom", { prst: name }, "<a:avLst/>");
}

function colorText(color: string, transparency: number): string {
  const alpha =
    transparency === 0 ? "" : tag("a:alpha", { val: Math.round((1 - transparency) * 100_000) });
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: color.replace("#", "") }, alpha));
}

function fillText({ fill }: GeometricContent): string {
  return fill.color === null ? "<a:noFill/>" : colorText(fill.color, fill.transparency);
}

function lineText(line: ShapeLine, begin: LineEnd | null, end: LineEnd | null): string {
  if (!line.visible) return tag("a:ln", {}, "<a:noFill/>");
  const compound = {
    ThickBetweenThin: "tri",
    ThickThin: "thickThin",
    ThinThick: "thinThick",
    ThinThin: "dbl",
  }[line.style];
  return tag(
    "a:ln",
    { w: emu(line.weight), cmpd: compound },
    colorText(line.color, line.transparency) +
      tag("a:prstDash", { val: dashes[line.dash] ?? "solid" }) +
      arrowText("a:headEnd", begin) +
      arrowText("a:tailEnd", end),
  );
}

function arrowText(name: string, end: LineEnd | null): string {
  if (end === null || end.style === "None") return "";
  return tag(name, {
    type: arrowStyles[end.style],
    w: { Narrow: "sm", Medium: "med", Wide: "lg" }[end.width],
    len: { Short: "sm", Medium: "med", Long: "lg" }[end.length],
  });
}

function tieText(name: string, { connected }: LineEnd, { numbers }: ShapeWriter): string {
  const id = connected === null ? undefined : numbers.get(connected.shape);
  return id === undefined || connected === null ? "" : tag(name, { id, idx: connected.site });
}

function bodyText(text: ShapeText): string {
  const { left, top, right, bottom } = text.margins;
  const fit = {
    AutoSizeNone: "",
    AutoSizeTextToFitShape: "<a:normAutofit/>",
    AutoSizeShapeToFitText: "<a:spAutoFit/>",
  }[text.autoSize];
  const body = tag(
    "a:bodyPr",
    {
      lIns: emu(left),
      tIns: emu(top),
      rIns: emu(right),
      bIns: emu(bottom),
      anchor: anchors[text.vertical],
    },
    fit,
  );
  return tag("xdr:txBody", {}, `${body}<a:lstStyle/>${paragraphs(text)}`);
}

function paragraphs({ runs, font, horizontal }: ShapeText): string {
  const lines: string[] = [""];
  for (const run of runs)
    run.text.split(/\r\n|\r|\n/).forEach((piece, i) => {
      if (i > 0) lines.push("");
      if (piece === "") return;
      const letter = `<a:r>${letters("a:rPr", run.font)}<a:t>${escapeXml(piece)}</a:t></a:r>`;
      lines.push((lines.pop() ?? "") + letter);
    });
  const align = tag("a:pPr", { algn: horizontals[horizontal] });
  return lines.map((line) => `<a:p>${align}${line}${letters("a:endParaRPr", font)}</a:p>`).join("");
}

function letters(name: string, font: ShapeFont): string {
  return tag(
    name,
    {
      lang: "fr-FR",
      sz: Math.round(font.size * 100),
      b: font.bold || undefined,
      i: font.italic || undefined,
      u: { None: undefined, Single: "sng", Double: "dbl" }[font.underline],
    },
    colorText(font.color, 0) + tag("a:latin", { typeface: font.name }),
  );
}
