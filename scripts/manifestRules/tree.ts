import { SaxesParser } from "saxes";

/** One element of the manifest, with the line it begins on. */
export interface Element {
  /** Without prefix: `Image` for `bt:Image`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly line: number;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
  line: number;
}

/** Attributes keep their prefix (`xsi:type`). @throws Error where the text is not well-formed XML. */
export function parseTree(xml: string): Element {
  const parser = new SaxesParser();
  const open: Open[] = [];
  const roots: Element[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = name.slice(name.indexOf(":") + 1);
    open.push({ name: local, attributes, children: [], text: "", line: parser.line });
  });
  parser.on("text", (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const element: Element = { ...closed, text: closed.text.trim() };
    const parent = open.at(-1);
    if (parent === undefined) roots.push(element);
    else parent.children.push(element);
  });
  parser.write(xml).close();
  const [root] = roots;
  if (root === undefined) throw new Error("an empty document");
  return root;
}

export function childrenOf(element: Element | null, name: string): readonly Element[] {
  return element === null ? [] : element.children.filter((child) => child.name === name);
}

export function childOf(element: Element | null, name: string): Element | null {
  return childrenOf(element, name)[0] ?? null;
}

/** The element at the end of a chain of names, first child at each step. */
export function at(element: Element, ...names: readonly string[]): Element | null {
  return names.reduce<Element | null>((found, name) => childOf(found, name), element);
}

/** The element and all below it, in document order. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

export function typeOf(element: Element): string {
  return element.attributes["xsi:type"] ?? "";
}

/** `DefaultValue` and each override’s `Value`, with the locale (null for the default). */
export function valuesOf(
  element: Element,
): { readonly locale: string | null; readonly value: string; readonly line: number }[] {
  const overrides = childrenOf(element, "Override").map(({ attributes, line }) => ({
    locale: attributes["Locale"] ?? "",
    value: attributes["Value"] ?? "",
    line,
  }));
  const own = element.attributes["DefaultValue"];
  return own === undefined
    ? overrides
    : [{ locale: null, value: own, line: element.line }, ...overrides];
}
