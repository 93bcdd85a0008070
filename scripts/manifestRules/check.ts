import { type Associations, checkCommands } from "./commands";
import { type ReadIcon, checkIcons } from "./icons";
import { checkLimits } from "./limits";
import { checkOrder } from "./order";
import type { Problem } from "./problem";
import { checkResources } from "./resources";
import { type Element, parseTree } from "./tree";

export interface ManifestContext extends Associations {
  readonly readIcon: ReadIcon;
  /** A manifest that leaves this machine names no localhost. */
  readonly production: boolean;
}

/**
 * Everything about a manifest that can be known without Excel and without a network: no package ships Microsoft's
 * schema, and their validator is a web service (officejs M-40 to M-43).
 */
export function checkManifest(xml: string, context: ManifestContext): Problem[] {
  let root: Element;
  try {
    root = parseTree(xml);
  } catch (error) {
    return [
      { fact: "XML", line: 1, message: error instanceof Error ? error.message : String(error) },
    ];
  }
  return [
    ...checkOrder(root),
    ...checkLimits(root),
    ...checkResources(root, context.production),
    ...checkIcons(root, context.readIcon),
    ...checkCommands(root, context),
  ].sort((a, b) => a.line - b.line);
}
