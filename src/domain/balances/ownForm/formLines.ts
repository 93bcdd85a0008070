import { formCharges } from "./formCharges";
import { factLines } from "./formFacts";
import type { FormLine } from "./formLine";
import { formProducts } from "./formProducts";

/** Every line a form can be given. */
export const formLines: readonly FormLine[] = [...formCharges, ...formProducts, ...factLines];

const byId = new Map(formLines.map((each) => [each.id, each]));

export function formLine(id: string): FormLine | null {
  return byId.get(id) ?? null;
}
