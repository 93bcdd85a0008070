import fc from "fast-check";

import {
  fromXml,
  noState,
  ownSheets,
  parseState,
  toXml,
  unlessEmpty,
} from "../../src/workbook/state";
import { inExcel, planOf, valueOf } from "../support/inExcel";

const text = fc.string({ unit: "grapheme", maxLength: 20 });
const marks = fc.array(fc.record({ id: text, name: text }), { maxLength: 4 });

describe("the state kept in the workbook", () => {
  it("comes back whatever names sheets and tables have", () => {
    fc.assert(
      fc.property(marks, marks, (sheets, [table]) => {
        const tables = table === undefined ? {} : { expenses: table };
        const state = { version: 1, sheets, tables } as const;
        expect(parseState(fromXml(toXml(state)))).toEqual(state);
      }),
    );
  });

  it.each([["{"], ["{}"], ['{"version":2,"sheets":[],"tables":{}}'], ["[]"]])(
    "is forgotten when it is not what we wrote: %s",
    (damaged) => {
      expect(parseState(damaged)).toBe(noState);
    },
  );

  it("carries the user's words and what is shown, and is no state at all without anything", () => {
    const state = { ...noState, overlay: true, vocabulary: { version: 1, words: {} } } as const;
    expect(parseState(fromXml(toXml(state)))).toEqual(state);
    expect(unlessEmpty(state)).toBe(state);
    expect(unlessEmpty(parseState(fromXml(toXml(noState))))).toBeNull();
  });

  it("knows our sheets by id, and by name only when no id is left", () => {
    const state = { ...noState, sheets: [{ id: "{1}", name: "Dépenses" }] };
    const named = { id: "{9}", name: "Dépenses" };
    expect([...ownSheets(state, [{ id: "{1}", name: "Achats" }, named])]).toEqual(["Achats"]);
    expect([...ownSheets(state, [named])]).toEqual(["Dépenses"]);
    expect([...ownSheets(state, [{ id: "{9}", name: "Budget" }])]).toEqual([]);
  });

  it("still knows a sheet of ours by its name when more are written after a program gave it a new id", async () => {
    const excel = await inExcel();
    const xml = toXml({ ...noState, sheets: [{ id: "{gone}", name: "Feuil1" }] });
    await excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    valueOf(await excel.door.apply(planOf({ kind: "addSheet", sheet: "Bilan", ours: true })));
    const sheets = valueOf(await excel.door.listSheets());
    expect(sheets.filter(({ ours }) => ours).map(({ name }) => name)).toEqual(["Feuil1", "Bilan"]);
  });
});
