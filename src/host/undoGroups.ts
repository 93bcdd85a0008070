import type { ExcelHost } from "./objects/excelHost";
import { isSetSupported } from "./protocol/profiles";

type Run = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * `Excel.run({ mergeUndoGroup: true }, …)` as newer clients know it (officejs A-71): all its batches are one undo step. The
 * installed client drops the option, so this stands before it; where the platform has no such option it is dropped too.
 */
export function mergeUndoGroups(client: { run: unknown }, host: ExcelHost): void {
  const run = client.run as Run;
  client.run = async (...args: readonly unknown[]): Promise<unknown> => {
    if (!asksForOneStep(args[0]) || !isSetSupported(host.platform, "ExcelApi", "1.20"))
      return run(...args);
    host.beginUndoGroup();
    try {
      return await run(...args);
    } finally {
      host.endUndoGroup();
    }
  };
}

function asksForOneStep(options: unknown): boolean {
  return (
    typeof options === "object" &&
    options !== null &&
    Reflect.get(options, "mergeUndoGroup") === true
  );
}
