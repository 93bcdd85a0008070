import type { HostWorkbook } from "../model/workbook";
import type { Author } from "./events";

/** The host, or the other user, that is changing a workbook now: everyone else on it hears of a remote change. */
const busy = new WeakMap<HostWorkbook, object>();

/** Does work on a workbook in somebody's name: a host for its add-in, anything else for another user. */
export function workAs<T>(workbook: HostWorkbook, who: object, work: () => T): T {
  busy.set(workbook, who);
  try {
    return work();
  } finally {
    busy.delete(workbook);
  }
}

/** Whose hands change the workbook now, as this host's add-in hears it. */
export function authorOf(workbook: HostWorkbook, host: object): Author {
  const running = busy.get(workbook);
  if (running === undefined) return "user";
  return running === host ? "add-in" : "another user";
}
