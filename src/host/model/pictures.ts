import type { ImageFormat } from "./shape";

export interface Picture {
  readonly format: ImageFormat;
  readonly base64: string;
  /** Points, at 96 pixels to the inch. */
  readonly width: number;
  readonly height: number;
}

const pointsPerPixel = 0.75;

/** Reads the kind and size of a picture; null for what is none of the kinds that files of Excel hold here. */
export function readPicture(base64: string): Picture | null {
  const clean = base64.replace(/^data:image\/\w+;base64,/, "").replace(/\s/g, "");
  if (clean === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(clean)) return null;
  const bytes = Uint8Array.from(atob(clean), (letter) => letter.charCodeAt(0));
  const size = pixels(bytes);
  if (size === null) return null;
  const { format, width, height } = size;
  return {
    format,
    base64: clean,
    width: width * pointsPerPixel,
    height: height * pointsPerPixel,
  };
}

interface Pixels {
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
}

function pixels(bytes: Uint8Array): Pixels | null {
  if (bytes.length < 26) return null;
  const view = new DataView(bytes.buffer);
  const start = view.getUint32(0);
  if (start === 0x89504e47)
    return { format: "PNG", width: view.getUint32(16), height: view.getUint32(20) };
  if (start === 0x47494638)
    return { format: "GIF", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (start >>> 16 === 0x424d)
    return {
      format: "BMP",
      width: view.getInt32(18, true),
      height: Math.abs(view.getInt32(22, true)),
    };
  return start >>> 16 === 0xffd8 ? jpegPixels(view) : null;
}

/** The size stands in the first frame header among the segments. */
function jpegPixels(view: DataView): Pixels | null {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null;
    const kind = view.getUint8(at + 1);
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (isFrame)
      return { format: "JPEG", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}
