import type { KeptRelation } from "../../model/chart";
import type { HostSheet } from "../../model/workbook";

/** What a drawing part held that is not modelled: written back as it was. */
export interface KeptDrawing {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly xml: string;
    readonly relations: readonly KeptRelation[];
  }[];
}

export function keptDrawingOf({ preserved }: HostSheet): KeptDrawing {
  return (preserved["drawing"] as KeptDrawing | undefined) ?? { namespaces: {}, anchors: [] };
}
