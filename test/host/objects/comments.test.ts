import { errorOf, excel, firstSheet } from "../support/excel";

describe("comments and notes", () => {
  it("A-66: a comment is a thread with an author, replies and a state", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const { comments } = context.workbook;
      const comment = comments.add("Feuil1!B2", "À vérifier");
      const reply = comment.replies.add("Vu");
      reply.content = "Vu et corrigé";
      comment.resolved = true;
      comment.load("id, content, authorName, creationDate, resolved");
      reply.load("id, content, resolved");
      const where = comment.getLocation().load("address");
      const count = comments.getCount();
      const found = comments.getItemByCell("Feuil1!B2").load("id");
      await context.sync();
      const replyId = reply.id;
      const parent = comments.getItemByReplyId(replyId).load("id");
      await context.sync();
      return {
        content: comment.content,
        dated: comment.creationDate instanceof Date || !Number.isNaN(+comment.creationDate),
        author: comment.authorName !== "",
        resolved: [comment.resolved, reply.resolved],
        reply: reply.content,
        address: where.address,
        count: count.value,
        same: [found.id, parent.id].every((id) => id === comment.id),
      };
    });
    expect(read).toEqual({
      content: "À vérifier",
      dated: true,
      author: true,
      resolved: [true, true],
      reply: "Vu et corrigé",
      address: "Feuil1!B2",
      count: 1,
      same: true,
    });
  });

  it("A-66: mentions are part of a rich content", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const mention = { email: "ada@example.org", id: 0, name: "Ada" };
      const comment = context.workbook.comments.add(
        "Feuil1!A1",
        { mentions: [mention], richContent: '<at id="0">Ada</at>, peux-tu vérifier ?' },
        "Mention",
      );
      comment.load("id, content, mentions, contentType");
      await context.sync();
      return [comment.content, comment.contentType, comment.mentions];
    });
    expect(read).toEqual([
      "@Ada, peux-tu vérifier ?",
      "Mention",
      [{ email: "ada@example.org", id: 0, name: "Ada" }],
    ]);
  });

  it("refuses a second comment on a cell and a comment on several cells", async () => {
    const host = await excel();
    const code = async (address: string): Promise<string> =>
      (
        await errorOf(host, async (context) => {
          const { comments } = firstSheet(context);
          comments.add("A1", "un");
          await context.sync();
          comments.add(address, "deux");
          await context.sync();
        })
      ).code;
    expect(await code("B1:B2")).toBe("InvalidArgument");
    expect(await code("A1")).toBe("InvalidArgument");
  });

  it("tells what happened to comments and replies", async () => {
    const host = await excel();
    const told: string[] = [];
    await host.run(async (context) => {
      const { comments } = firstSheet(context);
      const note = (kind: string) => (): Promise<void> => {
        told.push(kind);
        return Promise.resolve();
      };
      comments.onAdded.add(note("added"));
      comments.onDeleted.add(note("deleted"));
      comments.onChanged.add((event) => {
        told.push(event.changeType);
        return Promise.resolve();
      });
      await context.sync();
      const comment = comments.add("A1", "un");
      comment.content = "deux";
      const reply = comment.replies.add("trois");
      comment.resolved = true;
      reply.delete();
      comment.delete();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(told).toEqual([
      "added",
      "CommentEdited",
      "ReplyAdded",
      "CommentResolved",
      "ReplyDeleted",
      "deleted",
    ]);
  });

  // The installed client library knows nothing newer than ExcelApi 1.15: this is what a newer one would send.
  it.each(["W", "D"] as const)(
    "notes are plain; on the web they cannot be shown (%s)",
    async (profile) => {
      const { host } = await excel({ profile });
      const answer = await host.execute(
        JSON.stringify({
          AutoKeepReference: false,
          Actions: [
            { Id: 1, ActionType: 1, Name: "", ObjectPathId: 3 },
            { Id: 2, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["Content"] } },
            { Id: 3, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["Visible"] } },
          ],
          ObjectPaths: {
            1: { Id: 1, ObjectPathType: 1, Name: "" },
            2: { Id: 2, ObjectPathType: 4, Name: "Notes", ParentObjectPathId: 1 },
            3: {
              Id: 3,
              ObjectPathType: 3,
              Name: "Add",
              ParentObjectPathId: 2,
              ArgumentInfo: { Arguments: ["Feuil1!C3", "à côté"] },
            },
            4: {
              Id: 4,
              ObjectPathType: 5,
              Name: "",
              ParentObjectPathId: 2,
              ArgumentInfo: { Arguments: ["Feuil1!C3"] },
            },
          },
        }),
        0,
      );
      const { Results, Error } = JSON.parse(answer) as {
        Results: { Value: unknown }[];
        Error?: { Code: string };
      };
      expect(Results[1]?.Value).toEqual({ Id: "C3", Content: "à côté" });
      expect(Error?.Code ?? Results[2]?.Value).toEqual(
        profile === "W" ? "UnsupportedOperation" : { Id: "C3", Visible: false },
      );
    },
  );
});
