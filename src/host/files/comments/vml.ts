import type { HostNote } from "../../model/comment";

/** The boxes of notes, in the old drawing language that files keep for them. */
export function vmlText(notes: readonly HostNote[]): string {
  const shapes = notes.map(({ row, column, visible, width, height }, i) => {
    const shown = visible ? "visible" : "hidden";
    // Two columns right of the cell and one row above it, as Excel puts them.
    const anchor = [column, 15, Math.max(0, row - 2), 10, column + 2, 15, row + 3, 4].join(", ");
    return (
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:${width}pt;height:${height}pt;z-index:${i + 1};visibility:${shown}" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column>${visible ? "<x:Visible/>" : ""}</x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

/** What a drawing says of the box of a note; by `row,column` from 1. */
export type NoteBoxes = ReadonlyMap<string, Pick<HostNote, "visible" | "width" | "height">>;

/** Reads the boxes of notes. It is not always well-formed XML: only what is wanted is looked for. */
export function readVml(vml: string): NoteBoxes {
  const boxes = new Map<string, Pick<HostNote, "visible" | "width" | "height">>();
  for (const [shape] of vml.matchAll(/<v:shape\b[\s\S]*?<\/v:shape>/g)) {
    const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>(\d+)<\/x:Column>/.exec(shape)?.[1];
    if (row === undefined || column === undefined) continue;
    const size = (name: string, usual: number): number => {
      const text = new RegExp(`[;"'\\s]${name}:([\\d.]+)pt`).exec(shape)?.[1];
      return text === undefined ? usual : Number(text);
    };
    boxes.set(`${Number(row) + 1},${Number(column) + 1}`, {
      visible: shape.includes("<x:Visible"),
      width: size("width", 108),
      height: size("height", 60),
    });
  }
  return boxes;
}
