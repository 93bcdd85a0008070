import { supportCode } from "../../ledger/names";
import { folded, wordsOf } from "../read/text";
import { twoPartsOf } from "../read/twoParts";

interface KnownProject {
  readonly code: string;
  readonly name: string | null;
}

/** `P1 – Insertion & emploi`: a short code without spaces, a dash or colon, the name. */
const codeThenName = /^([\p{L}\p{N}][\p{L}\p{N}./_-]{0,14}?)\s*[–—:-]\s+(.+)$/u;
/** `Vie associative (VA)` */
const nameThenCode = /^(.+?)\s*\(([\p{L}\p{N}][\p{L}\p{N}./_-]{0,11})\)$/u;
/** Support time (domain.md § 10): worked for all projects at once. */
const supportWords =
  /^(?:gen|support|fonctions? support|structure|gestion generale|administration(?: generale)?|frais generaux|fonctionnement(?: general)?|coordination generale|transversal|transverse)$/;

/** The projects of all sheets: one code for `P1`, `P1 – Insertion & emploi` and `Insertion & emploi`. */
export class ProjectDirectory {
  readonly #byKey = new Map<string, KnownProject>();
  readonly #codes: string[] = [];

  /** Projects in the order in which they were met. */
  get all(): readonly KnownProject[] {
    return this.#codes.flatMap((code) => this.#byKey.get(keyOf(code)) ?? []);
  }

  add(code: string, name: string | null): void {
    const known = this.#byKey.get(keyOf(code));
    if (known === undefined) this.#codes.push(code);
    const project = { code: known?.code ?? code, name: known?.name ?? name };
    this.#byKey.set(keyOf(code), project);
    if (name !== null) this.#byKey.set(keyOf(name), project);
  }

  /** The code of a project that is already known by its code, its name or both together; null otherwise. */
  find(text: string): string | null {
    const whole = this.#byKey.get(keyOf(text));
    if (whole !== undefined) return whole.code;
    const written = this.#writtenInFull(text);
    if (written !== null) return written;
    if (isSupport(text)) return supportCode;
    const { code, name } = parts(text);
    const byCode = code === null ? undefined : this.#byKey.get(keyOf(code));
    const byName = name === null ? undefined : this.#byKey.get(keyOf(name));
    if (code !== null && byCode === undefined && isSupport(code)) return supportCode;
    return byCode?.code ?? byName?.code ?? null;
  }

  /** Both the code and the name of one known project, whatever the code looks like: `vie de quartier – Quartier d’été`. */
  #writtenInFull(text: string): string | null {
    for (const [first, second] of twoPartsOf(text)) {
      const project = this.#byKey.get(keyOf(first));
      if (project !== undefined && this.#byKey.get(keyOf(second))?.code === project.code)
        return project.code;
    }
    return null;
  }

  /** The same, else a new project: under its code when the text has one, else under its whole text. */
  resolve(text: string): string {
    const found = this.find(text);
    if (found !== null) return found;
    const { code, name } = parts(text);
    this.add(code ?? text, name ?? text);
    return code ?? text;
  }

  /** A known project named somewhere in a longer text (a title, a sheet's name). */
  findWithin(text: string): string | null {
    const found = this.find(text);
    if (found !== null) return found;
    const words = ` ${wordsOf(text).join(" ")} `;
    const lengthOf = (project: KnownProject): number =>
      Math.max(
        ...[project.code, project.name ?? project.code].map((each) => {
          const own = wordsOf(each).join(" ");
          return words.includes(` ${own} `) ? own.length : 0;
        }),
      );
    // The longest name wins: « 1.2 » over « 2 ».
    const inside = this.all
      .map((project) => ({ code: project.code, length: lengthOf(project) }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
    const [first, second] = inside;
    return first !== undefined && first.length !== second?.length ? first.code : null;
  }
}

function isSupport(text: string): boolean {
  return supportWords.test(wordsOf(text).join(" "));
}

function parts(text: string): { readonly code: string | null; readonly name: string | null } {
  const [, code, name] = codeThenName.exec(text) ?? [];
  if (code !== undefined && name !== undefined && looksLikeCode(code)) return { code, name };
  const [, words, bracketed] = nameThenCode.exec(text) ?? [];
  if (words !== undefined && bracketed !== undefined && looksLikeCode(bracketed)) {
    return { code: bracketed, name: words };
  }
  return { code: looksLikeCode(text) ? text : null, name: null };
}

/** Short, and with a figure or in capitals: `P1`, `VA`, `INS-02`; not `Accueil`. */
function looksLikeCode(text: string): boolean {
  return (
    /^[\p{Lu}\p{N}][\p{Lu}\p{N}./_-]*$/u.test(text) || (/\p{N}/u.test(text) && !text.includes(" "))
  );
}

function keyOf(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
