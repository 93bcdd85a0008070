import { matchHeader } from "../find/matchHeader";
import type { FecLayout } from "./layout";

/** Places of the fields that are read, −1 for those that the file lacks. */
export interface FecPlaces {
  readonly journalcode: number;
  readonly journallib: number;
  readonly ecriturenum: number;
  readonly ecrituredate: number;
  readonly comptenum: number;
  readonly compauxlib: number;
  readonly pieceref: number;
  readonly ecriturelib: number;
  readonly debit: number;
  readonly credit: number;
  readonly montant: number;
  readonly sens: number;
  readonly validdate: number;
  readonly daterglt: number;
  readonly moderglt: number;
  /** Analytic section: no official field, some programs add it. */
  readonly section: number;
}

export function placesOf({ at, extra, headers }: FecLayout): FecPlaces {
  const place = (name: Parameters<typeof at.get>[0]): number => at.get(name) ?? -1;
  const pair = at.has("debit") && at.has("credit");
  return {
    journalcode: place("journalcode"),
    journallib: place("journallib"),
    ecriturenum: place("ecriturenum"),
    ecrituredate: place("ecrituredate"),
    comptenum: place("comptenum"),
    compauxlib: place("compauxlib"),
    pieceref: place("pieceref"),
    ecriturelib: place("ecriturelib"),
    debit: pair ? place("debit") : -1,
    credit: pair ? place("credit") : -1,
    montant: pair ? -1 : place("montant"),
    sens: pair ? -1 : place("sens"),
    validdate: place("validdate"),
    daterglt: place("daterglt"),
    moderglt: place("moderglt"),
    section: extra.find((each) => isSection(headers[each] ?? "")) ?? -1,
  };
}

function isSection(header: string): boolean {
  const [best] = matchHeader(header);
  return best?.field === "project.code" && best.score >= 0.8;
}

/** A field of a line without the spaces that pad it; empty where the line has none. */
export function fieldAt(texts: readonly string[], place: number): string {
  return place < 0 ? "" : (texts[place] ?? "").trim();
}
