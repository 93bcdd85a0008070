interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const names: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  lime: "#00ff00",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
};

/** As much of TinyColor as the samples of Script Lab use: colours given as parts from 0 to 255, as `#rrggbb` or by a plain name. */
class SampleColor {
  readonly #rgb: Rgb;

  constructor(color: Rgb | string) {
    this.#rgb = typeof color === "string" ? parsed(color) : color;
  }

  toRgb(): Rgb & { readonly a: number } {
    return { ...this.#rgb, a: 1 };
  }

  toHexString(): string {
    const { r, g, b } = this.#rgb;
    return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
  }
}

function parsed(text: string): Rgb {
  const lower = text.trim().toLowerCase();
  const digits = /^#?([0-9a-f]{6})$/.exec(names[lower] ?? lower)?.[1] ?? "000000";
  const hex = Number.parseInt(digits, 16);
  return { r: hex >> 16, g: (hex >> 8) & 255, b: hex & 255 };
}

/** `tinycolor(…)` and `tinycolor.random()`. */
export const sampleTinycolor = Object.assign((color: Rgb | string) => new SampleColor(color), {
  random: () => {
    const part = (): number => Math.floor(Math.random() * 256);
    return new SampleColor({ r: part(), g: part(), b: part() });
  },
});

interface Fields {
  val(value?: string): unknown;
}

/** The colour picker Spectrum of jQuery, as its fields without the picker: `get` answers their colour, `set` changes it. */
export function sampleSpectrum(this: Fields, command?: unknown, color?: unknown): unknown {
  if (command === "get") return new SampleColor(String(this.val()));
  if (command === "set") this.val(String(color));
  return this;
}
