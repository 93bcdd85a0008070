import JSZip from "jszip";
import { childrenNamed, parseXml, type XmlElement } from "./xml";

/** A file that is no workbook we can open, with why: `notZip`, `notWorkbook`, `encrypted`, `oldBinary`, `damaged`, `unknownType`. */
export class NotAWorkbook extends Error {
  readonly code: NotAWorkbookCode;

  constructor(code: NotAWorkbookCode, detail = "") {
    super(`${code}${detail === "" ? "" : `: ${detail}`}`);
    this.name = "NotAWorkbook";
    this.code = code;
  }
}
export type NotAWorkbookCode =
  "unknownType" | "notZip" | "notWorkbook" | "encrypted" | "oldBinary" | "damaged";

export interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `table`, `hyperlink`… */
  readonly type: string;
  /** As the file writes it. */
  readonly fullType: string;
  /** Full path inside the package, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an .xlsx file, by path. */
export class FilePackage {
  readonly #zip: JSZip;
  readonly #paths: Map<string, string>;

  private constructor(zip: JSZip) {
    this.#zip = zip;
    this.#paths = new Map(
      Object.keys(zip.files).map((path) => [path.replace(/^\//, "").toLowerCase(), path]),
    );
  }

  /** @throws NotAWorkbook when the bytes are no zip. */
  static async open(bytes: Uint8Array): Promise<FilePackage> {
    // An OLE file: .xls, or .xlsx under a password.
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
      throw new NotAWorkbook(isEncrypted(bytes) ? "encrypted" : "oldBinary");
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new NotAWorkbook("notZip");
    try {
      return new FilePackage(await JSZip.loadAsync(bytes));
    } catch (error) {
      throw new NotAWorkbook("damaged", error instanceof Error ? error.message : "");
    }
  }

  get paths(): string[] {
    return [...this.#paths.keys()];
  }

  has(path: string): boolean {
    return this.#paths.has(path.toLowerCase());
  }

  /** The text of a part, null when there is none. */
  async text(path: string): Promise<string | null> {
    const real = this.#paths.get(path.toLowerCase());
    const file = real === undefined ? null : this.#zip.file(real);
    return file === null ? null : file.async("string");
  }

  /** The bytes of a part, null when there is none. */
  async bytes(path: string): Promise<Uint8Array | null> {
    const real = this.#paths.get(path.toLowerCase());
    const file = real === undefined ? null : this.#zip.file(real);
    return file === null ? null : file.async("uint8array");
  }

  /** What the file says a part is. */
  async contentType(path: string): Promise<string> {
    const types = await this.xml("[Content_Types].xml");
    const wanted = `/${path}`.toLowerCase();
    const own = childrenNamed(types ?? undefined, "Override").find(
      ({ attributes }) => attributes["PartName"]?.toLowerCase() === wanted,
    );
    const extension = /\.([^./]+)$/.exec(wanted)?.[1];
    const usual = childrenNamed(types ?? undefined, "Default").find(
      ({ attributes }) => attributes["Extension"]?.toLowerCase() === extension,
    );
    return (own ?? usual)?.attributes["ContentType"] ?? "application/octet-stream";
  }

  async xml(path: string): Promise<XmlElement | null> {
    const text = await this.text(path);
    return text === null ? null : parseXml(text);
  }

  /** Where a part points to; targets are resolved to full paths. */
  async relations(path: string): Promise<Relation[]> {
    const slash = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, slash);
    const rels = await this.xml(`${folder}_rels/${path.slice(slash)}.rels`);
    return childrenNamed(rels ?? undefined, "Relationship").map(({ attributes }) => {
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      return {
        id: attributes["Id"] ?? "",
        type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
        fullType: attributes["Type"] ?? "",
        target: external ? target : resolvePath(folder, target),
        external,
      };
    });
  }
}

/** A workbook under a password is an OLE file with a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1")
    .decode(bytes)
    .includes("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = folder.split("/").filter((part) => part !== "");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
