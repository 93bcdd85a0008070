import { SaxesParser } from "saxes";

/** One element of a small XML part as a tree; names without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads a whole part into a tree: for small parts only. @throws on malformed XML. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  walkXml(xml, {
    open(name, attributes) {
      const element: XmlElement = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
    close() {
      open.pop();
    },
  });
  return root.children[0] ?? root;
}

export interface XmlVisitor {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Walks through a part element by element, without keeping it. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    visitor.open(localName(name), withLocalNames(attributes));
  });
  parser.on("text", (text) => {
    visitor.text(text);
  });
  parser.on("cdata", (text) => {
    visitor.text(text);
  });
  parser.on("closetag", ({ name }) => {
    visitor.close(localName(name));
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\uFEFF/, "")).close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** `r:id` stays apart from `id`: relations keep their prefix under one spelling. */
function withLocalNames(attributes: Record<string, string>): Record<string, string> {
  for (const name of Object.keys(attributes)) {
    const local = localName(name);
    if (local === name || name.startsWith("xml")) continue;
    attributes[local === "id" ? "r:id" : local] ??= attributes[name] ?? "";
  }
  return attributes;
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Attribute as a number, or a default when it is missing or no number. */
export function numberAttribute(
  element: XmlElement | undefined,
  name: string,
  otherwise: number,
): number {
  const text = element?.attributes[name];
  const number = text === undefined || text === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : otherwise;
}

/** Attribute as a flag: `1` and `true` are on. */
export function flagAttribute(
  element: XmlElement | undefined,
  name: string,
  otherwise = false,
): boolean {
  const text = element?.attributes[name];
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

/** Text for an attribute or an element. Control characters, which XML cannot hold, are left out. */
export function escapeXml(text: string): string {
  return wellFormed(text).replace(
    /[&<>"\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu,
    (letter) => replacements[letter] ?? (letter > "~" && letter < "\u00a0" ? letter : ""),
  );
}

/** A half of a surrogate pair on its own cannot be written in UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

const replacements: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A cell text: line feeds of Windows and letters written `_x000D_` in the file. */
export function unescapeCellText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;
}

/** An element with attributes; undefined ones are left out, flags are written `1` and `0`. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  content = "",
): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      text += ` ${key}="${typeof value === "boolean" ? (value ? "1" : "0") : escapeXml(String(value))}"`;
  return content === "" ? `${text}/>` : `${text}>${content}</${name}>`;
}
