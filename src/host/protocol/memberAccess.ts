import { HostError } from "./errors";
import type { AnyClass, HostObject, Member, Since } from "./members";
import { documentedName } from "./members";
import type { References } from "./references";
import type { Json } from "./wire";

/** Everything a batch runs on. */
export interface Runtime<C> {
  readonly catalogue: ReadonlyMap<string, AnyClass<C>>;
  readonly context: C;
  readonly root: HostObject;
  /** Objects made by name (`Microsoft.ExcelServices.CustomFunctions`). */
  readonly services: ReadonlyMap<string, HostObject>;
  readonly supports: (since: Since) => boolean;
  readonly references: References;
  readonly culture: string;
  /** What an error of the model means to an add-in; null for a bug, which is thrown on. */
  readonly refusal: (error: unknown) => HostError | null;
  /** Called before a member is called or assigned; throws what it is to fail with. */
  readonly checkMember: (object: HostObject, name: string) => void;
  /** Called for a `load()` without names. */
  readonly emptyLoad: () => void;
  /** Called before anything is read, so that formulas are up to date with the actions before. */
  readonly beforeRead: () => void;
}

/** Reads, assigns and calls members of objects by name, as far as the platform has them. */
export class MemberAccess<C> {
  readonly #runtime: Runtime<C>;

  constructor(runtime: Runtime<C>) {
    this.#runtime = runtime;
  }

  invoke(
    object: HostObject,
    name: string,
    args: readonly unknown[],
  ): HostObject | Json | undefined {
    const documented = documentedName(name);
    const member = this.member(object, documented);
    if (member.kind !== "method") throw notFound(object, documented);
    return this.located(object, documented, () => {
      this.#runtime.checkMember(object, documented);
      return member.call(object.target as never, args, this.#runtime.context);
    });
  }

  get(object: HostObject, name: string): Json {
    const member = this.member(object, name);
    if (member.kind !== "property" || member.get === null) throw notFound(object, name);
    const { get } = member;
    return this.located(object, name, () => get(object.target as never, this.#runtime.context));
  }

  navigate(object: HostObject, name: string): HostObject | null {
    const member = this.member(object, name);
    if (member.kind !== "navigation") throw notFound(object, name);
    return this.located(object, name, () =>
      member.to(object.target as never, this.#runtime.context),
    );
  }

  /** Runs a member and tells where it failed, as `Worksheet.getRange`. */
  located<R>(object: HostObject, name: string, work: () => R): R {
    try {
      return work();
    } catch (error) {
      const refused = this.#runtime.refusal(error);
      if (refused === null) throw error;
      if (refused.location !== null) throw refused;
      const detail = refused.message === refused.code ? undefined : refused.message;
      throw new HostError(refused.code, detail, `${object.type}.${name}`);
    }
  }

  member(object: HostObject, name: string): Member<never, C> {
    const { members } = this.classOf(object);
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined || !this.#runtime.supports(member.since)) {
      throw notFound(object, name);
    }
    return member;
  }

  scalars(object: HostObject): string[] {
    return Object.entries(this.classOf(object).members)
      .filter(([, member]) => member.kind === "property" && member.get !== null)
      .filter(([, member]) => member.since !== "internal" && this.#runtime.supports(member.since))
      .map(([name]) => name);
  }

  identity(object: HostObject): Readonly<Record<string, Json>> {
    return this.classOf(object).identity?.(object.target as never) ?? {};
  }

  items(object: HostObject): readonly HostObject[] | null {
    const { collection } = this.classOf(object);
    return collection?.items(object.target as never, this.#runtime.context) ?? null;
  }

  classOf(object: HostObject): AnyClass<C> {
    const table = this.#runtime.catalogue.get(object.type);
    if (table === undefined) throw new Error(`no class table for ${object.type}`);
    return table;
  }

  set(object: HostObject, name: string, value: unknown): void {
    const documented = documentedName(name);
    const member = this.member(object, documented);
    if (member.kind === "method" || member.set === null) throw notFound(object, documented);
    const { set } = member;
    this.located(object, documented, () => {
      this.#runtime.checkMember(object, documented);
      set(object.target as never, value, this.#runtime.context);
    });
  }
}

export function notFound(object: HostObject, name: string): HostError {
  return new HostError("ApiNotFound", undefined, `${object.type}.${name}`);
}
