/** The last events, in memory only: names and error codes, never cell contents, names of people or amounts. */
const events: string[] = [];
const kept = 200;

function add(level: string, event: string, error?: unknown): void {
  const detail =
    error instanceof Error
      ? ` ${error.name} ${"code" in error ? String(error.code) : ""}`.trimEnd()
      : "";
  events.push(`${new Date().toISOString()} ${level} ${event}${detail}`);
  if (events.length > kept) events.shift();
}

export const log = {
  info: (event: string): void => {
    add("info", event);
  },
  warn: (event: string, error?: unknown): void => {
    add("warn", event, error);
  },
  /** A bug: kept with its id, and sent to the console for developers. */
  bug: (id: string, error: unknown): void => {
    add("bug", id, error);
    console.error(id, error);
  },
  lines: (): readonly string[] => events,
};
