import type { KeptPart, KeptRelation } from "../../model/chart";
import type { FilePackage, Relation } from "../package";

/** Parts that a part of a file points to, kept with all they point to in turn; a part that is missing is left out. */
export async function keepRelations(
  file: FilePackage,
  relations: readonly Relation[],
  around: ReadonlySet<string> = new Set(),
): Promise<KeptRelation[]> {
  const kept: KeptRelation[] = [];
  for (const { id, fullType, external, target } of relations) {
    if (external) kept.push({ id, type: fullType, address: target });
    else if (!around.has(target)) {
      const part = await keepPart(file, target, around);
      if (part !== null) kept.push({ id, type: fullType, part });
    }
  }
  return kept;
}

async function keepPart(
  file: FilePackage,
  path: string,
  around: ReadonlySet<string>,
): Promise<KeptPart | null> {
  const bytes = await file.bytes(path);
  if (bytes === null) return null;
  return {
    path,
    bytes,
    contentType: await file.contentType(path),
    relations: await keepRelations(file, await file.relations(path), new Set([...around, path])),
  };
}
