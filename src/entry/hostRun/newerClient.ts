import type { ApiDeclarations, ApiMember } from "./declarations";

/** An object of the client library: what its classes are made of. */
interface ClientObject {
  readonly context: unknown;
  _isNull: boolean;
  _handleResult(value: unknown): void;
  set?(properties: Readonly<Record<string, unknown>>, options?: unknown): void;
  [key: string]: unknown;
}

type HandleResult = (this: ClientObject, value: unknown) => void;
type SetProperties = (
  this: ClientObject,
  properties: Readonly<Record<string, unknown>>,
  options?: unknown,
) => void;

type ClientClass = new (...args: never[]) => ClientObject;

/** The parts of `OfficeExtension` with which Microsoft's generated classes talk to the host. */
interface Extension {
  readonly ClientObject: ClientClass;
  readonly BatchApiHelper: {
    createPropertyObject(type: unknown, parent: unknown, ...rest: unknown[]): ClientObject;
    createIndexerObject(type: unknown, parent: unknown, args: unknown[]): ClientObject;
    createMethodObject(type: unknown, parent: unknown, ...rest: unknown[]): ClientObject;
    createChildItemObject(type: unknown, ...rest: unknown[]): ClientObject;
    invokeMethod(object: unknown, name: string, ...rest: unknown[]): unknown;
    invokeSetProperty(object: unknown, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
    fixObjectPathIfNecessary(object: unknown, value: unknown): void;
    load(object: unknown, options: unknown): unknown;
    toJson(object: unknown, scalars: object, navigations: object, items: unknown): unknown;
  };
}

type Namespace = Record<string, unknown>;

/**
 * Script Lab loads the newest client from its address; the package ends with an older one. This gives the client of a page
 * the classes, members and enumerations that the type definitions have and it has not, made the way Microsoft's
 * generator makes them. Events are left out. What the host does not know of them answers ApiNotFound.
 */
export function addNewerMembers(
  excel: object,
  extension: object,
  { classes, enums }: ApiDeclarations,
): void {
  const namespace = excel as Namespace;
  const office = extension as Extension;
  for (const [name, values] of enums)
    namespace[name] = { ...values, ...(namespace[name] as object | undefined) };
  const made = [...classes].filter(([name]) => typeof namespace[name] !== "function");
  for (const [name, members] of made)
    namespace[name] = newClass(office, namespace, name, itemTypeOf(members));
  for (const [name, members] of classes) {
    const ofClass = namespace[name] as ClientClass;
    const missing = members.filter((member) => isNew(ofClass, member));
    if (missing.length > 0) addMembers(office, namespace, classes, name, missing);
  }
}

/** What every class has or the client does itself. */
const ofClient = new Set(["context", "items", "load", "set", "toJSON", "track", "untrack"]);

function isNew(ofClass: ClientClass, { name, type }: ApiMember): boolean {
  const isEvent = type.startsWith("OfficeExtension.EventHandlers");
  return !isEvent && !ofClient.has(name) && !(name in ofClass.prototype);
}

function itemTypeOf(members: readonly ApiMember[]): string | null {
  const items = members.find(({ name }) => name === "items");
  return items === undefined ? null : (/^Excel\.(\w+)\[\]$/.exec(items.type)?.[1] ?? null);
}

function newClass(
  { ClientObject, BatchApiHelper, Utility }: Extension,
  namespace: Namespace,
  className: string,
  item: string | null,
): ClientClass {
  class Newer extends ClientObject {
    readonly _className = className;
    readonly _isCollection = item !== null;
    m__items: ClientObject[] | undefined;

    get items(): readonly ClientObject[] | undefined {
      Utility.throwIfNotLoaded("items", this.m__items, className, this._isNull);
      return this.m__items;
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (!isRecord(value)) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const { _Items: items } = value;
      if (item === null || !Array.isArray(items)) return;
      this.m__items = items.map((data: unknown, i) => {
        const type = namespace[item];
        const child = BatchApiHelper.createChildItemObject(type, true, this, data, i);
        child._handleResult(data);
        return child;
      });
    }

    load(options: unknown): unknown {
      return Utility.load(this, options);
    }

    override set(properties: Readonly<Record<string, unknown>>): void {
      Object.assign(this, properties);
    }

    toJSON(): unknown {
      return Utility.toJson(this, loadedOf(this), {}, this.m__items);
    }
  }
  return Newer;
}

/** Values of newer properties, by object: undefined until they are loaded or set. */
const loaded = new WeakMap<object, Record<string, unknown>>();

function loadedOf(object: object): Record<string, unknown> {
  const known = loaded.get(object) ?? {};
  loaded.set(object, known);
  return known;
}

function addMembers(
  office: Extension,
  namespace: Namespace,
  classes: ApiDeclarations["classes"],
  className: string,
  members: readonly ApiMember[],
): void {
  const prototype = (namespace[className] as ClientClass).prototype as ClientObject;
  const targetOf = ({ type }: ApiMember): string | null => {
    const [, name] = /^Excel\.(\w+)$/.exec(type) ?? [];
    return name !== undefined && classes.has(name) ? name : null;
  };
  const scalars: string[] = [];
  const pieces: string[] = [];
  for (const member of members) {
    const { name, kind } = member;
    const target = targetOf(member);
    const isCollection = target !== null && itemTypeOf(classes.get(target) ?? []) !== null;
    if (kind === "method") {
      const call = methodOf(office, member, () => namespace[target ?? ""], target, isCollection);
      Object.defineProperty(prototype, name, { value: call, configurable: true, writable: true });
    } else if (target !== null) {
      pieces.push(name);
      defineNavigation(office, prototype, name, () => namespace[target], isCollection);
    } else {
      scalars.push(name);
      defineScalar(office, prototype, className, name);
    }
  }
  takeResults(prototype, scalars, pieces);
  takeSet(prototype, scalars);
}

function wire(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function methodOf(
  { BatchApiHelper }: Extension,
  { name, type }: ApiMember,
  classOf: () => unknown,
  target: string | null,
  isCollection: boolean,
): (this: ClientObject, ...args: unknown[]) => unknown {
  return function (this: ClientObject, ...args: unknown[]): unknown {
    if (target !== null && name === "getItem")
      return BatchApiHelper.createIndexerObject(classOf(), this, args);
    if (target !== null) {
      const isOnce = !name.startsWith("get");
      const how = [wire(name), 0, args, isCollection, isOnce, null, 0];
      return BatchApiHelper.createMethodObject(classOf(), this, ...how);
    }
    const result = BatchApiHelper.invokeMethod(this, wire(name), 0, args, 0, 0);
    return type === "void" ? undefined : result;
  };
}

function defineNavigation(
  { BatchApiHelper }: Extension,
  prototype: ClientObject,
  name: string,
  classOf: () => unknown,
  isCollection: boolean,
): void {
  const pieces = new WeakMap<object, ClientObject>();
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: ClientObject) {
      const known = pieces.get(this);
      if (known !== undefined) return known;
      const how = [wire(name), isCollection, 4];
      const piece = BatchApiHelper.createPropertyObject(classOf(), this, ...how);
      pieces.set(this, piece);
      return piece;
    },
  });
}

function defineScalar(
  { BatchApiHelper, Utility }: Extension,
  prototype: ClientObject,
  className: string,
  name: string,
): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: ClientObject) {
      const value = loadedOf(this)[name];
      Utility.throwIfNotLoaded(name, value, className, this._isNull);
      return value;
    },
    set(this: ClientObject, value: unknown) {
      loadedOf(this)[name] = value;
      BatchApiHelper.invokeSetProperty(this, wire(name), value, 0);
    },
  });
}

/** What a load answers goes to the new members too. */
function takeResults(
  prototype: ClientObject,
  scalars: readonly string[],
  pieces: readonly string[],
): void {
  const handle: HandleResult = Reflect.get(prototype, "_handleResult");
  prototype._handleResult = function (this: ClientObject, value: unknown): void {
    handle.call(this, value);
    if (!isRecord(value)) return;
    for (const name of scalars)
      if (value[wire(name)] !== undefined) loadedOf(this)[name] = value[wire(name)];
    for (const name of pieces)
      if (value[wire(name)] !== undefined)
        (this[name] as ClientObject)._handleResult(value[wire(name)]);
  };
}

/** `set({ … })` takes the new properties; the client's own way does the others. */
function takeSet(prototype: ClientObject, scalars: readonly string[]): void {
  const set = Reflect.get(prototype, "set") as SetProperties | undefined;
  if (set === undefined || scalars.length === 0) return;
  prototype.set = function (this: ClientObject, properties, options): void {
    const others: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(properties))
      if (scalars.includes(name)) this[name] = value;
      else others[name] = value;
    set.call(this, others, options);
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
