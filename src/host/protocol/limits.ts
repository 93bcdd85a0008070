import { HostError } from "./errors";

/** Bytes of a body as it travels. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Throws when a request is larger than the platform takes. */
export function checkRequest(bytes: number, limit: number | null): void {
  if (limit !== null && bytes > limit) throw new HostError("RequestPayloadSizeLimitExceeded");
}

export function checkResponse(bytes: number, limit: number | null): void {
  if (limit !== null && bytes > limit) throw new HostError("ResponsePayloadSizeLimitExceeded");
}
