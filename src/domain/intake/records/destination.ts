import type { RecordOf } from "../../schema/tables";
import type { Book } from "./book";
import { readDestination } from "./shares";

/** Where a cost goes: projects with weights, or the key that shares it; neither when nothing says. */
export type Destination = Pick<RecordOf<"expenses">, "projects" | "key">;

/** What a « Section » or « Projet » cell says, its projects and keys matched with those of the other sheets. */
export function destinationOf(book: Book, text: string): Destination {
  const destination = readDestination(text);
  switch (destination.kind) {
    case "key":
      return { projects: null, key: book.keys.resolve(destination.text) };
    case "shares":
      return {
        projects: destination.shares.map(({ code, weight }) => ({
          code: book.projects.resolve(code),
          weight,
        })),
        key: null,
      };
    case "one":
      return {
        projects: [{ code: book.projects.resolve(destination.text), weight: 1 }],
        key: null,
      };
  }
}

/** A key's own column holds key names; percentages there are another table's business. */
export function keyOf(book: Book, text: string): string | null {
  if (/^[\d.,\s%]+$/.test(text)) return null;
  const destination = readDestination(text);
  return book.keys.resolve(destination.kind === "key" ? destination.text : text);
}
