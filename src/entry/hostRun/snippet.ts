import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parse } from "yaml";

/** Code to run as an add-in runs it, with the HTML of its pane when there is one. */
export interface Snippet {
  readonly file: string;
  /** As Script Lab shows it; the name of the file where nothing else says. */
  readonly name: string;
  readonly script: string;
  readonly html: string;
  /** The code comes with its pane: what it offers on buttons is what it does. */
  readonly hasPane: boolean;
}

/** Bad usage or unreadable input: exit status 2, with one clear sentence. */
export class Unreadable extends Error {}

/** Reads a script, or a Script Lab sample (`script.content`, `template.content`). */
export async function readSnippet(file: string): Promise<Snippet> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new Unreadable(`${file} cannot be read.`);
  }
  const own = basename(file, extname(file));
  if (!/^\.ya?ml$/i.test(extname(file)))
    return { file: basename(file), name: own, script: text, html: "", hasPane: false };
  const sample: unknown = yaml(file, text);
  const said = isRecord(sample) ? sample["name"] : undefined;
  const name = typeof said === "string" ? said : own;
  const script = contentOf(sample, "script");
  if (script === null) throw new Unreadable(`${file} has no script.content.`);
  const html = contentOf(sample, "template") ?? "";
  return { file: basename(file), name, script, html, hasPane: true };
}

function yaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Unreadable(`${file} is not YAML: ${error instanceof Error ? error.message : ""}`);
  }
}

function contentOf(sample: unknown, part: string): string | null {
  const section = isRecord(sample) ? sample[part] : undefined;
  const content = isRecord(section) ? section["content"] : undefined;
  return typeof content === "string" ? content : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
