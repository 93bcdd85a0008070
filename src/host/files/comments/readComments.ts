import { parseAddress } from "../../model/box";
import type { HostComment, HostNote } from "../../model/comment";
import type { HostSheet } from "../../model/workbook";
import type { FilePackage, Relation } from "../package";
import { childNamed, childrenNamed, flagAttribute, type XmlElement } from "../xml";
import { readVml, type NoteBoxes } from "./vml";

/** People by their id in the file. */
export type People = ReadonlyMap<string, { readonly name: string; readonly email: string }>;

/** Reads the part that names those who wrote comments. */
export function readPeople(root: XmlElement | null): People {
  return new Map(
    childrenNamed(root ?? undefined, "person").map(({ attributes }) => {
      const user = attributes["userId"] ?? "";
      const name = attributes["displayName"] ?? "";
      return [attributes["id"] ?? "", { name, email: user.includes("@") ? user : "" }];
    }),
  );
}

/** Reads the comments and notes of a sheet. */
export async function readComments(
  file: FilePackage,
  relations: readonly Relation[],
  sheet: HostSheet,
  people: People,
): Promise<void> {
  const part = async (type: string): Promise<XmlElement | null> => {
    const found = relations.find((relation) => relation.type === type);
    return found === undefined ? null : file.xml(found.target);
  };
  const threaded = await part("threadedComment");
  const notes = await part("comments");
  if (notes === null && threaded === null) return;
  const drawing = relations.find(({ type }) => type === "vmlDrawing");
  const vml = drawing === undefined ? null : await file.text(drawing.target);
  sheet.comments = threaded === null ? [] : readThreads(threaded, people);
  const taken = new Set(sheet.comments.map(({ row, column }) => `${row},${column}`));
  sheet.notes = readNotes(notes, readVml(vml ?? "")).filter(
    ({ row, column }) => !taken.has(`${row},${column}`),
  );
}

function readNotes(root: XmlElement | null, boxes: NoteBoxes): HostNote[] {
  const top = root ?? undefined;
  const authors = childrenNamed(childNamed(top, "authors"), "author").map(({ text }) => text);
  return childrenNamed(childNamed(top, "commentList"), "comment").flatMap((comment) => {
    const place = parseAddress(comment.attributes["ref"] ?? "");
    if (place === null) return [];
    const { top: row, left: column } = place;
    const words = childNamed(comment, "text");
    const content = [words, ...childrenNamed(words, "r")]
      .map((piece) => childNamed(piece, "t")?.text ?? "")
      .join("");
    const box = boxes.get(`${row},${column}`) ?? { visible: false, width: 108, height: 60 };
    const authorName = authors[Number(comment.attributes["authorId"] ?? 0)] ?? "";
    return [{ row, column, authorName, content, ...box }];
  });
}

function readThreads(root: XmlElement, people: People): HostComment[] {
  const all = childrenNamed(root, "threadedComment");
  const said = (
    element: XmlElement,
  ): Omit<HostComment, "row" | "column" | "replies" | "resolved"> => {
    const { id, personId, dT } = element.attributes;
    const person = people.get(personId ?? "");
    const content = childNamed(element, "text")?.text ?? "";
    return {
      id: id ?? "",
      authorName: person?.name ?? "",
      authorEmail: person?.email ?? "",
      content,
      contentType: "Plain",
      richContent: content,
      mentions: [],
      // Files say it in universal time, without the letter.
      created: new Date(`${(dT ?? "1970-01-01T00:00:00").replace(/Z$/, "")}Z`),
    };
  };
  return all.flatMap((element) => {
    const { ref, parentId, id } = element.attributes;
    const place = parseAddress(ref ?? "");
    if (parentId !== undefined || place === null) return [];
    const replies = all.filter(({ attributes }) => attributes["parentId"] === id).map(said);
    const resolved = flagAttribute(element, "done");
    return [{ ...said(element), row: place.top, column: place.left, resolved, replies }];
  });
}
