import { HostError, messageOf } from "./errors";
import { MemberAccess, notFound, type Runtime } from "./memberAccess";
import type { HostObject } from "./members";
import { documentedName, isHostObject } from "./members";
import type { Reader } from "./query";
import { query } from "./query";
import type { Batch, BatchResponse, Json, WireAction, WireArguments, WirePath } from "./wire";
import { actionType, isRecord, pathType } from "./wire";

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
  readonly #members: MemberAccess<C>;
  /** Paths already walked; null is a null object. */
  readonly #objects = new Map<number, HostObject | null>();
  readonly #kept = new Map<number, string>();
  readonly #reader: Reader;

  constructor(batch: Batch, runtime: Runtime<C>) {
    this.#batch = batch;
    this.#runtime = runtime;
    const members = new MemberAccess(runtime);
    this.#members = members;
    this.#reader = {
      kind: (object, name) => members.member(object, name).kind,
      scalars: (object) => members.scalars(object),
      property: (object, name) => members.get(object, name),
      navigate: (object, name) => members.navigate(object, name),
      identity: (object) => members.identity(object),
      items: (object) => members.items(object),
      hasOwn: (object, name) => Object.hasOwn(members.classOf(object).members, name),
    };
  }

  act(action: WireAction): Json {
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.#instantiate(action.ObjectPathId);
      case actionType.query: {
        const object = this.#resolve(action.ObjectPathId);
        this.#runtime.beforeRead();
        if ((action.QueryInfo?.Select ?? []).length === 0) this.#runtime.emptyLoad();
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

  #set(pathId: number, name: string, value: unknown): void {
    const object = this.#resolve(pathId);
    if (object !== null) this.#members.set(object, name, value);
  }

  #instantiate(pathId: number): Json {
    const object = this.#resolve(pathId);
    // Null, and nothing else, makes the client say isNullObject.
    if (object === null) return null;
    const kept = this.#kept.get(pathId);
    return {
      ...this.#members.identity(object),
      ...(kept === undefined ? {} : { _ReferenceId: kept }),
    };
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
    const result = this.#members.invoke(object, action.Name, args);
    return result === undefined || isHostObject(result) ? null : result;
  }

  #releases(name: string, args: readonly unknown[]): boolean {
    if (name === "_RemoveReference") this.#runtime.references.remove(String(args[0]));
    else if (name === "_RemoveAllReferences") this.#runtime.references.clear();
    else return false;
    return true;
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
      return this.#members.navigate(parent, documentedName(path.Name));
    }
    if (path.ObjectPathType === pathType.indexer) {
      const item = this.#members.classOf(parent).collection?.item;
      if (item === undefined) throw notFound(parent, "getItem");
      return this.#members.located(parent, "getItem", () =>
        item(parent.target as never, args[0], this.#runtime.context),
      );
    }
    if (looksAtValues.test(path.Name)) this.#runtime.beforeRead();
    const result = this.#members.invoke(parent, path.Name, args);
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
