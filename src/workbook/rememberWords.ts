import type { Vocabulary } from "../domain/intake/vocabulary";
import type { Batch } from "./batch";
import { readFacts } from "./sheets";
import { unlessEmpty } from "./state";
import { putState } from "./statePart";

/** Keeps the user's own words and corrected shapes in our part of the workbook; null forgets them. Three round trips. */
export async function rememberWords(batch: Batch, vocabulary: Vocabulary | null): Promise<void> {
  const { state, stateParts } = await readFacts(batch);
  const { vocabulary: old, ...others } = state;
  if (vocabulary === null && old === undefined) return;
  const next = vocabulary === null ? unlessEmpty(others) : { ...others, vocabulary };
  putState(batch.context, stateParts, next);
  await batch.sync();
}
