import { format, inspect } from "node:util";

/** What a snippet said, and the first error that it showed with `console.error`. */
export interface CapturedConsole {
  readonly console: Readonly<Record<string, (...values: unknown[]) => void>>;
  readonly lines: readonly string[];
  readonly shown: () => unknown;
}

/** A console whose lines go to a list, and to `echo` as they come. */
export function captureConsole(echo: (line: string) => void): CapturedConsole {
  const lines: string[] = [];
  let shown: unknown = null;
  const write = (...values: unknown[]): void => {
    const line = lineOf(values);
    lines.push(line);
    echo(line);
  };
  const silent = (): void => undefined;
  const error = (...values: unknown[]): void => {
    shown ??= values.find(isError) ?? null;
    write(...values);
  };
  return {
    console: {
      log: write,
      info: write,
      debug: write,
      warn: write,
      error,
      dir: write,
      table: write,
      trace: write,
      group: write,
      groupCollapsed: write,
      groupEnd: silent,
      time: silent,
      timeEnd: silent,
      timeLog: silent,
      clear: silent,
      count: write,
      assert: (holds: unknown, ...values: unknown[]) => {
        if (holds !== true) error(...values);
      },
    },
    lines,
    shown: () => shown,
  };
}

/** Errors of another realm are errors too. */
export function isError(value: unknown): value is Error {
  return (
    value instanceof Error || (typeof value === "object" && value !== null && "stack" in value)
  );
}

function lineOf(values: readonly unknown[]): string {
  const [first] = values;
  if (typeof first === "string" && first.includes("%")) return format(...values.map(readable));
  return values.map((value) => String(readable(value))).join(" ");
}

/** Texts and numbers as they are, errors in one line, objects as JSON where they have one. */
function readable(value: unknown): unknown {
  if (isError(value)) return `${value.name}: ${value.message}`;
  if (typeof value !== "object" || value === null) return value;
  try {
    return JSON.stringify(value);
  } catch {
    return inspect(value, { depth: 3, breakLength: Infinity });
  }
}
