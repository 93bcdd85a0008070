import type { Anchor, CellPoint } from "../../model/anchor";
import type { KeptRelation } from "../../model/chart";
import { allShapes, isAnchor, shapeFrame } from "../../model/editShapes";
import { shapeContentOf, type ImageContent } from "../../model/shape";
import type { HostSheet, HostWorkbook } from "../../model/workbook";
import { chartText, fitsFile } from "../charts/writeChart";
import { emuPerPoint } from "../charts/drawingXml";
import type { WrittenRelation } from "../writeBook";
import { relationsText } from "../writeBook";
import { tag } from "../xml";
import { keptDrawingOf } from "./keptDrawing";
import { shapeText, type ShapeWriter } from "./writeShape";
import { fromSibling, type DrawnParts } from "./drawnParts";

const drawingNamespaces = {
  "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const drawingTypes = "application/vnd.openxmlformats-officedocument";

/** Writes what is drawn over a sheet; answers the path of the drawing part, null when nothing is. */
export function writeDrawing(
  parts: DrawnParts,
  workbook: HostWorkbook,
  sheet: HostSheet,
): string | null {
  const kept = keptDrawingOf(sheet);
  const relations: WrittenRelation[] = [];
  const add = (relation: Omit<WrittenRelation, "id">): string => {
    let count = relations.length + 1;
    const isTaken = ({ id }: WrittenRelation): boolean => id === `rId${count}`;
    // Kept relations have the numbers of their file.
    while (relations.some(isTaken)) count += 1;
    const id = `rId${count}`;
    relations.push({ id, ...relation });
    return id;
  };
  let number = 1;
  const nextNumber = (): number => (number += 1);
  const anchors: string[] = [];
  for (const { xml, relations: needed } of kept.anchors) {
    // Kept relations keep their ids: those of the file are put back first.
    anchors.push(xml);
    for (const relation of needed)
      if (!relations.some(({ id }) => id === relation.id))
        relations.push(writtenRelation(parts, relation));
  }
  for (const chart of sheet.charts.filter(fitsFile)) {
    const path = parts.number("xl/charts/chart", ".xml");
    parts.add(path, chartText(workbook, chart), `${drawingTypes}.drawingml.chart+xml`);
    const own = (chart.source?.relations ?? []).map((one) => writtenRelation(parts, one));
    if (own.length > 0) parts.add(path.replace(/([^/]+)$/, "_rels/$1.rels"), relationsText(own));
    const id = add({ type: "chart", target: fromSibling(path) });
    anchors.push(anchorText(chart.anchor, chartFrame(chart.name, nextNumber(), id)));
  }
  const picture = (image: ImageContent): string =>
    add({ type: "image", target: fromSibling(pictureFile(parts, image)) });
  anchors.push(...shapeAnchors(parts, sheet, { relations, nextNumber, picture }));
  if (anchors.length === 0) return null;
  const path = parts.number("xl/drawings/drawing", ".xml");
  const text =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    tag("xdr:wsDr", { ...kept.namespaces, ...drawingNamespaces }, anchors.join(""));
  parts.add(path, text, `${drawingTypes}.drawing+xml`);
  if (relations.length > 0)
    parts.add(path.replace(/([^/]+)$/, "_rels/$1.rels"), relationsText(relations));
  return path;
}

/** Shapes in their order; one of a file that did not change is written as it was. */
function shapeAnchors(
  parts: DrawnParts,
  sheet: HostSheet,
  {
    relations,
    nextNumber,
    picture,
  }: {
    readonly relations: WrittenRelation[];
    readonly nextNumber: () => number;
    readonly picture: ShapeWriter["picture"];
  },
): string[] {
  const numbers = new Map(allShapes(sheet.shapes).map(({ id }) => [id, nextNumber()]));
  return sheet.shapes.flatMap((shape) => {
    const { source, place } = shape;
    if (source?.understood === shapeContentOf(shape) && isFree(source.relations, relations)) {
      relations.push(...source.relations.map((one) => writtenRelation(parts, one)));
      return [source.xml];
    }
    const content = shapeText(shape, shapeFrame(sheet, shape), { nextNumber, numbers, picture });
    return isAnchor(place) ? [anchorText(place, content)] : [];
  });
}

/** Relations of a file keep their ids, which another relation may have by now. */
function isFree(needed: readonly KeptRelation[], taken: readonly WrittenRelation[]): boolean {
  return !needed.some(({ id }) => taken.some((other) => other.id === id));
}

function pictureFile(parts: DrawnParts, { format, base64 }: ImageContent): string {
  const [extension, type] = {
    PNG: [".png", "image/png"],
    JPEG: [".jpeg", "image/jpeg"],
    GIF: [".gif", "image/gif"],
    BMP: [".bmp", "image/bmp"],
  }[format] as [string, string];
  const path = parts.number("xl/media/image", extension);
  parts.add(
    path,
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    type,
  );
  return path;
}

/** A kept part is written again under a name of its own, with all it points to. */
function writtenRelation(parts: DrawnParts, relation: KeptRelation): WrittenRelation {
  const { id, type, address, part } = relation;
  if (part === undefined) return { id, type, target: address ?? "", external: true };
  const extension = /\.[^./]+$/.exec(part.path)?.[0] ?? ".bin";
  const path = parts.number("xl/kept/part", extension);
  parts.add(path, part.bytes, part.contentType);
  const own = part.relations.map((one) => writtenRelation(parts, one));
  if (own.length > 0) parts.add(path.replace(/([^/]+)$/, "_rels/$1.rels"), relationsText(own));
  return { id, type, target: fromSibling(path) };
}

function chartFrame(name: string, number: number, relation: string): string {
  const properties = tag(
    "xdr:nvGraphicFramePr",
    {},
    tag("xdr:cNvPr", { id: number, name }) + "<xdr:cNvGraphicFramePr/>",
  );
  const graphic = tag(
    "a:graphic",
    {},
    tag(
      "a:graphicData",
      { uri: chartNamespace },
      tag("c:chart", { "xmlns:c": chartNamespace, "r:id": relation }),
    ),
  );
  return tag(
    "xdr:graphicFrame",
    { macro: "" },
    `${properties}<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>${graphic}`,
  );
}

/** An object between two cells. */
function anchorText({ from, to, placement }: Anchor, content: string): string {
  const editAs = placement.slice(0, 1).toLowerCase() + placement.slice(1);
  return tag(
    "xdr:twoCellAnchor",
    { editAs },
    pointText("xdr:from", from) + pointText("xdr:to", to) + content + "<xdr:clientData/>",
  );
}

function pointText(name: string, { row, column, x, y }: CellPoint): string {
  const emu = (points: number): number => Math.round(points * emuPerPoint);
  return (
    `<${name}><xdr:col>${column - 1}</xdr:col><xdr:colOff>${emu(x)}</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${emu(y)}</xdr:rowOff></${name}>`
  );
}
