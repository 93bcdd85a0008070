import { type Output, Refused } from "../output";

/** `--year 2025`; null without it. */
export function yearOption(text: string | undefined, { messages }: Output): number | null {
  if (text === undefined) return null;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new Refused(messages.cli.usage.badValue("--year", text, "2025"));
}
