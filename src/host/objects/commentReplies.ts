import type { HostCommentReply } from "../model/comment";
import { newGuid } from "../model/create";
import { changeComment, withReply } from "../model/editComments";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import type { Json } from "../protocol/wire";
import { integer, text } from "./args";
import { commentContent, signedIn } from "./commentContent";
import { commentOf } from "./comments";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkSheetWritable } from "./guards";
import { rangeOf, the, type CommentTarget, type ReplyTarget } from "./targets";

/** Excel.CommentReplyCollection. */
const commentReplyCollectionClass = classTable(
  "CommentReplyCollection",
  {
    add: method("1.10", (target, [content, contentType], context) => {
      checkSheetWritable(context, target.sheet, "allowEditObjects");
      const replyId = newGuid();
      const reply: HostCommentReply = {
        id: replyId,
        ...signedIn,
        ...commentContent(content, contentType),
        created: new Date(),
      };
      const replies = [...commentOf(target).replies, reply];
      changeComment(context.workbook, target.sheet, target.id, { replies }, "ReplyAdded", [
        replyId,
      ]);
      return the("CommentReply", { ...target, replyId });
    }),
    getCount: method("1.10", (target) => commentOf(target).replies.length),
    getItemAt: method("1.10", (target, [index]) => {
      const found = commentOf(target).replies[integer(index)];
      if (found === undefined) throw new HostError("InvalidArgument", "no reply at this index");
      return the("CommentReply", { ...target, replyId: found.id });
    }),
    getItemOrNullObject: method("1.14", (target, [id]) => find(target, id)),
  },
  {
    collection: {
      items: (target) =>
        commentOf(target).replies.map(({ id }) => the("CommentReply", { ...target, replyId: id })),
      item: (target, id) => {
        const found = find(target, id);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
    },
  },
);

function find(target: CommentTarget, id: unknown): HostObject | null {
  const replyId = text(id);
  return commentOf(target).replies.some((reply) => reply.id === replyId)
    ? the("CommentReply", { ...target, replyId })
    : null;
}

function replyOf(target: ReplyTarget): HostCommentReply {
  const found = commentOf(target).replies.find(({ id }) => id === target.replyId);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

function edit(context: HostContext, target: ReplyTarget, change: Partial<HostCommentReply>): void {
  checkSheetWritable(context, target.sheet, "allowEditObjects");
  replyOf(target);
  const replies = withReply(commentOf(target).replies, target.replyId, change);
  changeComment(context.workbook, target.sheet, target.id, { replies }, "ReplyEdited", [
    target.replyId,
  ]);
}

/** Excel.CommentReply. It is resolved when its comment is. */
const commentReplyClass = classTable(
  "CommentReply",
  {
    id: property("1.10", ({ replyId }) => replyId),
    authorName: property("1.10", (target) => replyOf(target).authorName),
    authorEmail: property("1.10", (target) => replyOf(target).authorEmail),
    creationDate: property("1.10", (target) => replyOf(target).created.toISOString()),
    contentType: property("1.12", (target) => replyOf(target).contentType),
    mentions: property("1.11", (target) => replyOf(target).mentions as unknown as Json),
    resolved: property("1.11", (target) => commentOf(target).resolved),
    richContent: property("1.11", (target) => replyOf(target).richContent),
    content: property(
      "1.10",
      (target) => replyOf(target).content,
      (target, value, context) => {
        edit(context, target, commentContent(text(value), "Plain"));
      },
    ),
    updateMentions: method("1.11", (target, [content], context) => {
      edit(context, target, commentContent(content, "Mention"));
    }),
    getLocation: method("1.10", (target) => {
      const { row, column } = commentOf(target);
      return rangeOf(target.sheet, { top: row, left: column, bottom: row, right: column });
    }),
    getParentComment: method("1.10", ({ sheet, id }) => the("Comment", { sheet, id })),
    delete: method("1.10", (target, _args, context) => {
      checkSheetWritable(context, target.sheet, "allowEditObjects");
      const { id } = replyOf(target);
      const replies = commentOf(target).replies.filter((reply) => reply.id !== id);
      changeComment(context.workbook, target.sheet, target.id, { replies }, "ReplyDeleted", [id]);
    }),
  },
  { identity: ({ replyId }) => ({ Id: replyId }) },
);

export const commentReplyClasses = [commentReplyCollectionClass, commentReplyClass] as const;
