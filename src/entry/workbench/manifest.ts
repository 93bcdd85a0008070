/** What the workbench shows of the add-in's manifest, in one language. */
export interface Commands {
  readonly tab: { readonly label: string; readonly groups: readonly CommandGroup[] } | null;
  /** The add-in's entries in the menu of a cell. */
  readonly cellMenu: readonly Command[];
  /** Its custom functions; null when it has none. */
  readonly functions: FunctionsPlace | null;
}

export interface FunctionsPlace {
  readonly namespace: string;
  /** Path of the metadata on this server. */
  readonly metadata: string;
}

export interface CommandGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly Control[];
}

export type Control = Command | CommandMenu;

export interface CommandMenu extends Shown {
  readonly kind: "menu";
  readonly items: readonly Command[];
}

export interface Command extends Shown {
  readonly kind: "command";
  readonly action:
    | { readonly kind: "showPane"; readonly page: string }
    | { readonly kind: "execute"; readonly functionName: string };
}

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  /** Address on this server of the icon nearest to 32 pixels; null when the manifest gives none. */
  readonly icon: string | null;
}

/** Reads the ribbon tab and the cell menu of an XML manifest. Locale as the manifest writes it: `fr-FR`. */
export function readCommands(xml: string, locale: string): Commands {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  if (document.querySelector("parsererror") !== null) throw new Error("manifest.xml is not XML");
  const read = new ManifestReader(document, locale);
  const surfaces = all(document, "ExtensionPoint");
  const primary = surfaces.find((point) => typeOf(point) === "PrimaryCommandSurface");
  const tab = primary === undefined ? undefined : all(primary, "CustomTab")[0];
  const menus = surfaces
    .filter((point) => typeOf(point) === "ContextMenu")
    .flatMap((point) => children(point, "OfficeMenu"))
    .filter((menu) => menu.getAttribute("id") === "ContextMenuCell");
  return {
    tab:
      tab === undefined
        ? null
        : {
            label: read.text(child(tab, "Label")),
            groups: children(tab, "Group").map((group) => ({
              id: group.getAttribute("id") ?? "",
              label: read.text(child(group, "Label")),
              controls: children(group, "Control").map((control) => read.control(control)),
            })),
          },
    cellMenu: menus
      .flatMap((menu) => children(menu, "Control"))
      .map((control) => read.control(control))
      .flatMap((control) => (control.kind === "menu" ? control.items : [control])),
    functions: read.functions(surfaces.find((point) => typeOf(point) === "CustomFunctions")),
  };
}

class ManifestReader {
  readonly #resources = new Map<string, string>();

  constructor(document: Document, locale: string) {
    for (const kind of ["Image", "Url", "String"]) {
      for (const element of all(document, kind)) {
        const id = element.getAttribute("id");
        const own = children(element, "Override").find(
          (override) => override.getAttribute("Locale") === locale,
        );
        const value = own?.getAttribute("Value") ?? element.getAttribute("DefaultValue");
        if (id !== null && value !== null) this.#resources.set(id, value);
      }
    }
  }

  text(element: Element | null): string {
    return this.#resources.get(element?.getAttribute("resid") ?? "") ?? "";
  }

  functions(point: Element | undefined): FunctionsPlace | null {
    const metadata = point === undefined ? null : child(point, "Metadata");
    if (point === undefined || metadata === null) return null;
    const address = this.text(child(metadata, "SourceLocation"));
    return {
      namespace: this.text(child(point, "Namespace")),
      metadata: new URL(address).pathname,
    };
  }

  control(element: Element): Control {
    if (typeOf(element) === "Menu") {
      const items = child(element, "Items");
      return {
        kind: "menu",
        ...this.#shown(element),
        items: items === null ? [] : children(items, "Item").map((item) => this.#command(item)),
      };
    }
    return this.#command(element);
  }

  #command(element: Element): Command {
    const action = child(element, "Action");
    const name = action === null ? "" : (child(action, "FunctionName")?.textContent ?? "").trim();
    const page = action === null ? "" : this.text(child(action, "SourceLocation"));
    return {
      kind: "command",
      ...this.#shown(element),
      action:
        action !== null && typeOf(action) === "ShowTaskpane"
          ? { kind: "showPane", page }
          : { kind: "execute", functionName: name },
    };
  }

  #shown(element: Element): Shown {
    const tip = child(element, "Supertip");
    const label = this.text(child(element, "Label"));
    return {
      id: element.getAttribute("id") ?? "",
      label,
      tip: {
        title: tip === null ? label : this.text(child(tip, "Title")),
        description: tip === null ? "" : this.text(child(tip, "Description")),
      },
      icon: this.#icon(child(element, "Icon")),
    };
  }

  #icon(element: Element | null): string | null {
    if (element === null) return null;
    const images = children(element, "Image");
    const distance = (image: Element): number => Math.abs(Number(image.getAttribute("size")) - 32);
    const [best] = [...images].sort((a, b) => distance(a) - distance(b));
    const address = this.text(best ?? null);
    // The manifest names the server it was made for; here the same path is served by ours.
    return address === "" ? null : new URL(address).pathname;
  }
}

function typeOf(element: Element): string {
  return element.getAttribute("xsi:type") ?? element.getAttribute("type") ?? "";
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter(({ localName }) => localName === name);
}

function child(parent: Element, name: string): Element | null {
  return children(parent, name)[0] ?? null;
}
