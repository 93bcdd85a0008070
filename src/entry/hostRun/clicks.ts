type Listen = (type: string, ...rest: never[]) => void;

/** Remembers which elements wait for a click, so that a run can do what the user of a sample would: press the buttons. */
export class Clicks {
  readonly #window: Window & typeof globalThis;
  readonly #listening: Element[] = [];
  readonly #pressed = new Set<Element>();

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
    const listening = this.#listening;
    const { prototype } = window.EventTarget;
    const listen: Listen = Reflect.get(prototype, "addEventListener");
    prototype.addEventListener = function (this: EventTarget, ...args: Parameters<Listen>): void {
      if (args[0] === "click" && this instanceof window.Element && !listening.includes(this))
        listening.push(this);
      Reflect.apply(listen, this, args);
    };
  }

  /** The next element to press: those that set the sample up first, the others from top to bottom, as a user reads. */
  next(): Element | null {
    const waiting = this.#all().filter((element) => !this.#pressed.has(element));
    const next = waiting.find(isSetup) ?? waiting[0] ?? null;
    if (next !== null) this.#pressed.add(next);
    return next;
  }

  get waiting(): number {
    return this.#all().filter((element) => !this.#pressed.has(element)).length;
  }

  #all(): readonly Element[] {
    const byProperty = [...this.#window.document.querySelectorAll("*")].filter(
      (element) =>
        element instanceof this.#window.HTMLElement &&
        element.onclick !== null &&
        !this.#listening.includes(element),
    );
    return [...this.#listening, ...byProperty].sort(inDocumentOrder);
  }
}

function inDocumentOrder(a: Element, b: Element): number {
  const place = a.compareDocumentPosition(b);
  if ((place & following) !== 0) return -1;
  return (place & preceding) === 0 ? 0 : 1;
}

/** Bits of `Node.compareDocumentPosition`. */
const preceding = 2;
const following = 4;

/** Whether a button makes what the others need. */
export function isSetup(element: Element): boolean {
  return /^set-?up/i.test(element.id) || element.closest(".setup") !== null;
}
