import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { associateCommands } from "../../src/entry/taskpane/commands";
import { catalogue } from "../../src/functions/catalogue";
import { registerFunctions } from "../../src/functions/register";
import { functions as words } from "../../src/i18n/fr/functions";
import type { ManifestContext } from "./check";
import type { Associations } from "./commands";
import type { ReadIcon } from "./icons";

/** What this project answers to; `root` is its folder. */
export function projectContext(root: string, production: boolean): ManifestContext {
  return { ...associationsOfTheCode(), readIcon: iconsUnder(root), production };
}

/** Runs the page's own association code, with recorders in the place of Office's. */
function associationsOfTheCode(): Associations {
  const actions: string[] = [];
  const functions: string[] = [];
  const record = (names: string[]) => ({
    associate: (name: string) => {
      names.push(name);
    },
  });
  const before = { ...globalThis } as Record<string, unknown>;
  Object.assign(globalThis, {
    Office: { actions: record(actions) },
    CustomFunctions: record(functions),
  });
  try {
    associateCommands();
    registerFunctions(() => words);
  } finally {
    const { Office, CustomFunctions } = before;
    Object.assign(globalThis, { Office, CustomFunctions });
  }
  return { actions, functions, metadata: catalogue.map(({ id }) => id) };
}

/** Reads icons from `assets/` wherever the manifest says they are served. */
function iconsUnder(root: string): ReadIcon {
  const pngSignature = "89504e470d0a1a0a";
  return (url) => {
    const path = /\/(assets\/icons\/[\w.-]+)$/.exec(url)?.[1];
    const file = path === undefined ? null : join(root, path);
    if (file === null || !existsSync(file)) return null;
    const bytes = readFileSync(file);
    if (bytes.toString("hex", 0, 8) !== pngSignature) return null;
    // The header chunk of a PNG always comes first: width and height at 16 and 20.
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes: bytes.length };
  };
}
