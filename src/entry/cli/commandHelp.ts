/** Options that every command takes. */
const common: ReadonlySet<string> = new Set(["--force", "--json", "--lang", "--today", "--help"]);

/**
 * The part of the whole help that is about one command: its usage and its options, between the first and the last
 * paragraph; all of it for a command that it does not name. The help's paragraphs: what Fléchage is, usages, options
 * (a line that begins deeper goes on with the one above), files and exit status.
 */
export function helpOf(help: string, command: string | null): string {
  const [intro = "", usages = "", options = "", ...foot] = help.split("\n\n");
  const own = usages.split("\n").filter((line) => line.split(" ")[3] === command);
  if (own.length === 0) return help;
  const named = new Set([...common, ...own.flatMap((line) => line.match(/--[a-z-]+/g) ?? [])]);
  const kept: string[] = [];
  let isKept = false;
  for (const line of options.split("\n")) {
    const option = /^ {2}(--[a-z-]+)/.exec(line)?.[1];
    if (option !== undefined) isKept = named.has(option);
    if (isKept) kept.push(line);
  }
  return [intro, own.join("\n"), kept.join("\n"), ...foot].join("\n\n");
}
