import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { runCommand } from "../../src/entry/cli/run";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export const samples = resolve("assets/samples");
export const dataSetFile = join(samples, "passerelles-2025.json");

/** Runs a command as the shell would, in this process, on a fixed day. */
export async function flechage(...argv: readonly string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const status = await runCommand(argv, {
    streams: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    },
    lang: "fr_FR.UTF-8",
    samples,
    version: "9.8.7",
    now: () => new Date(2026, 2, 31, 9, 5),
  });
  return { status, out, err };
}

/** The one JSON document of `--json`, or a failure that shows what was said instead. */
export async function documentOf(...argv: readonly string[]): Promise<unknown> {
  const { status, out, err } = await flechage(...argv, "--json");
  if (status > 1) throw new Error(`exit ${status}: ${err}`);
  return JSON.parse(out);
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "flechage-"));
}
