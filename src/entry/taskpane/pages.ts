/** The pages of the pane, in the order of the work. */
export const pageIds = ["structure", "check", "produce", "help"] as const;
export type PageId = (typeof pageIds)[number];

/** A tiny mailbox between ribbon commands and the pane: the last page asked for, and who listens. */
export interface PageRequests {
  readonly current: () => PageId;
  readonly request: (page: PageId) => void;
  readonly listen: (listener: () => void) => () => void;
}

export function createPageRequests(): PageRequests {
  let page: PageId = "structure";
  const listeners = new Set<() => void>();
  return {
    current: () => page,
    request: (next) => {
      page = next;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
