import { HostError } from "./errors";

/** Any JSON value: what a batch carries and what a result may hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What the client asks for in one `context.sync()`. */
export interface Batch {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  update: 9,
} as const;

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Same shape as Arguments; a path id where an argument is itself an API object, else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export const pathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface BatchResponse {
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds?: number[];
  readonly Error?: WireError;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** Checks the outer shape of a request body. Throws `InvalidRequest`: a batch that is not one is a bug of the sender. */
export function parseBatch(body: unknown): Batch {
  if (!isRecord(body) || !Array.isArray(body["Actions"]) || !isRecord(body["ObjectPaths"])) {
    throw new HostError("InvalidRequest", "not a batch of actions");
  }
  const actions = body["Actions"] as readonly unknown[];
  if (!actions.every(isAction) || !Object.values(body["ObjectPaths"]).every(isPath)) {
    throw new HostError("InvalidRequest", "malformed action or object path");
  }
  return {
    AutoKeepReference: body["AutoKeepReference"] === true,
    Actions: actions,
    ObjectPaths: body["ObjectPaths"] as Record<string, WirePath>,
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAction(value: unknown): value is WireAction {
  return (
    isRecord(value) &&
    typeof value["Id"] === "number" &&
    typeof value["ActionType"] === "number" &&
    typeof value["ObjectPathId"] === "number"
  );
}

function isPath(value: unknown): value is WirePath {
  return (
    isRecord(value) &&
    typeof value["Id"] === "number" &&
    typeof value["ObjectPathType"] === "number"
  );
}
