import { put } from "./change";
import type { HostComment, HostCommentReply, HostNote } from "./comment";
import { EditError } from "./editError";
import { asGroup, emit, type ChangeRecord } from "./journal";
import type { HostSheet, HostWorkbook } from "./workbook";

/** What happened to a comment, for its events. */
type CommentChange = NonNullable<ChangeRecord["comment"]>["change"];

/** @throws EditError when the cell has a comment or a note already. */
export function addComment(workbook: HostWorkbook, sheet: HostSheet, comment: HostComment): void {
  refuseTaken(sheet, comment.row, comment.column);
  putComments(workbook, sheet, [...sheet.comments, comment], "CommentAdded", {
    id: comment.id,
    replies: [],
    change: "Added",
  });
}

/** Changes a comment or its replies; `change` is what the event says. */
export function changeComment(
  workbook: HostWorkbook,
  sheet: HostSheet,
  id: string,
  next: Partial<HostComment>,
  change: CommentChange,
  replies: readonly string[] = [],
): void {
  const comments = sheet.comments.map((comment) =>
    comment.id === id ? { ...comment, ...next } : comment,
  );
  putComments(workbook, sheet, comments, "CommentChanged", { id, replies, change });
}

/** Removes a comment with all its replies. */
export function removeComment(workbook: HostWorkbook, sheet: HostSheet, id: string): void {
  const gone = sheet.comments.find((comment) => comment.id === id);
  if (gone === undefined) throw new EditError("ItemNotFound", "No such comment");
  const comments = sheet.comments.filter((comment) => comment !== gone);
  const replies = gone.replies.map((reply) => reply.id);
  putComments(workbook, sheet, comments, "CommentDeleted", { id, replies, change: "Deleted" });
}

/** Puts a reply in place of the one with its id. */
export function withReply(
  replies: readonly HostCommentReply[],
  id: string,
  change: Partial<HostCommentReply>,
): HostCommentReply[] {
  return replies.map((reply) => (reply.id === id ? { ...reply, ...change } : reply));
}

/** @throws EditError when the cell has a comment or a note already. */
export function addNote(workbook: HostWorkbook, sheet: HostSheet, note: HostNote): void {
  refuseTaken(sheet, note.row, note.column);
  putNotes(workbook, sheet, [...sheet.notes, note]);
}

/** Changes the note of a cell, or (null) removes it. */
export function changeNote(
  workbook: HostWorkbook,
  sheet: HostSheet,
  note: HostNote,
  change: Partial<HostNote> | null,
): void {
  const notes = sheet.notes.flatMap((other) =>
    other !== note ? [other] : change === null ? [] : [{ ...note, ...change }],
  );
  putNotes(workbook, sheet, notes);
}

function refuseTaken(sheet: HostSheet, row: number, column: number): void {
  const here = (at: { row: number; column: number }): boolean =>
    at.row === row && at.column === column;
  if (sheet.comments.some(here) || sheet.notes.some(here))
    throw new EditError("InvalidArgument", "The cell has a comment or a note already");
}

function putComments(
  workbook: HostWorkbook,
  sheet: HostSheet,
  comments: HostComment[],
  kind: "CommentAdded" | "CommentChanged" | "CommentDeleted",
  comment: NonNullable<ChangeRecord["comment"]>,
): void {
  asGroup(workbook, () => {
    put(workbook, sheet, "comments", comments);
    emit(workbook, { sheet: sheet.id, box: null, kind, comment });
  });
}

function putNotes(workbook: HostWorkbook, sheet: HostSheet, notes: HostNote[]): void {
  asGroup(workbook, () => {
    put(workbook, sheet, "notes", notes);
    emit(workbook, { sheet: sheet.id, box: null, kind: "LayoutChanged" });
  });
}
