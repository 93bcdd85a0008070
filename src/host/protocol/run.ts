import { HostError, messageOf } from "./errors";
import type { AnyClass, HostObject, Member, Since } from "./members";
import { documentedName, isHostObject } from "./members";
import type { Reader } from "./query";
import { query } from "./query";
import type { References } from "./references";
import type { Batch, BatchResponse, Json, WireAction, WireArguments, WirePath } from "./wire";
import { actionType, isRecord, pathType } from "./wire";

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
  /** Called before anything is read, so that formulas are up to date with the actions before. */
  readonly beforeRead: () => void;
}

/**
 * Runs the actions of a batch in order. The first failing one stops it: what was done before stays done and
 * its results are delivered. Errors of the stand-in itself are thrown. `beforeAction` may throw what an action is to
 * fail with.
 */
export function runBatch<C>(
  batch: Batch,
  runtime: Runtime<C>,
  beforeAction: (index: number) => void = () => undefined,
): BatchResponse {
  const run = new BatchRun(batch, runtime);
  const results: BatchResponse["Results"] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      beforeAction(index);
      results.push({ ActionId: action.Id, Value: run.act(action) });
    } catch (error) {
      const refused = runtime.refusal(error);
      if (refused === null) throw error;
      return {
        Results: results,
        TraceIds: run.traces,
        Error: {
          Code: refused.code,
          Message: messageOf(refused, runtime.culture),
          Location: refused.location ?? "",
          ActionIndex: index,
          HttpStatusCode: 400,
        },
      };
    }
  }
  return { Results: results, TraceIds: run.traces };
}

/** Methods that answer a range by what cells hold: formulas before them in the batch have to be up to date. */
const looksAtValues = /^(?:GetSpecialCells|GetSpill|Find|GetVisibleView|GetInvalidCells)/;

class BatchRun<C> {
  readonly traces: number[] = [];
  readonly #batch: Batch;
  readonly #runtime: Runtime<C>;
  /** Paths already walked; null is a null object. */
  readonly #objects = new Map<number, HostObject | null>();
  readonly #kept = new Map<number, string>();
  readonly #reader: Reader;

  constructor(batch: Batch, runtime: Runtime<C>) {
    this.#batch = batch;
    this.#runtime = runtime;
    this.#reader = {
      kind: (object, name) => this.#member(object, name).kind,
      scalars: (object) => this.#scalars(object),
      property: (object, name) => this.#get(object, name),
      navigate: (object, name) => this.#navigate(object, name),
      identity: (object) => this.#identity(object),
      items: (object) => this.#items(object),
      hasOwn: (object, name) => Object.hasOwn(this.#class(object).members, name),
    };
  }

  act(action: WireAction): Json {
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.#instantiate(action.ObjectPathId);
      case actionType.query: {
        const object = this.#resolve(action.ObjectPathId);
        this.#runtime.beforeRead();
        return object === null ? null : query(object, action.QueryInfo ?? {}, this.#reader);
      }
      case actionType.method:
        return this.#call(action);
      case actionType.setProperty:
        this.#set(action.ObjectPathId, action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      case actionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.#set(action.ObjectPathId, name, value);
        }
        return null;
      case actionType.trace:
        this.traces.push(action.Id);
        return null;
      default:
        throw new HostError("ApiNotFound", `action type ${action.ActionType}`);
    }
  }

  #instantiate(pathId: number): Json {
    const object = this.#resolve(pathId);
    // Null, and nothing else, makes the client say isNullObject.
    if (object === null) return null;
    const kept = this.#kept.get(pathId);
    return { ...this.#identity(object), ...(kept === undefined ? {} : { _ReferenceId: kept }) };
  }

  #call(action: WireAction): Json {
    const object = this.#resolve(action.ObjectPathId);
    // A call on a null object does nothing: `getItemOrNullObject("x").delete()` is how add-ins clean up.
    if (object === null) return null;
    const args = this.#arguments(action.ArgumentInfo);
    if (action.Name === "_KeepReference") {
      this.#kept.set(action.ObjectPathId, this.#runtime.references.keep(object));
      return null;
    }
    if (object === this.#runtime.root && this.#releases(action.Name, args)) return null;
    this.#runtime.beforeRead();
    const result = this.#invoke(object, action.Name, args);
    return result === undefined || isHostObject(result) ? null : result;
  }

  #releases(name: string, args: readonly unknown[]): boolean {
    if (name === "_RemoveReference") this.#runtime.references.remove(String(args[0]));
    else if (name === "_RemoveAllReferences") this.#runtime.references.clear();
    else return false;
    return true;
  }

  #invoke(
    object: HostObject,
    name: string,
    args: readonly unknown[],
  ): HostObject | Json | undefined {
    const documented = documentedName(name);
    const member = this.#member(object, documented);
    if (member.kind !== "method") throw notFound(object, documented);
    return this.#located(object, documented, () =>
      member.call(object.target as never, args, this.#runtime.context),
    );
  }

  #set(pathId: number, name: string, value: unknown): void {
    const object = this.#resolve(pathId);
    if (object === null) return;
    const documented = documentedName(name);
    const member = this.#member(object, documented);
    if (member.kind === "method" || member.set === null) throw notFound(object, documented);
    const { set } = member;
    this.#located(object, documented, () => {
      set(object.target as never, value, this.#runtime.context);
    });
  }

  #get(object: HostObject, name: string): Json {
    const member = this.#member(object, name);
    if (member.kind !== "property" || member.get === null) throw notFound(object, name);
    const { get } = member;
    return this.#located(object, name, () => get(object.target as never, this.#runtime.context));
  }

  #navigate(object: HostObject, name: string): HostObject | null {
    const member = this.#member(object, name);
    if (member.kind !== "navigation") throw notFound(object, name);
    return this.#located(object, name, () =>
      member.to(object.target as never, this.#runtime.context),
    );
  }

  /** Runs a member and tells where it failed, as `Worksheet.getRange`. */
  #located<R>(object: HostObject, name: string, work: () => R): R {
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

  #member(object: HostObject, name: string): Member<never, C> {
    const { members } = this.#class(object);
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined || !this.#runtime.supports(member.since)) {
      throw notFound(object, name);
    }
    return member;
  }

  #scalars(object: HostObject): string[] {
    return Object.entries(this.#class(object).members)
      .filter(([, member]) => member.kind === "property" && member.get !== null)
      .filter(([, member]) => member.since !== "internal" && this.#runtime.supports(member.since))
      .map(([name]) => name);
  }

  #identity(object: HostObject): Readonly<Record<string, Json>> {
    return this.#class(object).identity?.(object.target as never) ?? {};
  }

  #items(object: HostObject): readonly HostObject[] | null {
    const { collection } = this.#class(object);
    return collection?.items(object.target as never, this.#runtime.context) ?? null;
  }

  #class(object: HostObject): AnyClass<C> {
    const table = this.#runtime.catalogue.get(object.type);
    if (table === undefined) throw new Error(`no class table for ${object.type}`);
    return table;
  }

  #resolve(pathId: number): HostObject | null {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.#batch.ObjectPaths[String(pathId)];
    if (path === undefined) throw new HostError("InvalidRequest", `no object path ${pathId}`);
    const object = this.#walk(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #walk(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathType.root:
        return this.#runtime.root;
      case pathType.newObject: {
        const service = this.#runtime.services.get(path.Name);
        if (service === undefined) throw new HostError("ApiNotFound", undefined, path.Name);
        return service;
      }
      case pathType.reference: {
        const kept = this.#runtime.references.find(path.Name);
        if (kept === undefined) throw new HostError("InvalidReference", `reference ${path.Name}`);
        return kept;
      }
      case pathType.nullObject:
        return null;
      default: {
        const parent = this.#resolve(path.ParentObjectPathId ?? 0);
        return parent === null ? null : this.#child(parent, path);
      }
    }
  }

  #child(parent: HostObject, path: WirePath): HostObject | null {
    const args = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === pathType.property) {
      return this.#navigate(parent, documentedName(path.Name));
    }
    if (path.ObjectPathType === pathType.indexer) {
      const item = this.#class(parent).collection?.item;
      if (item === undefined) throw notFound(parent, "getItem");
      return this.#located(parent, "getItem", () =>
        item(parent.target as never, args[0], this.#runtime.context),
      );
    }
    if (looksAtValues.test(path.Name)) this.#runtime.beforeRead();
    const result = this.#invoke(parent, path.Name, args);
    return isHostObject(result) ? result : null;
  }

  #arguments(info: WireArguments | undefined): readonly unknown[] {
    return this.#withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  /** Puts API objects where the arguments name them: by path id in a list, by `_ObjectPathId` inside plain objects. */
  #withObjects(values: readonly unknown[], ids: unknown): readonly unknown[] {
    if (!Array.isArray(ids) && !values.some(isRecord)) return values;
    const pathIds = Array.isArray(ids) ? (ids as readonly unknown[]) : [];
    return values.map((value, i) => {
      const id = pathIds[i];
      if (Array.isArray(id) && Array.isArray(value)) return this.#withObjects(value, id);
      if (typeof id === "number" && id !== 0) return this.#resolve(id);
      return isRecord(value) ? this.#inside(value) : value;
    });
  }

  #inside(value: Record<string, unknown>): unknown {
    const id = value["_ObjectPathId"];
    if (typeof id === "number") return this.#resolve(id);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, isRecord(part) ? this.#inside(part) : part]),
    );
  }
}

function notFound(object: HostObject, name: string): HostError {
  return new HostError("ApiNotFound", undefined, `${object.type}.${name}`);
}
