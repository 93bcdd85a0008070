/**
 * Lets the page breathe between two pieces of work, so that no task holds the thread for long (officejs C-18). A task of
 * the browser's scheduler waits for its turn behind clicks, drawing and messages; where there is none (Safari, Node) a
 * timer does, which makes every pause after the fifth one 4 ms long at least.
 */
export function pause(): Promise<void> {
  if ("scheduler" in globalThis) return scheduler.postTask(() => undefined);
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
