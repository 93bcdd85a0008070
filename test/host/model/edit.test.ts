import fc from "fast-check";
import { addName, setSetting, setXmlPart, addXmlPart } from "../../../src/host/model/editBook";
import { newWorkbook } from "../../../src/host/model/create";
import {
  changeStyle,
  clearCells,
  linkKey,
  setCells,
  setHyperlink,
  usedBox,
} from "../../../src/host/model/edit";
import {
  freezePanes,
  mergeCells,
  setColumnWidths,
  setRowsHidden,
  setValidation,
  unmergeCells,
} from "../../../src/host/model/editLayout";
import {
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "../../../src/host/model/editSheets";
import { removeCells, shiftCells } from "../../../src/host/model/editShift";
import {
  addTable,
  renameTable,
  renameTableColumn,
  resizeTable,
  removeTable,
  setTableTotals,
} from "../../../src/host/model/editTables";
import {
  asGroup,
  onChange,
  redo,
  undo,
  undoDepth,
  clearUndo,
  type ChangeRecord,
} from "../../../src/host/model/journal";
import { maxColumn, type HostSheet, type HostWorkbook } from "../../../src/host/model/workbook";
import { stateOf } from "./state";

function open(): { workbook: HostWorkbook; sheet: HostSheet } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  return { workbook, sheet };
}

function rowOf(sheet: HostSheet, row: number, columns: number): unknown[] {
  return Array.from({ length: columns }, (_, i) => sheet.cells.get(row)?.get(i + 1)?.value ?? null);
}

const people = [
  ["Nom", "Heures"],
  ["Ana", 3],
  ["Bob", 4],
];

describe("cells", () => {
  it("A-21: undefined leaves a cell alone, null and the empty text clear it", () => {
    const { workbook, sheet } = open();
    setCells(workbook, sheet, 1, 1, [["a", "b", "c"]]);
    setCells(workbook, sheet, 1, 1, [[undefined, null, ""]]);
    expect(rowOf(sheet, 1, 3)).toEqual(["a", null, null]);
    expect(usedBox(sheet)).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });

  it("A-52: only the first cell of a merged area keeps a value", () => {
    const { workbook, sheet } = open();
    setCells(workbook, sheet, 1, 1, [
      ["a", "b"],
      ["c", "d"],
    ]);
    mergeCells(workbook, sheet, { top: 1, left: 1, bottom: 2, right: 2 });
    setCells(workbook, sheet, 1, 1, [["x", "y"]]);
    expect([rowOf(sheet, 1, 2), rowOf(sheet, 2, 2)]).toEqual([
      ["x", null],
      [null, null],
    ]);
  });

  it("writes 100,000 rows of 12 cells at once, and takes them back", () => {
    const { workbook, sheet } = open();
    const rows = Array.from({ length: 100_000 }, (_, i) =>
      Array.from({ length: 12 }, (__, j) => i + j),
    );
    setCells(workbook, sheet, 1, 1, rows);
    expect(usedBox(sheet)).toEqual({ top: 1, left: 1, bottom: 100_000, right: 12 });
    undo(workbook);
    expect(usedBox(sheet)).toBeNull();
  });

  it("a look on whole columns costs no cells and reaches cells written later", () => {
    const { workbook, sheet } = open();
    changeStyle(workbook, sheet, { top: 1, left: 2, bottom: 1_048_576, right: 2 }, (style) => ({
      ...style,
      numberFormat: "0.00",
    }));
    expect(sheet.cells.size).toBe(0);
    setCells(workbook, sheet, 5, 2, [[1]]);
    expect(sheet.cells.get(5)?.get(2)?.style.numberFormat).toBe("0.00");
  });
});

describe("tables", () => {
  it("A-42: headers become unique texts, blanks « Colonne1 », repeated names get a number", () => {
    const { workbook, sheet } = open();
    setCells(workbook, sheet, 1, 1, [["Nom", null, "nom", 2025]]);
    const table = addTable(workbook, sheet, { top: 1, left: 1, bottom: 3, right: 4 }, true);
    expect(table.columns.map(({ name }) => name)).toEqual(["Nom", "Colonne1", "nom2", "2025"]);
    expect(rowOf(sheet, 1, 4)).toEqual(["Nom", "Colonne1", "nom2", "2025"]);
    setCells(workbook, sheet, 1, 2, [["Nom"]]);
    expect(table.columns.map(({ name }) => name)).toEqual(["Nom", "Nom3", "nom2", "2025"]);
  });

  it("A-40: without headers a row is put in and the data moves down", () => {
    const { workbook, sheet } = open();
    setCells(workbook, sheet, 1, 1, [
      ["Ana", 3],
      ["Bob", 4],
    ]);
    const table = addTable(workbook, sheet, { top: 1, left: 1, bottom: 2, right: 2 }, false);
    expect(table.box).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
    expect([1, 2, 3].map((row) => rowOf(sheet, row, 2))).toEqual([
      ["Colonne1", "Colonne2"],
      ["Ana", 3],
      ["Bob", 4],
    ]);
  });

  it("A-40: a table cannot overlap another one", () => {
    const { workbook, sheet } = open();
    addTable(workbook, sheet, { top: 1, left: 1, bottom: 3, right: 2 }, true);
    expect(() => addTable(workbook, sheet, { top: 3, left: 2, bottom: 5, right: 3 }, true)).toThrow(
      /overlap/,
    );
  });

  it.each(["Q1", "AN2025", "1er", "mon nom", "R1C1", "c"])(
    "A-41: %s is no name for a table",
    (name) => {
      const { workbook, sheet } = open();
      expect(() =>
        addTable(workbook, sheet, { top: 1, left: 1, bottom: 2, right: 1 }, true, name),
      ).toThrow(/Not a name/);
    },
  );

  it("A-41: a name that another table or range has is refused", () => {
    const { workbook, sheet } = open();
    addTable(workbook, sheet, { top: 1, left: 1, bottom: 2, right: 1 }, true, "T_Temps");
    expect(() =>
      addTable(workbook, sheet, { top: 5, left: 1, bottom: 6, right: 1 }, true, "t_temps"),
    ).toThrow(/taken/);
    addName(workbook, {
      name: "Taux",
      formula: "=Feuil1!$D$1",
      scope: null,
      visible: true,
      comment: "",
    });
    expect(() =>
      addTable(workbook, sheet, { top: 5, left: 1, bottom: 6, right: 1 }, true, "Taux"),
    ).toThrow(/taken/);
  });

  it("A-43: the id survives a new name, and formulas follow it", () => {
    const { workbook, sheet } = open();
    setCells(workbook, sheet, 1, 1, people);
    const table = addTable(
      workbook,
      sheet,
      { top: 1, left: 1, bottom: 3, right: 2 },
      true,
      "T_Temps",
    );
    setCells(workbook, sheet, 1, 5, [[{ formula: "=SUM(T_Temps[Heures])" }]]);
    const { id } = table;
    renameTable(workbook, table, "T_Heures");
    renameTableColumn(workbook, table, 1, "Heures faites");
    expect(table.id).toBe(id);
    expect(sheet.cells.get(1)?.get(5)?.formula).toBe("=SUM(T_Heures[Heures faites])");
    expect(sheet.cells.get(1)?.get(2)?.value).toBe("Heures faites");
  });

  describe("A-44: rows written right under a table", () => {
    const box = { top: 1, left: 1, bottom: 3, right: 2 };

    it("make it grow, with the formulas of calculated columns", () => {
      const { workbook, sheet } = open();
      setCells(workbook, sheet, 1, 1, [
        ["Nom", "Double"],
        ["Ana", { formula: "=LEN([@Nom])*2" }],
        ["Bob", { formula: "=LEN([@Nom])*2" }],
      ]);
      const table = addTable(workbook, sheet, box, true);
      setCells(workbook, sheet, 4, 1, [["Zoé"], ["Max"]]);
      expect(table.box.bottom).toBe(5);
      expect(sheet.cells.get(5)?.get(2)?.formula).toBe("=LEN([@Nom])*2");
    });

    it("stop at a blank row of the block", () => {
      const { workbook, sheet } = open();
      setCells(workbook, sheet, 1, 1, people);
      const table = addTable(workbook, sheet, box, true);
      setCells(workbook, sheet, 4, 1, [
        ["Zoé", 1],
        ["", ""],
        ["", ""],
      ]);
      expect(table.box.bottom).toBe(4);
    });

    it("do not on a protected sheet, over validation, or under a totals row", () => {
      for (const hinder of ["protected", "validated", "totals"]) {
        const { workbook, sheet } = open();
        setCells(workbook, sheet, 1, 1, people);
        const table = addTable(workbook, sheet, box, true);
        if (hinder === "protected") sheet.protection = { on: true, password: null, options: {} };
        if (hinder === "validated")
          setValidation(
            workbook,
            sheet,
            { top: 4, left: 1, bottom: 4, right: 1 },
            { type: "List", rule: { list: { source: "a,b" } }, ignoreBlanks: true },
          );
        if (hinder === "totals") setTableTotals(workbook, table, true);
        const { bottom } = table.box;
        setCells(workbook, sheet, bottom + 1, 1, [["Zoé", 1]]);
        expect([hinder, table.box.bottom]).toEqual([hinder, bottom]);
      }
    });
  });

  it("A-45: resizing keeps the header row and overlaps the old range", () => {
    const { workbook, sheet } = open();
    setCells(workbook, sheet, 1, 1, people);
    const table = addTable(workbook, sheet, { top: 1, left: 1, bottom: 3, right: 2 }, true);
    expect(() => {
      resizeTable(workbook, table, { top: 2, left: 1, bottom: 5, right: 2 });
    }).toThrow(/header row/);
    expect(() => {
      resizeTable(workbook, table, { top: 1, left: 5, bottom: 5, right: 6 });
    }).toThrow(/header row/);
    resizeTable(workbook, table, { top: 1, left: 1, bottom: 5, right: 3 });
    expect(table.columns.map(({ name }) => name)).toEqual(["Nom", "Heures", "Colonne1"]);
  });
});

describe("sheets", () => {
  it("formulas and names follow a renamed sheet and break with a deleted one", () => {
    const { workbook, sheet } = open();
    const other = addSheet(workbook, "Temps d'été");
    setCells(workbook, sheet, 1, 1, [[{ formula: "='Temps d''été'!B2*2" }]]);
    addName(workbook, {
      name: "Debut",
      formula: "='Temps d''été'!$A$1",
      scope: null,
      visible: true,
      comment: "",
    });
    renameSheet(workbook, other, "Temps");
    expect(sheet.cells.get(1)?.get(1)?.formula).toBe("=Temps!B2*2");
    expect(workbook.names[0]?.formula).toBe("=Temps!$A$1");
    deleteSheet(workbook, other);
    expect(sheet.cells.get(1)?.get(1)?.formula).toBe("=#REF!*2");
  });

  it("A-62: a very hidden sheet, and the last visible one, cannot be deleted", () => {
    const { workbook, sheet } = open();
    const other = addSheet(workbook, "Caché");
    setVisibility(workbook, other, "VeryHidden");
    expect(() => {
      deleteSheet(workbook, other);
    }).toThrow(/very hidden/i);
    expect(() => {
      deleteSheet(workbook, sheet);
    }).toThrow(/visible/);
  });

  it.each(["", "a".repeat(32), "a/b", "'a", "FEUIL1"])("refuses the sheet name %p", (name) => {
    expect(() => addSheet(open().workbook, name)).toThrow(/sheet name/i);
  });

  it("a copy has tables of its own, which its formulas look at", () => {
    const { workbook, sheet } = open();
    setCells(workbook, sheet, 1, 1, people);
    addTable(workbook, sheet, { top: 1, left: 1, bottom: 3, right: 2 }, true, "T_Temps");
    setCells(workbook, sheet, 1, 5, [[{ formula: "=SUM(T_Temps[Heures])" }]]);
    const copy = copySheet(workbook, sheet);
    expect([copy.name, copy.tables[0]?.name]).toEqual(["Feuil1 (2)", "T_Temps1"]);
    expect(copy.cells.get(1)?.get(5)?.formula).toBe("=SUM(T_Temps1[Heures])");
    setCells(workbook, copy, 2, 2, [[99]]);
    expect(sheet.cells.get(2)?.get(2)?.value).toBe(3);
  });
});

describe("rows put in and taken out", () => {
  it("move cells, formulas, tables, merges, heights and links", () => {
    const { workbook, sheet } = open();
    setCells(workbook, sheet, 3, 1, people);
    const table = addTable(workbook, sheet, { top: 3, left: 1, bottom: 5, right: 2 }, true);
    setCells(workbook, sheet, 8, 1, [[{ formula: "=SUM(B4:B5)" }]]);
    mergeCells(workbook, sheet, { top: 9, left: 1, bottom: 9, right: 3 });
    setHyperlink(workbook, sheet, 8, 2, { target: "Feuil1!A1" });
    shiftCells(workbook, sheet, { top: 5, left: 1, bottom: 6, right: maxColumn }, "Down");
    expect(table.box).toEqual({ top: 3, left: 1, bottom: 7, right: 2 });
    expect(sheet.cells.get(10)?.get(1)?.formula).toBe("=SUM(B4:B7)");
    expect(sheet.merges).toEqual([{ top: 11, left: 1, bottom: 11, right: 3 }]);
    expect([...sheet.hyperlinks.keys()]).toEqual([linkKey(10, 2)]);
    removeCells(workbook, sheet, { top: 1, left: 1, bottom: 2, right: maxColumn }, "Up");
    expect(table.box.top).toBe(1);
  });

  it("a table cannot be torn apart", () => {
    const { workbook, sheet } = open();
    addTable(workbook, sheet, { top: 3, left: 1, bottom: 5, right: 3 }, true);
    expect(() => {
      shiftCells(workbook, sheet, { top: 2, left: 1, bottom: 2, right: 2 }, "Down");
    }).toThrow(/table/);
  });
});

describe("undo", () => {
  it("a group is one step; listeners hear the change and its undoing", () => {
    const { workbook, sheet } = open();
    const heard: ChangeRecord[] = [];
    onChange(workbook, (change) => heard.push(change));
    asGroup(workbook, () => {
      setCells(workbook, sheet, 1, 1, [["a"]]);
      setCells(workbook, sheet, 2, 1, [["b"]]);
    });
    expect(undoDepth(workbook)).toEqual({ undo: 1, redo: 0 });
    undo(workbook);
    expect(sheet.cells.size).toBe(0);
    expect(heard.map(({ kind, source }) => `${kind} ${source}`)).toEqual([
      "RangeEdited Edit",
      "RangeEdited Edit",
      "RangeEdited Undo",
      "RangeEdited Undo",
    ]);
    expect(heard[0]?.details).toEqual({ before: null, after: "a" });
  });

  it("A-70: what Excel cannot undo clears the stack", () => {
    const { workbook, sheet } = open();
    setCells(workbook, sheet, 1, 1, [["a"]]);
    clearUndo(workbook);
    expect(undo(workbook)).toBe(false);
  });

  type Edit = (workbook: HostWorkbook) => void;
  const place = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }));
  const area = fc
    .tuple(place, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
    .map(([[top, left], rows, columns]) => ({
      top,
      left,
      bottom: top + rows,
      right: left + columns,
    }));
  const onSheet =
    (edit: (workbook: HostWorkbook, sheet: HostSheet) => void): Edit =>
    (workbook) => {
      const sheet = workbook.sheets.at(-1);
      if (sheet !== undefined) edit(workbook, sheet);
    };
  const anEdit: fc.Arbitrary<Edit> = fc.oneof(
    fc
      .tuple(place, fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null)))
      .map(([[row, column], value]) =>
        onSheet((w, s) => {
          setCells(w, s, row, column, [[value]]);
        }),
      ),
    place.map(([row, column]) =>
      onSheet((w, s) => {
        setCells(w, s, row, column, [[{ formula: "=SUM(A1:B3)+Feuil1!C2" }]]);
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        clearCells(w, s, box);
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        changeStyle(w, s, box, (style) => ({ ...style, numberFormat: "0.0" }));
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        mergeCells(w, s, box);
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        unmergeCells(w, s, box);
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        addTable(w, s, box, true);
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        shiftCells(w, s, { ...box, left: 1, right: maxColumn }, "Down");
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        removeCells(w, s, { ...box, left: 1, right: maxColumn }, "Up");
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        removeCells(w, s, box, "Left");
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        setColumnWidths(w, s, box, 80);
        setRowsHidden(w, s, box, true);
      }),
    ),
    area.map((box) =>
      onSheet((w, s) => {
        setValidation(w, s, box, { type: "Custom", rule: {}, ignoreBlanks: true });
      }),
    ),
    fc.constant(
      onSheet((w, s) => {
        const [table] = s.tables;
        if (table !== undefined) setTableTotals(w, table, true);
      }),
    ),
    fc.constant(
      onSheet((w, s) => {
        const [table] = s.tables;
        if (table !== undefined) removeTable(w, table, false);
      }),
    ),
    fc.constant(
      onSheet((w, s) => {
        freezePanes(w, s, 2, 1);
      }),
    ),
    fc.constant((w: HostWorkbook) => {
      addSheet(w);
    }),
    fc.constant(
      onSheet((w, s) => {
        copySheet(w, s);
      }),
    ),
    fc.constant(
      onSheet((w, s) => {
        renameSheet(w, s, `${s.name.slice(0, 20)} bis`);
      }),
    ),
    fc.constant(
      onSheet((w, s) => {
        moveSheet(w, s, 0);
      }),
    ),
    fc.constant(
      onSheet((w, s) => {
        deleteSheet(w, s);
      }),
    ),
    fc.string().map((value) => (w: HostWorkbook) => {
      setSetting(w, "clé", value);
    }),
    fc.string().map((value) => (w: HostWorkbook) => {
      const id = w.customXmlParts[0]?.id;
      if (id === undefined) addXmlPart(w, "<a/>");
      else setXmlPart(w, id, `<a b="${value.length}"/>`);
    }),
  );

  it("takes any sequence of edits back, and does it again", () => {
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 1, maxLength: 12 }), (edits) => {
        const { workbook } = open();
        const states = [stateOf(workbook)];
        for (const edit of edits) {
          const { undo: depth } = undoDepth(workbook);
          try {
            asGroup(workbook, () => {
              edit(workbook);
            });
          } catch (error) {
            if (!(error instanceof Error) || error.name !== "EditError") throw error;
          }
          if (undoDepth(workbook).undo > depth) states.push(stateOf(workbook));
        }
        const last = states.length - 1;
        for (let i = last - 1; i >= 0; i -= 1) {
          undo(workbook);
          expect(stateOf(workbook)).toEqual(states[i]);
        }
        for (let i = 1; i <= last; i += 1) {
          redo(workbook);
          expect(stateOf(workbook)).toEqual(states[i]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
