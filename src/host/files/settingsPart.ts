import type { HostWorkbook } from "../model/workbook";
import { escapeXml, parseXml } from "./xml";

/**
 * Excel keeps an add-in's settings in a web extension part, which would make it look for the add-in. Here they are a
 * custom XML part under a namespace of the stand-in host, taken out again when the file is opened.
 */
const namespace = "urn:flechage:stand-in-host:settings";

export function settingsXml(settings: HostWorkbook["settings"]): string | null {
  if (settings.size === 0) return null;
  return `<settings xmlns="${namespace}">${escapeXml(JSON.stringify([...settings]))}</settings>`;
}

/** Takes the settings out of the parts that were read. */
export function takeSettings(workbook: HostWorkbook): void {
  const isOurs = (xml: string): boolean => xml.includes(namespace);
  for (const { xml } of workbook.customXmlParts)
    if (isOurs(xml))
      for (const [key, value] of JSON.parse(parseXml(xml).text) as [string, unknown][])
        workbook.settings.set(key, value);
  workbook.customXmlParts = workbook.customXmlParts.filter(({ xml }) => !isOurs(xml));
}
