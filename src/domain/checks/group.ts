/** Items by the key they share, in the order in which keys are first met. */
export function groupBy<Item, Key extends string | number = string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Groups of two or more only: most keys are met once. */
export function groupsOfSeveral<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | number,
): Item[][] {
  const seen = new Set<string | number>();
  const again = new Set<string | number>();
  for (const item of items) {
    const key = keyOf(item);
    if (seen.has(key)) again.add(key);
    else seen.add(key);
  }
  if (again.size === 0) return [];
  const repeated = items.filter((item) => again.has(keyOf(item)));
  return [...groupBy(repeated, keyOf).values()];
}

/** The first record of a key stands for it; the others are what duplicate rules report. */
export function byKey<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!found.has(key)) found.set(key, item);
  }
  return found;
}
