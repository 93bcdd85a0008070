/** Lets the page breathe between two pieces of work, so that no task holds the thread for long (officejs C-18). */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
