import type { AnyClass, Member } from "../protocol/members";
import { catalogue } from "./catalogue";
import type { HostContext } from "./context";

/** How much of one class of the documented API the stand-in answers. */
export interface ClassCoverage {
  readonly name: string;
  readonly answered: readonly string[];
  /** Documented as writable; the stand-in only reads them. */
  readonly readOnly: readonly string[];
  /** These answer ApiNotFound. */
  readonly missing: readonly string[];
  /** Neither answered nor known to the installed client library, which cannot ask for them. */
  readonly unasked: readonly string[];
}

interface DocumentedMember {
  readonly name: string;
  readonly writable: boolean;
}

/** What the client library does itself, in the page of the add-in. */
const ofClient = new Set([
  "context",
  "isNullObject",
  "items",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
]);

/** Left to the old common API by the client: `Office.context.document.addHandlerAsync`. */
const ofCommonApi = new Set([
  "Workbook.onSelectionChanged",
  "SettingCollection.onSettingsChanged",
  "Binding.onDataChanged",
]);

/**
 * Compares the catalogue with the type definitions of the API (`declarations`, the text of @types/office-js)
 * and the client library (`client`, the text of its debug file, which says what an event registers with).
 */
export function coverageOf(declarations: string, client: string): ClassCoverage[] {
  const registrations = registrationsIn(client);
  const asked = askedBy(client);
  return [...documentedClasses(declarations)]
    .map(([name, members]) => {
      const table = catalogue.get(name);
      const kinds = members.map((member) => [member.name, stateOf(name, member)] as const);
      const those = (wanted: string): string[] =>
        kinds.flatMap(([member, kind]) => (kind === wanted ? [member] : []));
      function stateOf(ofClass: string, member: DocumentedMember): string {
        const key = `${ofClass}.${member.name}`;
        const state =
          table === undefined
            ? "missing"
            : memberState(ofClass, member, table, registrations.get(key));
        return state === "missing" && !asked.has(key) ? "unasked" : state;
      }
      return {
        name,
        answered: those("answered"),
        readOnly: those("readOnly"),
        missing: those("missing"),
        unasked: those("unasked"),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function memberState(
  className: string,
  { name, writable }: DocumentedMember,
  table: AnyClass<HostContext>,
  registration: string | undefined,
): "answered" | "readOnly" | "missing" {
  const { members, collection } = table;
  const has = (key: string): Member<never, HostContext> | undefined =>
    Object.hasOwn(members, key) ? members[key] : undefined;
  if (registration !== undefined) return has(registration) ? "answered" : "missing";
  if (ofCommonApi.has(`${className}.${name}`)) return "answered";
  if (name === "getItem" && collection?.item !== undefined) return "answered";
  const member = has(name);
  if (member === undefined) return "missing";
  const readsOnly = member.kind === "property" && member.set === null && !hasSetter(members, name);
  return writable && readsOnly ? "readOnly" : "answered";
}

/** `showGridlines` is assigned under the name `gridlines`. */
function hasSetter(members: AnyClass<HostContext>["members"], name: string): boolean {
  const alias = name.replace(/^show/, "").toLowerCase();
  return Object.hasOwn(members, alias) && alias !== name;
}

/** Classes of the namespace Excel that stand for objects of the host, with their members; overloads count once. */
function documentedClasses(declarations: string): Map<string, DocumentedMember[]> {
  const classes = new Map<string, DocumentedMember[]>();
  const start = declarations.indexOf("\ndeclare namespace Excel {");
  const end = declarations.indexOf("\n}", start);
  let members: DocumentedMember[] | null = null;
  for (const line of declarations.slice(start, end).split("\n")) {
    const opened = /^ {4}class (\w+) extends OfficeExtension\.ClientObject/.exec(line);
    if (opened?.[1] !== undefined) {
      members = classes.get(opened[1]) ?? [];
      classes.set(opened[1], members);
    } else if (/^ {4}\S/.test(line)) members = null;
    const member = /^ {8}(readonly )?(\w+)\??(?:[:(<])/.exec(line);
    if (members === null || member?.[2] === undefined || ofClient.has(member[2])) continue;
    const name = member[2];
    if (members.some((known) => known.name === name)) continue;
    const isMethod = line.includes(`${name}(`) || line.includes(`${name}<`);
    members.push({ name, writable: !isMethod && member[1] === undefined });
  }
  for (const [name, found] of classes) if (found.length === 0) classes.delete(name);
  return classes;
}

/** `Worksheet.onFiltered` → `_RegisterFilteredEvent`. */
function registrationsIn(client: string): Map<string, string> {
  const found = new Map<string, string>();
  const events = /Object\.defineProperty\((\w+)\.prototype, "(on[A-Z]\w*)"/g;
  for (const event of client.matchAll(events)) {
    const body = client.slice(event.index, event.index + 2000);
    const registration = /registerFunc: function \(\) \{ return _this\.(_Register\w+)\(/.exec(
      body.slice(0, body.indexOf("configurable")),
    );
    if (registration?.[1] !== undefined)
      found.set(`${event[1] ?? ""}.${event[2] ?? ""}`, registration[1]);
  }
  return found;
}

/** Members that the client library has: `Range.getCell`. */
function askedBy(client: string): Set<string> {
  const found = new Set<string>();
  const properties = /Object\.defineProperty\((\w+)\.prototype, "(\w+)"/g;
  const methods = /^\s*(\w+)\.prototype\.(\w+) = function/gm;
  for (const pattern of [properties, methods])
    for (const [, owner, name] of client.matchAll(pattern))
      found.add(`${owner ?? ""}.${name ?? ""}`);
  return found;
}

/** The page docs/host-coverage.md. */
export function coveragePage(classes: readonly ClassCoverage[]): string {
  const total = (of: (entry: ClassCoverage) => number): number =>
    classes.reduce((sum, entry) => sum + of(entry), 0);
  const members = total(sizeOf);
  const answered = total(({ answered: those }) => those.length);
  const readOnly = total(({ readOnly: those }) => those.length);
  const unasked = total(({ unasked: those }) => those.length);
  const begun = classes.filter((entry) => entry.answered.length + entry.readOnly.length > 0);
  const whole = classes.filter(
    (entry) => entry.missing.length + entry.readOnly.length === 0 && begun.includes(entry),
  );
  return [
    "# What the stand-in Excel answers",
    "",
    "Made by `npm run host:coverage` from the type definitions of the Excel API (`@types/office-js`, preview members included) and the catalogue of",
    "`src/host/objects`. What is not answered fails with `ApiNotFound`; nothing succeeds silently. *Read only*: the documentation lets",
    "an add-in assign the member, the stand-in refuses it. *Unknown to the client*: the installed `@microsoft/office-js` is older than the type",
    "definitions and has no such member: only snippets can ask for it, because `npm run host:run` gives the client what it lacks.",
    "",
    "| | |",
    "| --- | --- |",
    `| classes documented | ${classes.length} |`,
    `| classes begun | ${begun.length} |`,
    `| classes complete | ${whole.length} |`,
    `| members documented | ${members} |`,
    `| members answered | ${answered} (${percent(answered, members)}) |`,
    `| members read only | ${readOnly} |`,
    `| members unknown to the client | ${unasked} |`,
    `| answered of those the client knows | ${percent(answered, members - unasked)} |`,
    `| members missing | ${members - answered - readOnly - unasked} |`,
    "",
    "| class | answered | of | unknown to the client | missing, and (read only) |",
    "| --- | ---: | ---: | ---: | --- |",
    ...begun.map(
      (entry) =>
        `| ${entry.name} | ${entry.answered.length} | ${sizeOf(entry)} | ${entry.unasked.length} | ${gapsOf(entry)} |`,
    ),
    "",
    "## Classes not begun",
    "",
    classes
      .filter((entry) => !begun.includes(entry))
      .map((entry) => `${entry.name} (${sizeOf(entry)})`)
      .join(", ") + ".",
    "",
  ].join("\n");
}

function sizeOf({ answered, readOnly, missing, unasked }: ClassCoverage): number {
  return answered.length + readOnly.length + missing.length + unasked.length;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

/** Long lists are cut: the page is for reading. */
function gapsOf({ missing, readOnly }: ClassCoverage): string {
  const longest = 24;
  const names = [...missing, ...readOnly.map((name) => `(${name})`)];
  const rest = names.length - longest;
  return names.slice(0, longest).join(", ") + (rest > 0 ? `, and ${rest} more` : "");
}
