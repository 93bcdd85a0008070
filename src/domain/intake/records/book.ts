import {
  type Draft,
  type NewRecord,
  type NewRecords,
  type TableId,
  filled,
} from "../../schema/tables";
import { FunderDirectory } from "./funderDirectory";
import { KeyDirectory } from "./keyDirectory";
import { PersonDirectory } from "./personDirectory";
import { ProjectDirectory } from "./projectDirectory";

/** What all sheets have in common while they are taken in: who is who, and the year of the workbook. */
export class Book {
  readonly projects = new ProjectDirectory();
  readonly people = new PersonDirectory();
  readonly funders = new FunderDirectory();
  readonly keys = new KeyDirectory();
  /** Year of a sheet that says none itself. */
  year: number | null = null;
  readonly #ids = new Map<string, number>();

  /** `base`, then `base-2`, `base-3`…: entries that share a piece number stay apart. */
  uniqueId(base: string): string {
    const count = (this.#ids.get(base) ?? 0) + 1;
    this.#ids.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }
}

/** A row that bears the number of one before it, and was told apart by a number of its own. */
interface Renumbered {
  /** Where the number stands. */
  readonly cell: string;
  readonly number: string;
  readonly id: string;
}

/** The rows of a table that bear the number of another one: how many, and the first of them. */
export interface RenumberedRows {
  readonly count: number;
  readonly first: readonly Renumbered[];
}

const mostRemembered = 20;

/** The records that one table gives. */
export class Harvest {
  readonly #records = new Map<TableId, NewRecord[]>();
  /** Records that wait for a cell to be corrected, or for an answer. */
  waiting = 0;
  /** Euros (cents) of rows that are read but feed no table of ours: opening entries, accounts of the balance sheet. */
  setAside = 0;
  #renumbered: RenumberedRows = { count: 0, first: [] };

  add<Id extends TableId>(id: Id, values: Draft<Id>, source: string): void {
    const list = this.#records.get(id) ?? [];
    this.#records.set(id, list);
    list.push({ values: filled(id, values), source });
  }

  /** Puts other records in the place of those of one table. */
  change<Id extends TableId>(
    id: Id,
    each: (record: NewRecord<Id>) => readonly NewRecord<Id>[],
  ): void {
    this.#records.set(id, this.of(id).flatMap(each));
  }

  /** Gives up its records: they count elsewhere. */
  clear(): void {
    this.#records.clear();
    this.#renumbered = { count: 0, first: [] };
  }

  /** Keeps in mind that the record `id` bears the `number` of another one, which the user wrote in `cell`. */
  noteId(cell: string, number: string | null, id: string): void {
    if (number === null || number === id) return;
    const { count, first } = this.#renumbered;
    this.#renumbered = {
      count: count + 1,
      first: count < mostRemembered ? [...first, { cell, number, id }] : first,
    };
  }

  get renumbered(): RenumberedRows {
    return this.#renumbered;
  }

  of<Id extends TableId>(id: Id): readonly NewRecord<Id>[] {
    return this.#records.get(id) ?? [];
  }

  get count(): number {
    let count = 0;
    for (const list of this.#records.values()) count += list.length;
    return count;
  }

  get all(): NewRecords {
    return Object.fromEntries(this.#records);
  }
}
