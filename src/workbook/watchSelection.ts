import { inBatch } from "./batch";
import type { Selection } from "./door";
import { readSelection } from "./liveCells";
import type { ExcelPort } from "./port";

/** How long the selection must rest: whoever drags over cells or runs along with the arrows means the last ones. */
const restMs = 150;

/**
 * Calls back with what is selected, once now and then whenever it has settled. The event is a hint (officejs A-74; in some
 * workbooks it never comes, I-24): the selection is read again, and whoever relies on it offers a button as well.
 */
export async function watchSelection(
  port: ExcelPort,
  onSelect: (selection: Selection) => void,
): Promise<() => void> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const tell = async (): Promise<void> => {
    const selection = await inBatch(port, "read", readSelection);
    // A chart or a shape may be selected, or another workbook be in front: nothing to tell then.
    if (selection.ok && !stopped) onSelect(selection.value);
  };
  const heard = (): Promise<void> => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void tell(), restMs);
    return Promise.resolve();
  };
  const registration = await port.run(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(heard);
    await context.sync();
    return handler;
  });
  void tell();
  return () => {
    stopped = true;
    clearTimeout(waiting);
    // A handler can be taken away only with the context that brought it (officejs A-72).
    registration.remove();
    void registration.context.sync();
  };
}
