import { addressOf, boxAt } from "../../model/box";
import type { HostComment, HostNote } from "../../model/comment";
import type { HostSheet } from "../../model/workbook";
import type { DrawnParts } from "../drawings/drawnParts";
import { escapeXml, tag } from "../xml";
import { vmlText } from "./vml";

const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const threadedNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The people who wrote comments in a workbook, numbered as they come. */
export class PersonBook {
  readonly #people = new Map<string, { readonly id: string; readonly email: string }>();

  idOf(name: string, email: string): string {
    const known = this.#people.get(name);
    if (known !== undefined) return known.id;
    const number = (this.#people.size + 1).toString(16).toUpperCase().padStart(12, "0");
    const id = `{00000000-0000-4000-8000-${number}}`;
    this.#people.set(name, { id, email });
    return id;
  }

  /** The part that names them, null when nobody wrote. */
  text(): string | null {
    if (this.#people.size === 0) return null;
    const people = [...this.#people].map(([displayName, { id, email }]) =>
      tag("person", {
        displayName,
        id,
        userId: email === "" ? displayName : email,
        providerId: "None",
      }),
    );
    return head + tag("personList", { xmlns: threadedNamespace }, people.join(""));
  }
}

/** Adds a relation of the sheet and answers its id. */
type AddRelation = (type: string, path: string) => string;

/** Writes the comments and notes of a sheet; answers the element of the sheet that shows them, "" when there are none. */
export function writeComments(
  parts: DrawnParts,
  sheet: HostSheet,
  people: PersonBook,
  add: AddRelation,
): string {
  const boxes = notesOf(sheet);
  if (boxes.length === 0) return "";
  const comments = parts.number("xl/comments", ".xml");
  parts.add(comments, notesText(boxes), `${sheetTypes}.comments+xml`);
  add("comments", comments);
  if (sheet.comments.length > 0) {
    const threaded = parts.number("xl/threadedComments/threadedComment", ".xml");
    parts.add(
      threaded,
      threadedText(sheet.comments, people),
      "application/vnd.ms-excel.threadedcomments+xml",
    );
    add("http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", threaded);
  }
  const drawing = parts.number("xl/drawings/vmlDrawing", ".vml");
  parts.add(drawing, vmlText(boxes), "application/vnd.openxmlformats-officedocument.vmlDrawing");
  return tag("legacyDrawing", { "r:id": add("vmlDrawing", drawing) });
}

/** Old readers see a comment as a note with its words. */
function notesOf(sheet: HostSheet): HostNote[] {
  const threads = sheet.comments.map((comment): HostNote => {
    const words = [comment, ...comment.replies].map(
      ({ authorName, content }) => `${authorName} : ${content}`,
    );
    return {
      row: comment.row,
      column: comment.column,
      authorName: `tc=${comment.id}`,
      content: words.join("\n"),
      visible: false,
      height: 60,
      width: 108,
    };
  });
  return [...sheet.notes, ...threads].sort((a, b) =>
    a.row === b.row ? a.column - b.column : a.row - b.row,
  );
}

function notesText(notes: readonly HostNote[]): string {
  const authors = [...new Set(notes.map(({ authorName }) => authorName))];
  const list = notes.map(({ row, column, authorName, content }) =>
    tag(
      "comment",
      { ref: addressOf(boxAt(row, column)), authorId: authors.indexOf(authorName) },
      `<text><r><t xml:space="preserve">${escapeXml(content)}</t></r></text>`,
    ),
  );
  return (
    head +
    tag(
      "comments",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      tag("authors", {}, authors.map((name) => `<author>${escapeXml(name)}</author>`).join("")) +
        tag("commentList", {}, list.join("")),
    )
  );
}

function threadedText(comments: readonly HostComment[], people: PersonBook): string {
  const items = comments.flatMap((comment) => {
    const ref = addressOf(boxAt(comment.row, comment.column));
    const one = (said: HostComment | HostComment["replies"][number], parentId?: string): string =>
      tag(
        "threadedComment",
        {
          ref,
          dT: said.created.toISOString().slice(0, 22),
          personId: people.idOf(said.authorName, said.authorEmail),
          id: said.id,
          parentId,
          done: parentId === undefined && comment.resolved ? true : undefined,
        },
        `<text>${escapeXml(said.content)}</text>`,
      );
    return [one(comment), ...comment.replies.map((reply) => one(reply, comment.id))];
  });
  return head + tag("ThreadedComments", { xmlns: threadedNamespace }, items.join(""));
}
