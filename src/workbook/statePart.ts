import { type State, namespace, toXml } from "./state";

/** Our custom XML parts, one as a rule; ids loaded with the next sync. */
export function loadStateParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
}

/** Queues our state as the one part of our namespace; null takes it away. */
export function putState(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
  state: State | null,
): void {
  const [first, ...others] = parts;
  for (const part of others) part.delete();
  if (state === null) first?.delete();
  else if (first === undefined) context.workbook.customXmlParts.add(toXml(state));
  else first.setXml(toXml(state));
}
