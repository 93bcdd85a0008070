import type {
  ClassTable,
  HostObject,
  Member,
  Method,
  Navigation,
  Property,
  Since,
} from "../protocol/members";
import type { Json } from "../protocol/wire";
import type { HostContext } from "./context";
import type { ClassName, Targets } from "./targets";

/** Members of a class by their documented name. */
export type Members<T> = Readonly<Record<string, Member<T, HostContext>>>;

/** Declares one class of the API. Members that are not listed answer ApiNotFound. */
export function classTable<N extends ClassName>(
  name: N,
  members: Members<Targets[N]>,
  rest: Omit<ClassTable<Targets[N], HostContext>, "name" | "members"> = {},
): ClassTable<Targets[N], HostContext> {
  return { name, members, ...rest };
}

export function property<T>(
  since: Since,
  get: ((target: T, context: HostContext) => Json) | null,
  set: ((target: T, value: unknown, context: HostContext) => void) | null = null,
): Property<T, HostContext> {
  return { kind: "property", since, get, set };
}

export function navigation<T>(
  since: Since,
  to: (target: T, context: HostContext) => HostObject | null,
  set: ((target: T, value: unknown, context: HostContext) => void) | null = null,
): Navigation<T, HostContext> {
  return { kind: "navigation", since, to, set };
}

export function method<T>(
  since: Since,
  call: Method<T, HostContext>["call"],
): Method<T, HostContext> {
  return { kind: "method", since, call };
}

/** A pair of internal methods by which the client attaches to an event: `_RegisterDataChangedEvent`. */
export function eventMembers<T>(
  names: Readonly<Record<string, { readonly since: Since; readonly type: number }>>,
  targetId: (target: T) => string,
): Members<T> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, { since, type }]): [string, Member<T, HostContext>][] => [
      [
        `_Register${name}`,
        method(since, (target, _args, context) => {
          context.events.subscriptions.add(type, targetId(target));
          return null;
        }),
      ],
      [
        `_Unregister${name}`,
        method(since, (target, _args, context) => {
          context.events.subscriptions.remove(type, targetId(target));
          return null;
        }),
      ],
    ]),
  );
}
