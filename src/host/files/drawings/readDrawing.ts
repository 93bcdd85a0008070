import type { Anchor, CellPoint } from "../../model/anchor";
import { anchorAt, frameOf } from "../../model/anchorFrames";
import type { HostChart } from "../../model/chart";
import { contentOf } from "../../model/chartFormulas";
import { newGuid } from "../../model/create";
import { shapeContentOf } from "../../model/shape";
import type { HostSheet } from "../../model/workbook";
import { emuPerPoint } from "../charts/drawingXml";
import { readChart } from "../charts/readChart";
import type { FilePackage, Relation } from "../package";
import { childNamed, numberAttribute, parseXml, type XmlElement } from "../xml";
import type { KeptDrawing } from "./keptDrawing";
import { readAnchored, type ShapeIds } from "./readShape";
import { keepRelations } from "./keepParts";

/** What reading drawings needs of the rest of the file. */
export interface DrawingSource {
  readonly file: FilePackage;
  readonly theme: readonly string[];
  readonly warn: (loss: string) => void;
}

/** Reads what is drawn over a sheet: charts as charts, the rest kept as it is. */
export async function readDrawing(
  path: string,
  sheet: HostSheet,
  source: DrawingSource,
): Promise<void> {
  const xml = await source.file.text(path);
  if (xml === null) return;
  const relations = await source.file.relations(path);
  const kept: KeptDrawing["anchors"][number][] = [];
  const { pieces, namespaces } = cutDrawing(xml);
  const pictures = await picturesOf(source.file, relations);
  const ids: ShapeIds = new Map();
  for (const piece of pieces) {
    const element = parseXml(`<root ${namespaces.text}>${piece}</root>`).children[0];
    if (element === undefined) continue;
    const chart = await chartIn(element, relations, sheet, source);
    if (chart !== null) sheet.charts.push(chart);
    else if (isLost(piece))
      source.warn(/slicer|timeline/i.test(piece) ? "slicers" : "formControls");
    else {
      const needed = await keepRelations(source.file, used(piece, relations));
      const anchor = readAnchor(element, sheet);
      const frame = anchor === null ? null : frameOf(sheet, anchor);
      const shape =
        anchor === null || frame === null || !isSimple(piece)
          ? null
          : readAnchored(element, anchor, frame, pictures, ids);
      if (shape === null) kept.push({ xml: piece, relations: needed });
      else
        sheet.shapes.push({
          ...shape,
          source: {
            xml: withNamespaces(piece, namespaces.text),
            relations: needed,
            understood: shapeContentOf(shape),
          },
        });
    }
  }
  if (kept.length > 0) {
    const drawing: KeptDrawing = { namespaces: namespaces.own, anchors: kept };
    sheet.preserved = { ...sheet.preserved, drawing };
  }
}

/** The anchors of a drawing part as they stand in it, and the namespaces around them. */
function cutDrawing(xml: string): {
  pieces: string[];
  namespaces: { own: Record<string, string>; text: string };
} {
  const root = /<(?:\w+:)?wsDr\b[^>]*>/.exec(xml)?.[0] ?? "";
  const own = Object.fromEntries(
    [...root.matchAll(/(xmlns(?::\w+)?)\s*=\s*["']([^"']*)["']/g)].map(([, name, uri]) => [
      name ?? "",
      uri ?? "",
    ]),
  );
  const pattern =
    /<(\w+:)?(AlternateContent|twoCellAnchor|oneCellAnchor|absoluteAnchor)\b[^>]*>[\s\S]*?<\/\1\2>/g;
  const text = Object.entries(own)
    .map(([name, uri]) => `${name}="${uri}"`)
    .join(" ");
  return { pieces: xml.match(pattern) ?? [], namespaces: { own, text } };
}

/** A piece with the namespaces of its part, so that it can stand in another. */
function withNamespaces(piece: string, namespaces: string): string {
  return piece.replace(/^<[\w:]+/, (start) => `${start} ${namespaces}`);
}

/** Links, macros, texts of cells and colours of themes are no part of the model: such a piece is kept as it is. */
function isSimple(piece: string): boolean {
  return !/hlinkClick|schemeClr|sysClr|gradFill|pattFill|(?:macro|textlink)="[^"]/.test(piece);
}

async function picturesOf(
  file: FilePackage,
  relations: readonly Relation[],
): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for (const { id, type, target, external } of relations) {
    const bytes = type === "image" && !external ? await file.bytes(target) : null;
    if (bytes !== null) pictures.set(id, base64Of(bytes));
  }
  return pictures;
}

function base64Of(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/** Drawn for something this host does not keep: slicers, form controls. */
function isLost(piece: string): boolean {
  return (
    /drawing\/2010\/slicer|2012\/timeslicer/.test(piece) ||
    /^<(?:\w+:)?AlternateContent/.test(piece)
  );
}

function used(piece: string, relations: readonly Relation[]): Relation[] {
  return relations.filter(({ id }) => piece.includes(`"${id}"`));
}

async function chartIn(
  element: XmlElement,
  relations: readonly Relation[],
  sheet: HostSheet,
  { file, theme }: DrawingSource,
): Promise<HostChart | null> {
  const frame = childNamed(element, "graphicFrame");
  const reference = childNamed(childNamed(childNamed(frame, "graphic"), "graphicData"), "chart");
  const id = reference?.attributes["r:id"];
  const part = relations.find((relation) => relation.id === id);
  const anchor = readAnchor(element, sheet);
  if (part?.type !== "chart" || anchor === null) return null;
  const xml = await file.text(part.target);
  const content = xml === null ? null : readChart(parseXml(xml), theme);
  if (xml === null || content === null) return null;
  const name = childNamed(childNamed(frame, "nvGraphicFramePr"), "cNvPr")?.attributes["name"];
  const chart: HostChart = {
    ...content,
    id: newGuid(),
    name: name ?? `Graphique ${sheet.charts.length + 1}`,
    anchor,
  };
  const own = await keepRelations(file, await file.relations(part.target));
  return { ...chart, source: { xml, understood: contentOf(chart), relations: own } };
}

/** Where an anchor puts its object; null when it cannot be read. */
function readAnchor(element: XmlElement, sheet: HostSheet): Anchor | null {
  const from = pointOf(childNamed(element, "from"));
  const to = pointOf(childNamed(element, "to"));
  const size = childNamed(element, "ext");
  const width = numberAttribute(size, "cx", 0) / emuPerPoint;
  const height = numberAttribute(size, "cy", 0) / emuPerPoint;
  if (element.name === "absoluteAnchor") {
    const place = childNamed(element, "pos");
    const left = numberAttribute(place, "x", 0) / emuPerPoint;
    const top = numberAttribute(place, "y", 0) / emuPerPoint;
    return anchorAt(sheet, { left, top, width, height }, "Absolute");
  }
  if (from === null) return null;
  if (element.name === "oneCellAnchor") {
    const corner = frameOf(sheet, { from, to: from, placement: "OneCell" });
    return anchorAt(sheet, { ...corner, width, height }, "OneCell");
  }
  if (to === null) return null;
  const editAs = element.attributes["editAs"];
  const placement =
    editAs === "absolute" ? "Absolute" : editAs === "oneCell" ? "OneCell" : "TwoCell";
  return { from, to, placement };
}

function pointOf(element: XmlElement | undefined): CellPoint | null {
  if (element === undefined) return null;
  const read = (name: string): number => Number(childNamed(element, name)?.text ?? 0);
  const points = (name: string): number => Math.round((read(name) / emuPerPoint) * 100) / 100;
  return {
    row: read("row") + 1,
    column: read("col") + 1,
    x: points("colOff"),
    y: points("rowOff"),
  };
}
