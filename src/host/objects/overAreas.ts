import type { Member } from "../protocol/members";
import type { HostContext } from "./context";
import type { Members } from "./define";
import type { RangeTarget } from "./targets";

/**
 * Members of a range that also work on several (`RangeAreas.format`): assigned to all of them, called on all of them, and
 * read as the one answer they share, null when they differ.
 */
export function overAreas<T extends RangeTarget>(members: Members<T>): Members<T> {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, overAll(member)]),
  );
}

function overAll<T extends RangeTarget>(member: Member<T, HostContext>): Member<T, HostContext> {
  if (member.kind === "navigation") return member;
  if (member.kind === "method") {
    const { call } = member;
    return {
      ...member,
      call: (target, args, context) => {
        const results = partsOf(target).map((part) => call(part, args, context));
        return results[0];
      },
    };
  }
  const { get, set } = member;
  return {
    ...member,
    get:
      get === null
        ? null
        : (target, context) => {
            const [first, ...rest] = partsOf(target).map((part) => get(part, context));
            const same = rest.every((value) => JSON.stringify(value) === JSON.stringify(first));
            return first !== undefined && same ? first : null;
          },
    set:
      set === null
        ? null
        : (target, value, context) => {
            for (const part of partsOf(target)) set(part, value, context);
          },
  };
}

function partsOf<T extends RangeTarget>({ others, ...target }: T): T[] {
  const first = target as unknown as T;
  return [first, ...(others ?? []).map((box) => ({ ...first, box }))];
}
