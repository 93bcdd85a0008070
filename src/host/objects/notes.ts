import { addressOf, boxAt } from "../model/box";
import type { HostNote } from "../model/comment";
import { addNote, changeNote } from "../model/editComments";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { cellArgument } from "./address";
import { flag, integer, number, text } from "./args";
import { signedIn } from "./commentContent";
import type { HostContext } from "./context";
import { classTable, method, property, type Members } from "./define";
import { checkSheetWritable } from "./guards";
import type { ScopeTarget } from "./scopeTarget";
import { rangeOf, the, type NoteTarget } from "./targets";

/** Excel.NoteCollection, of the workbook or of one sheet. Keys are addresses of cells. */
const noteCollectionClass = classTable(
  "NoteCollection",
  {
    add: method("1.18", (scope, [cell, content], context) => {
      const { sheet, row, column } = cellArgument(context, cell, scope.sheet);
      checkSheetWritable(context, sheet, "allowEditObjects");
      const { authorName } = signedIn;
      addNote(context.workbook, sheet, {
        row,
        column,
        authorName,
        content: text(content),
        visible: false,
        height: 60,
        width: 108,
      });
      return the("Note", { sheet, row, column });
    }),
    getCount: method("1.18", (scope, _args, context) => notesIn(scope, context).length),
    getItemAt: method("1.18", (scope, [index], context) => {
      const found = notesIn(scope, context)[integer(index)];
      if (found === undefined) throw new HostError("InvalidArgument", "no note at this index");
      return the("Note", found);
    }),
    getItemOrNullObject: method("1.18", (scope, [key], context) => find(scope, key, context)),
  },
  {
    collection: {
      items: (scope, context) =>
        notesIn(scope, context).map((target): HostObject => the("Note", target)),
      item: (scope, key, context) => {
        const found = find(scope, key, context);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
    },
  },
);

function notesIn({ sheet }: ScopeTarget, { workbook }: HostContext): NoteTarget[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((one) => one.notes.map(({ row, column }) => ({ sheet: one, row, column })));
}

function find(scope: ScopeTarget, key: unknown, context: HostContext): HostObject | null {
  const { sheet, row, column } = cellArgument(context, key, scope.sheet);
  const found = sheet.notes.some((note) => note.row === row && note.column === column);
  return found ? the("Note", { sheet, row, column }) : null;
}

function noteOf({ sheet, row, column }: NoteTarget): HostNote {
  const found = sheet.notes.find((note) => note.row === row && note.column === column);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

/** A property that Excel on the web does not have, or one that it has. */
function part<K extends "content" | "height" | "visible" | "width">(
  key: K,
  read: (value: unknown) => HostNote[K],
  onWeb = false,
): Members<NoteTarget>[string] {
  return property(
    "1.18",
    (target, context) => {
      refuseOnWeb(context, onWeb);
      return noteOf(target)[key];
    },
    (target, value, context) => {
      refuseOnWeb(context, onWeb);
      checkSheetWritable(context, target.sheet, "allowEditObjects");
      changeNote(context.workbook, target.sheet, noteOf(target), { [key]: read(value) });
    },
  );
}

function refuseOnWeb({ platform }: HostContext, onWeb: boolean): void {
  if (!onWeb && platform.platform === "OfficeOnline") throw new HostError("UnsupportedOperation");
}

/** Excel.Note. */
const noteClass = classTable(
  "Note",
  {
    authorName: property("1.18", (target) => noteOf(target).authorName),
    content: part("content", text, true),
    height: part("height", number),
    visible: part("visible", flag),
    width: part("width", number),
    getLocation: method("1.18", (target) => {
      const { row, column } = noteOf(target);
      return rangeOf(target.sheet, boxAt(row, column));
    }),
    delete: method("1.18", (target, _args, context) => {
      checkSheetWritable(context, target.sheet, "allowEditObjects");
      changeNote(context.workbook, target.sheet, noteOf(target), null);
    }),
  },
  { identity: ({ row, column }) => ({ Id: addressOf(boxAt(row, column)) }) },
);

export const noteClasses = [noteCollectionClass, noteClass] as const;
