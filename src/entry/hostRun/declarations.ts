import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** A member of the Excel API as its type definitions say it. */
export interface ApiMember {
  readonly name: string;
  readonly kind: "property" | "method";
  readonly readOnly: boolean;
  /** Type of the property, or what the method returns: `string`, `Excel.Note`. */
  readonly type: string;
}

export interface ApiDeclarations {
  /** Classes that stand for objects of the host. */
  readonly classes: ReadonlyMap<string, readonly ApiMember[]>;
  /** Enumerations: key → value. */
  readonly enums: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** The namespace `Excel` of the installed type definitions (@types/office-js), preview members included. */
export function excelDeclarations(): ApiDeclarations {
  known ??= readInstalled();
  return known;
}

let known: ApiDeclarations | null = null;

function readInstalled(): ApiDeclarations {
  const require = createRequire(join(process.cwd(), "package.json"));
  const folder = join(require.resolve("@types/office-js/package.json"), "..");
  return readDeclarations(readFileSync(join(folder, "index.d.ts"), "utf8"));
}

/** Reads the text of the definitions, which Microsoft generates: one member a line. */
export function readDeclarations(text: string): ApiDeclarations {
  const start = text.indexOf("\ndeclare namespace Excel {");
  const end = text.indexOf("\n}", start);
  const classes = new Map<string, ApiMember[]>();
  const enums = new Map<string, Record<string, string>>();
  let members: ApiMember[] | null = null;
  let values: Record<string, string> | null = null;
  for (const line of text.slice(start, end).split("\n")) {
    // Most lines are comments.
    if (/^ *(\*|\/|$)/.test(line)) continue;
    if (/^ {4}\S/.test(line)) {
      const [, ofClass] = /^ {4}class (\w+) extends OfficeExtension\.ClientObject/.exec(line) ?? [];
      const [, ofEnum] = /^ {4}enum (\w+) \{/.exec(line) ?? [];
      members = ofClass === undefined ? null : entry(classes, ofClass, []);
      values = ofEnum === undefined ? null : entry(enums, ofEnum, {});
    } else if (members !== null) {
      const member = memberOf(line);
      if (member !== null && !members.some(({ name }) => name === member.name))
        members.push(member);
    } else if (values !== null) {
      const [, key, value] = /^ {8}(\w+) = "([^"]*)",?$/.exec(line) ?? [];
      if (key !== undefined && value !== undefined) values[key] = value;
    }
  }
  return { classes, enums };
}

function entry<T>(map: Map<string, T>, name: string, empty: T): T {
  const known = map.get(name) ?? empty;
  map.set(name, known);
  return known;
}

function memberOf(line: string): ApiMember | null {
  const [, method, returned] = /^ {8}(\w+)(?:<.*>)?\(.*\): (.+);$/.exec(line) ?? [];
  if (method !== undefined && returned !== undefined)
    return { name: method, kind: "method", readOnly: true, type: returned };
  const [, mark, name, type] = /^ {8}(readonly )?(\w+)\??: (.+);$/.exec(line) ?? [];
  if (name === undefined || type === undefined) return null;
  return { name, kind: "property", readOnly: mark !== undefined, type };
}
