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

/** The records that one table gives. */
export class Harvest {
  readonly #records = new Map<TableId, NewRecord[]>();
  /** Records that wait for a cell to be corrected, or for an answer. */
  waiting = 0;
  /** Euros (cents) of rows that are read but feed no table of ours: opening entries, accounts of the balance sheet. */
  setAside = 0;

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
