import { HostError } from "../protocol/errors";
import { oneOf } from "./args";
import { classTable, method, property } from "./define";

/** Excel.LinkedWorkbookCollection: the stand-in drops links to other workbooks when it opens a file, so there are none. */
export const linkedWorkbookCollectionClass = classTable(
  "LinkedWorkbookCollection",
  {
    workbookLinksRefreshMode: property(
      "Online 1.1",
      () => "Manual",
      (_workbook, value) => {
        if (oneOf(value, ["Manual", "Automatic"] as const) === "Automatic")
          throw new HostError("ApiNotFound", "links that refresh by themselves");
      },
    ),
    breakAllLinks: method("Online 1.1", () => null),
    refreshAll: method("Online 1.1", () => null),
    getItemOrNullObject: method("Online 1.1", () => null),
  },
  {
    collection: {
      items: () => [],
      item: () => {
        throw new HostError("ItemNotFound");
      },
    },
  },
);
