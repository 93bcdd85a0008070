import { HostError } from "./errors";

/** Bytes of a body as it travels. */
export function sizeOf(body: unknown): number {
  return utf8Length(JSON.stringify(body));
}

/** UTF-8 length without making the bytes: works in a page and in Node. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    // A pair of surrogates is four bytes, counted here as two and four.
    if (code >= 0xd800 && code <= 0xdbff) bytes -= 2;
  }
  return bytes;
}

/** Throws when a request is larger than the platform takes. */
export function checkRequest(bytes: number, limit: number | null): void {
  if (limit !== null && bytes > limit) throw new HostError("RequestPayloadSizeLimitExceeded");
}

export function checkResponse(bytes: number, limit: number | null): void {
  if (limit !== null && bytes > limit) throw new HostError("ResponsePayloadSizeLimitExceeded");
}
