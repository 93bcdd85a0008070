import type { HostComment } from "../model/comment";
import { newGuid } from "../model/create";
import { addComment, changeComment, removeComment } from "../model/editComments";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import type { Json } from "../protocol/wire";
import { cellArgument } from "./address";
import { commentContent, signedIn } from "./commentContent";
import { flag, integer, text } from "./args";
import type { HostContext } from "./context";
import { classTable, eventMembers, method, navigation, property } from "./define";
import { checkSheetWritable } from "./guards";
import type { ScopeTarget } from "./scopeTarget";
import { rangeOf, the, type CommentTarget } from "./targets";

/** Excel.CommentCollection, of the workbook or of one sheet. */
const commentCollectionClass = classTable(
  "CommentCollection",
  {
    add: method("1.10", (scope, [cell, content, contentType], context) => {
      const { sheet, row, column } = cellArgument(context, cell, scope.sheet);
      checkSheetWritable(context, sheet, "allowEditObjects");
      const id = newGuid();
      addComment(context.workbook, sheet, {
        id,
        row,
        column,
        ...signedIn,
        ...commentContent(content, contentType),
        created: new Date(),
        resolved: false,
        replies: [],
      });
      return the("Comment", { sheet, id });
    }),
    getCount: method("1.10", (scope, _args, context) => commentsIn(scope, context).length),
    getItemAt: method("1.10", (scope, [index], context) => {
      const found = commentsIn(scope, context)[integer(index)];
      if (found === undefined) throw new HostError("InvalidArgument", "no comment at this index");
      return the("Comment", found);
    }),
    getItemByCell: method("1.10", (scope, [cell], context) => {
      const { sheet, row, column } = cellArgument(context, cell, scope.sheet);
      const found = sheet.comments.find((one) => one.row === row && one.column === column);
      if (found === undefined) throw new HostError("ItemNotFound");
      return the("Comment", { sheet, id: found.id });
    }),
    getItemByReplyId: method("1.10", (scope, [replyId], context) => {
      const wanted = text(replyId);
      const found = commentsIn(scope, context).find((target) =>
        commentOf(target).replies.some(({ id }) => id === wanted),
      );
      if (found === undefined) throw new HostError("ItemNotFound");
      return the("Comment", found);
    }),
    getItemOrNullObject: method("1.14", (scope, [id], context) => find(scope, id, context)),
    ...eventMembers(
      {
        AddedEvent: { since: "1.12", type: 250 },
        DeletedEvent: { since: "1.12", type: 251 },
        ChangedEvent: { since: "1.12", type: 252 },
      },
      ({ sheet }: ScopeTarget) => sheet?.id ?? "Workbook",
    ),
  },
  {
    collection: {
      items: (scope, context) =>
        commentsIn(scope, context).map((target): HostObject => the("Comment", target)),
      item: (scope, id, context) => {
        const found = find(scope, id, context);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
    },
  },
);

function commentsIn({ sheet }: ScopeTarget, { workbook }: HostContext): CommentTarget[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((one) => one.comments.map(({ id }) => ({ sheet: one, id })));
}

function find(scope: ScopeTarget, id: unknown, context: HostContext): HostObject | null {
  const wanted = text(id);
  const found = commentsIn(scope, context).find((target) => target.id === wanted);
  return found === undefined ? null : the("Comment", found);
}

/** The comment as it stands. Throws ItemNotFound when it was deleted. */
export function commentOf({ sheet, id }: CommentTarget): HostComment {
  const found = sheet.comments.find((comment) => comment.id === id);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

/** Excel.Comment. */
const commentClass = classTable(
  "Comment",
  {
    id: property("1.10", ({ id }) => id),
    authorName: property("1.10", (target) => commentOf(target).authorName),
    authorEmail: property("1.10", (target) => commentOf(target).authorEmail),
    creationDate: property("1.10", (target) => commentOf(target).created.toISOString()),
    contentType: property("1.12", (target) => commentOf(target).contentType),
    mentions: property("1.11", (target) => commentOf(target).mentions as unknown as Json),
    richContent: property("1.11", (target) => commentOf(target).richContent),
    content: property(
      "1.10",
      (target) => commentOf(target).content,
      (target, value, context) => {
        edit(context, target, commentContent(text(value), "Plain"), "CommentEdited");
      },
    ),
    resolved: property(
      "1.11",
      (target) => commentOf(target).resolved,
      (target, value, context) => {
        const resolved = flag(value);
        edit(context, target, { resolved }, resolved ? "CommentResolved" : "CommentReopened");
      },
    ),
    replies: navigation("1.10", (target) => the("CommentReplyCollection", target)),
    getLocation: method("1.10", (target) => {
      const { row, column } = commentOf(target);
      return rangeOf(target.sheet, { top: row, left: column, bottom: row, right: column });
    }),
    updateMentions: method("1.11", (target, [content], context) => {
      edit(context, target, commentContent(content, "Mention"), "CommentEdited");
    }),
    delete: method("1.10", ({ sheet, id }, _args, context) => {
      checkSheetWritable(context, sheet, "allowEditObjects");
      removeComment(context.workbook, sheet, id);
    }),
  },
  { identity: ({ id }) => ({ Id: id }) },
);

function edit(
  context: HostContext,
  target: CommentTarget,
  change: Partial<HostComment>,
  kind: "CommentEdited" | "CommentResolved" | "CommentReopened",
): void {
  checkSheetWritable(context, target.sheet, "allowEditObjects");
  commentOf(target);
  changeComment(context.workbook, target.sheet, target.id, change, kind);
}

export const commentClasses = [commentCollectionClass, commentClass] as const;
