import { type Problem, problem } from "./problem";
import { type Element, at, everyElement, typeOf } from "./tree";

/** What the code says it answers to. */
export interface Associations {
  /** Names given to Office.actions.associate. */
  readonly actions: readonly string[];
  /** Ids given to CustomFunctions.associate. */
  readonly functions: readonly string[];
  /** Ids in the metadata that Excel reads. */
  readonly metadata: readonly string[];
}

/** One shared page, one button that opens the pane, and code behind every name (M-09, M-11, F-01, C-11). */
export function checkCommands(root: Element, associations: Associations): Problem[] {
  return [
    ...checkSharedPage(root),
    ...checkActions(root),
    ...checkFunctionNames(root, associations.actions),
    ...checkCustomFunctions(root, associations),
  ];
}

function checkSharedPage(root: Element): Problem[] {
  const host = at(root, "VersionOverrides", "Hosts", "Host");
  const runtime = host === null ? null : at(host, "Runtimes", "Runtime");
  if (host === null || runtime === null) return [];
  const shared = runtime.attributes["resid"];
  const pages = [...everyElement(host)].flatMap((element) => {
    if (element.name === "FunctionFile") return [element];
    const isPage = element.name === "Page" || typeOf(element) === "ShowTaskpane";
    return isPage ? element.children.filter(({ name }) => name === "SourceLocation") : [];
  });
  return [
    ...pages
      .filter(({ attributes }) => attributes["resid"] !== shared)
      .map((page) => problem("M-09", page, `all pages must be ${shared ?? "the runtime’s"}`)),
    ...(runtime.attributes["lifetime"] === "long"
      ? []
      : [problem("M-09", runtime, "the shared runtime lives long")]),
  ];
}

function checkActions(root: Element): Problem[] {
  const actions = [...everyElement(root)].filter(({ name }) => name === "Action");
  const opening = actions.filter((action) => typeOf(action) === "ShowTaskpane");
  const named = [...everyElement(root)].filter(({ name }) => name === "TaskpaneId");
  return [
    ...named.map((element) => problem("M-09", element, "no TaskpaneId with a shared runtime")),
    ...(opening.length === 1
      ? []
      : [problem("R-09", root, `one button opens the pane, not ${opening.length}`)]),
    ...actions
      .filter((action) => !["ShowTaskpane", "ExecuteFunction"].includes(typeOf(action)))
      .map((action) => problem("M-01", action, `${typeOf(action)} is no action of Excel`)),
  ];
}

function checkFunctionNames(root: Element, associated: readonly string[]): Problem[] {
  const names = [...everyElement(root)].filter(({ name }) => name === "FunctionName");
  const used = new Set(names.map(({ text }) => text));
  return [
    ...names
      .filter(({ text }) => !associated.includes(text))
      .map((element) => problem("C-11", element, `no code is associated with ${element.text}`)),
    ...associated
      .filter((name) => !used.has(name))
      .map((name) => problem("C-11", root, `${name} is associated, but nothing calls it`)),
  ];
}

function checkCustomFunctions(root: Element, { functions, metadata }: Associations): Problem[] {
  return [
    ...metadata
      .filter((id) => !functions.includes(id))
      .map((id) => problem("F-01", root, `no code is associated with the function ${id}`)),
    ...functions
      .filter((id) => !metadata.includes(id))
      .map((id) => problem("F-01", root, `the function ${id} is not in the metadata`)),
  ];
}
