import { HostError } from "../../protocol/errors";
import { flag, integer, text } from "../args";
import { classTable, method, property } from "../define";
import { the } from "../targets";
import { choose, chosenOf, keysOf } from "./slicerFilter";

/** Excel.SlicerItemCollection. */
const slicerItemCollectionClass = classTable(
  "SlicerItemCollection",
  {
    getCount: method("1.10", (slicer, _args, context) => keysOf(context, slicer.get()).length),
    getItemAt: method("1.10", (slicer, [index], context) => {
      const key = keysOf(context, slicer.get())[integer(index)];
      if (key === undefined) throw new HostError("InvalidArgument", "no item at this index");
      return the("SlicerItem", { slicer, key });
    }),
    getItemOrNullObject: method("1.10", (slicer, [key], context) =>
      keysOf(context, slicer.get()).includes(text(key))
        ? the("SlicerItem", { slicer, key: text(key) })
        : null,
    ),
  },
  {
    collection: {
      items: (slicer, context) =>
        keysOf(context, slicer.get()).map((key) => the("SlicerItem", { slicer, key })),
      item: (slicer, key, context) => {
        if (!keysOf(context, slicer.get()).includes(text(key))) throw new HostError("ItemNotFound");
        return the("SlicerItem", { slicer, key: text(key) });
      },
    },
  },
);

/** Excel.SlicerItem: one button. */
const slicerItemClass = classTable(
  "SlicerItem",
  {
    key: property("1.10", ({ key }) => key),
    name: property("1.10", ({ key }) => key),
    hasData: property("1.10", () => true),
    isSelected: property(
      "1.10",
      ({ slicer, key }, context) => chosenOf(context, slicer.get())?.includes(key) ?? true,
      ({ slicer, key }, value, context) => {
        const all = keysOf(context, slicer.get());
        const chosen = new Set(chosenOf(context, slicer.get()) ?? all);
        if (flag(value)) chosen.add(key);
        else chosen.delete(key);
        const keys = all.filter((one) => chosen.has(one));
        choose(
          context,
          slicer.get(),
          keys.length === 0 || keys.length === all.length ? null : keys,
        );
      },
    ),
  },
  { identity: ({ key }) => ({ Key: key }) },
);

export const slicerItemClasses = [slicerItemCollectionClass, slicerItemClass] as const;
