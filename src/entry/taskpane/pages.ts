/** The pages of the pane, in the order of the work. */
export const pageIds = ["structure", "check", "allocate", "produce", "help"] as const;
export type PageId = (typeof pageIds)[number];

/** A tiny mailbox between ribbon commands and the pane: the last page asked for, and who listens. */
export interface PageRequests {
  readonly current: () => PageId;
  readonly request: (page: PageId) => void;
  /** How often the explanation of the selected cell was asked for, and one more of it; it stands on the page of checks. */
  readonly explanations: () => number;
  readonly requestExplanation: () => void;
  readonly listen: (listener: () => void) => () => void;
}

export function createPageRequests(): PageRequests {
  let page: PageId = "structure";
  let explanations = 0;
  const listeners = new Set<() => void>();
  return {
    current: () => page,
    request: (next) => {
      page = next;
      for (const listener of listeners) listener();
    },
    explanations: () => explanations,
    requestExplanation: () => {
      page = "check";
      explanations += 1;
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
