import type { Box } from "../domain/intake/grid";
import { type Batch, checkpoint } from "./batch";
import { blocksOf, cellsIn, loadsOf } from "./blocks";
import type { Progress } from "./door";
import { isTooLarge } from "./officeErrors";

/** A piece of a sheet to read, with whatever the reader needs to file the answer. */
export interface Block {
  readonly box: Box;
}

export interface BlockReader<B extends Block, Asked> {
  /** Queues the loads of one block. */
  readonly ask: (block: B) => Asked;
  /** Files the answer; blocks come back from top to bottom. */
  readonly take: (asked: Asked, block: B) => void;
  /** Cells per round trip. */
  readonly cells: number;
}

/**
 * Reads areas in as few round trips as the limits allow, small ones travelling together. Long texts may make an answer
 * pass the web's 5 MB all the same (officejs A-12): that load is then read again in halves.
 */
export async function readBlocks<B extends Block, Asked>(
  batch: Batch,
  areas: readonly B[],
  reader: BlockReader<B, Asked>,
  progress?: Progress,
): Promise<void> {
  const blocks = areas.flatMap((area) => cut(area, reader.cells));
  const loads = loadsOf(blocks, ({ box }) => cellsIn(box), reader.cells);
  for (const [index, load] of loads.entries()) {
    await checkpoint(progress, index / loads.length);
    await readLoad(batch, load, reader);
  }
}

async function readLoad<B extends Block, Asked>(
  batch: Batch,
  load: readonly B[],
  reader: BlockReader<B, Asked>,
): Promise<void> {
  const asked = load.map((block) => ({ block, answer: reader.ask(block) }));
  try {
    await batch.sync();
  } catch (error) {
    const halves = halvesOf(load);
    if (!isTooLarge(error) || halves === null) throw error;
    for (const half of halves) await readLoad(batch, half, reader);
    return;
  }
  for (const { block, answer } of asked) reader.take(answer, block);
}

function halvesOf<B extends Block>(load: readonly B[]): (readonly B[])[] | null {
  const [only] = load;
  if (only === undefined) return null;
  if (load.length > 1) {
    const middle = Math.ceil(load.length / 2);
    return [load.slice(0, middle), load.slice(middle)];
  }
  const parts = cut(only, Math.ceil(cellsIn(only.box) / 2));
  return parts.length < 2 ? null : parts.map((part) => [part]);
}

function cut<B extends Block>(area: B, cells: number): B[] {
  return blocksOf(area.box, cells).map((box) => ({ ...area, box }));
}
