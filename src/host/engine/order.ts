/**
 * Groups of items in an order where each comes after those it follows; a group of more than one is a circle.
 * Tarjan's strong components, without recursion: chains of formulas are long.
 */
export function orderedGroups<T>(items: Iterable<T>, followersOf: (item: T) => Iterable<T>): T[][] {
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const onStack = new Set<T>();
  const stack: T[] = [];
  const groups: T[][] = [];

  const enter = (item: T): Frame<T> => {
    index.set(item, index.size);
    low.set(item, index.size - 1);
    stack.push(item);
    onStack.add(item);
    return { item, followers: followersOf(item)[Symbol.iterator]() };
  };
  const lower = (item: T, to: number): void => {
    low.set(item, Math.min(low.get(item) ?? to, to));
  };
  const leave = (item: T): void => {
    if (low.get(item) !== index.get(item)) return;
    const group: T[] = [];
    for (;;) {
      const member = stack.pop();
      if (member === undefined) break;
      onStack.delete(member);
      group.push(member);
      if (member === item) break;
    }
    groups.push(group);
  };

  for (const root of items) {
    if (index.has(root)) continue;
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { value: follower, done } = frame.followers.next();
      if (done === true) {
        frames.pop();
        leave(frame.item);
        const parent = frames.at(-1);
        if (parent !== undefined) lower(parent.item, low.get(frame.item) ?? 0);
      } else if (!index.has(follower)) frames.push(enter(follower));
      else if (onStack.has(follower)) lower(frame.item, index.get(follower) ?? 0);
    }
  }
  return groups.reverse();
}

interface Frame<T> {
  readonly item: T;
  readonly followers: Iterator<T, unknown>;
}
