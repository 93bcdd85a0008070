import { escapeXml, tag, type XmlElement } from "./xml";

/**
 * An element that was read, written back. Extensions and attributes of other namespaces are left out: their
 * prefixes were declared elsewhere in the file.
 */
export function elementText(element: XmlElement): string {
  const own = Object.entries(element.attributes).filter(
    ([name]) => !name.includes(":") && name !== "uid" && name !== "xmlns",
  );
  const kept = element.children.filter(({ name }) => name !== "extLst");
  const text = element.children.length === 0 ? escapeXml(element.text) : "";
  return tag(element.name, Object.fromEntries(own), kept.map(elementText).join("") + text);
}
