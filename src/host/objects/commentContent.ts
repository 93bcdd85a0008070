import type { HostComment, HostMention } from "../model/comment";
import { HostError } from "../protocol/errors";
import { integer, list, oneOf, optional, record, text } from "./args";

/** Whoever uses the stand-in: the author of what add-ins write. */
export const signedIn = {
  authorName: "Utilisateur",
  authorEmail: "utilisateur@example.org",
} as const;

type Content = Pick<HostComment, "content" | "contentType" | "richContent" | "mentions">;

/**
 * What a comment says: plain text, or a text where `<at id="0">Name</at>` stands for a mention. Throws InvalidArgument
 * for a mention that the list does not have.
 */
export function commentContent(content: unknown, contentType: unknown): Content {
  const kind = optional(contentType, (value) => oneOf(value, ["Plain", "Mention"] as const));
  if (typeof content === "string" && kind !== "Mention")
    return { content, contentType: "Plain", richContent: content, mentions: [] };
  const given = record(content);
  const richContent = text(given["richContent"]);
  const mentions = list(given["mentions"] ?? []).map((mention): HostMention => {
    const { id, name, email } = record(mention);
    return { id: integer(id), name: text(name), email: text(email) };
  });
  for (const [, id] of richContent.matchAll(/<at id="(\d+)">/g))
    if (!mentions.some((mention) => mention.id === Number(id)))
      throw new HostError("InvalidArgument", `no mention ${id ?? ""}`);
  const shown = richContent.replaceAll(/<at id="\d+">(.*?)<\/at>/g, "@$1");
  return { content: shown, contentType: "Mention", richContent, mentions };
}
