import { addXmlPart, setXmlPart } from "../model/editBook";
import type { HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkWorkbookWritable } from "./guards";
import { the } from "./targets";

interface Scope {
  readonly namespace: string | null;
}

/** Namespace of the root element, "" when it has none. */
export function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[^<>]*?)?)\/?>/.exec(withoutProlog(xml));
  if (root === null) return "";
  const prefix = root[1]?.includes(":") === true ? `:${root[1].split(":")[0] ?? ""}` : "";
  const found = new RegExp(`\\sxmlns${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return found?.[1] ?? found?.[2] ?? "";
}

function withoutProlog(xml: string): string {
  return xml.replace(/^\uFEFF?\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*/, "");
}

/** Excel refuses what is no XML document. A parser is more than this stand-in needs: tags must open and close in turn. */
function wellFormed(xml: string): string {
  const open: string[] = [];
  let roots = 0;
  const body = withoutProlog(xml).replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  for (const tag of body.matchAll(
    /<(\/?)([A-Za-z_][\w.:-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*?(\/?)>/g,
  )) {
    const [, closing, name = "", selfClosing] = tag;
    if (closing === "/") {
      if (open.pop() !== name) throw new HostError("InvalidArgument", "not an XML document");
    } else {
      if (open.length === 0) roots += 1;
      if (selfClosing !== "/") open.push(name);
    }
  }
  if (open.length > 0 || roots !== 1) throw new HostError("InvalidArgument", "not an XML document");
  return xml;
}

function partsIn({ namespace }: Scope, { workbook }: HostContext): HostWorkbook["customXmlParts"] {
  return workbook.customXmlParts.filter(
    ({ xml }) => namespace === null || namespaceOf(xml) === namespace,
  );
}

function find(scope: Scope, key: unknown, context: HostContext): HostObject | null {
  const id = text(key);
  const part = partsIn(scope, context).find((item) => item.id === id);
  return part === undefined ? null : the("CustomXmlPart", { id });
}

const collection = {
  items: (scope: Scope, context: HostContext) =>
    partsIn(scope, context).map(({ id }): HostObject => the("CustomXmlPart", { id })),
  item: (scope: Scope, key: unknown, context: HostContext) => {
    const found = find(scope, key, context);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  },
};

/** Excel.CustomXmlPartCollection. */
export const customXmlPartCollectionClass = classTable(
  "CustomXmlPartCollection",
  {
    add: method("1.5", (_scope, [xml], context) => {
      checkWorkbookWritable(context);
      return the("CustomXmlPart", { id: addXmlPart(context.workbook, wellFormed(text(xml))) });
    }),
    getByNamespace: method("1.5", (_scope, [namespace]) =>
      the("CustomXmlPartScopedCollection", { namespace: text(namespace) }),
    ),
    getCount: method("1.5", (scope, _args, context) => partsIn(scope, context).length),
    getItemOrNullObject: method("1.5", (scope, [id], context) => find(scope, id, context)),
  },
  { collection },
);

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
export const customXmlPartScopedCollectionClass = classTable(
  "CustomXmlPartScopedCollection",
  {
    getCount: method("1.5", (scope, _args, context) => partsIn(scope, context).length),
    getItemOrNullObject: method("1.5", (scope, [id], context) => find(scope, id, context)),
    getOnlyItem: method("1.5", (scope, _args, context) => {
      const [part, another] = partsIn(scope, context);
      if (part === undefined || another !== undefined) throw new HostError("InvalidOperation");
      return the("CustomXmlPart", { id: part.id });
    }),
    getOnlyItemOrNullObject: method("1.5", (scope, _args, context) => {
      const [part, another] = partsIn(scope, context);
      return part === undefined || another !== undefined
        ? null
        : the("CustomXmlPart", { id: part.id });
    }),
  },
  { collection },
);

function xmlOf(workbook: HostWorkbook, id: string): string {
  const part = workbook.customXmlParts.find((item) => item.id === id);
  if (part === undefined) throw new HostError("ItemNotFound");
  return part.xml;
}

/** Excel.CustomXmlPart. */
export const customXmlPartClass = classTable(
  "CustomXmlPart",
  {
    id: property("1.5", ({ id }) => id),
    namespaceUri: property("1.5", ({ id }, { workbook }) => namespaceOf(xmlOf(workbook, id))),
    getXml: method("1.5", ({ id }, _args, { workbook }) => xmlOf(workbook, id)),
    setXml: method("1.5", ({ id }, [xml], context) => {
      checkWorkbookWritable(context);
      setXmlPart(context.workbook, id, wellFormed(text(xml)));
    }),
    delete: method("1.5", ({ id }, _args, context) => {
      checkWorkbookWritable(context);
      setXmlPart(context.workbook, id, null);
    }),
  },
  { identity: ({ id }) => ({ Id: id }) },
);
