const dayMs = 86_400_000;
/** Days from 1899-12-30, where OLE dates begin, to 1970-01-01. */
const oleEpoch = 25_569;

/** As much of Moment with Moment-MSDate as the samples of Script Lab use: instants to and from OLE dates, which are local. */
class SampleMoment {
  readonly #ms: number;

  constructor(ms: number) {
    this.#ms = ms;
  }

  toOADate(): number {
    return (this.#ms - offsetAt(this.#ms)) / dayMs + oleEpoch;
  }

  valueOf(): number {
    return this.#ms;
  }

  unix(): number {
    return Math.floor(this.#ms / 1000);
  }

  toJSON(): string {
    return new Date(this.#ms).toISOString();
  }

  /** With the tokens `YYYY`, `MM`, `DD`, `HH`, `mm` and `ss`. */
  format(pattern = "YYYY-MM-DDTHH:mm:ss"): string {
    const date = new Date(this.#ms);
    const parts: Readonly<Record<string, number>> = {
      MM: date.getMonth() + 1,
      DD: date.getDate(),
      HH: date.getHours(),
      mm: date.getMinutes(),
      ss: date.getSeconds(),
    };
    return pattern.replace(/YYYY|MM|DD|HH|mm|ss/g, (token) =>
      String(parts[token] ?? date.getFullYear()).padStart(token.length, "0"),
    );
  }
}

function offsetAt(ms: number): number {
  return new Date(ms).getTimezoneOffset() * 60_000;
}

function fromOADate(days: number): SampleMoment {
  const local = Math.round((days - oleEpoch) * dayMs);
  return new SampleMoment(local + offsetAt(local));
}

/** `moment(…)` and `moment.fromOADate(…)`. */
export const sampleMoment = Object.assign(
  (when: number | string | Date = Date.now()) => new SampleMoment(new Date(when).getTime()),
  { fromOADate },
);
