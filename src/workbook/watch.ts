import type { ExcelPort } from "./port";

/** How long edits must rest before the caller hears of them. */
const restMs = 300;

/**
 * Calls back with the name of a sheet once edits on it have settled. Events are hints, not truth (officejs A-74):
 * whoever is called reads again. Our own writes are told by `isWriting` and by what started the event (ExcelApi 1.14);
 * switching events off does not hold in every Excel.
 */
export async function watch(
  port: ExcelPort,
  isWriting: (event: Pick<Excel.WorksheetChangedEventArgs, "triggerSource">) => boolean,
  onChange: (sheet: string) => void,
): Promise<() => void> {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const settle = (id: string): void => {
    waiting.delete(id);
    void nameOf(port, id).then((name) => {
      if (name !== null) onChange(name);
    });
  };
  const heard = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const { worksheetId } = event;
    if (!isWriting(event)) {
      clearTimeout(waiting.get(worksheetId));
      waiting.set(
        worksheetId,
        setTimeout(() => {
          settle(worksheetId);
        }, restMs),
      );
    }
    return Promise.resolve();
  };
  const registration = await port.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(heard);
    await context.sync();
    return handler;
  });
  return () => {
    for (const timer of waiting.values()) clearTimeout(timer);
    // A handler can be taken away only with the context that brought it (officejs A-72).
    registration.remove();
    void registration.context.sync();
  };
}

/** Events give the sheet's id, names change (officejs A-77). Null when the sheet or Excel is gone meanwhile. */
async function nameOf(port: ExcelPort, id: string): Promise<string | null> {
  try {
    return await port.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  } catch {
    return null;
  }
}
