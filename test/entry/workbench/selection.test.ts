import { axesOf } from "../../../src/entry/workbench/grid/geometry";
import { nextCell, regionAround, selectionAfter } from "../../../src/entry/workbench/grid/gridKeys";
import {
  selectBox,
  selectCell,
  selectedBox,
  type Selection,
} from "../../../src/entry/workbench/grid/selection";
import { newSheet } from "../../../src/host/model/create";
import { placeCell } from "../../../src/host/model/change";
import { addressOf, parseAddress } from "../../../src/host/model/box";
import { defaultStyle } from "../../../src/host/model/style";
import type { Box, HostSheet } from "../../../src/host/model/workbook";

/** A sheet with a text in each of these cells. */
function sheetWith(...addresses: string[]): HostSheet {
  const sheet = newSheet("Essai");
  for (const address of addresses) {
    const { top, left, bottom, right } = box(address);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        placeCell(sheet, row, column, { value: "x", formula: null, style: defaultStyle });
      }
    }
  }
  return sheet;
}

function box(address: string): Box {
  const parsed = parseAddress(address);
  if (parsed === null) throw new Error(address);
  return parsed;
}

function press(sheet: HostSheet, from: Selection, keys: string): string {
  const parts = keys.split("+");
  const key = {
    key: parts.at(-1) ?? "",
    ctrl: parts.includes("Ctrl"),
    shift: parts.includes("Shift"),
    alt: false,
  };
  const place = { sheet, axes: axesOf(sheet, 1), rowsPerPage: 30 };
  const after = selectionAfter(key, from, place) ?? nextCell(key, from, place);
  return addressOf(selectedBox(after, sheet.merges));
}

const at = (address: string): Selection =>
  selectCell({ row: box(address).top, column: box(address).left });

describe("moving in the sheet", () => {
  it("goes one cell with an arrow and stays at the edge", () => {
    const sheet = sheetWith();
    expect(press(sheet, at("B2"), "ArrowDown")).toBe("B3");
    expect(press(sheet, at("A1"), "ArrowUp")).toBe("A1");
  });

  it("steps over hidden rows and columns", () => {
    const sheet = sheetWith();
    sheet.hiddenRows.add(3);
    sheet.hiddenColumns.add(3);
    expect(press(sheet, at("B2"), "ArrowDown")).toBe("B4");
    expect(press(sheet, at("B2"), "ArrowRight")).toBe("D2");
  });

  it("takes a merged area as one cell", () => {
    const sheet = sheetWith();
    sheet.merges.push(box("B2:C4"));
    expect(press(sheet, at("B1"), "ArrowDown")).toBe("B2:C4");
    expect(press(sheet, at("B2"), "ArrowDown")).toBe("B5");
    expect(press(sheet, at("B2"), "ArrowRight")).toBe("D2");
  });

  it("jumps to the end of a filled block, then to the next one, then to the edge of the sheet", () => {
    const sheet = sheetWith("A1:A5", "A9");
    expect(press(sheet, at("A1"), "Ctrl+ArrowDown")).toBe("A5");
    expect(press(sheet, at("A5"), "Ctrl+ArrowDown")).toBe("A9");
    expect(press(sheet, at("A9"), "Ctrl+ArrowDown")).toBe("A1048576");
    expect(press(sheet, at("A9"), "Ctrl+ArrowUp")).toBe("A5");
  });

  it("extends the selection with Shift, from its far end", () => {
    const sheet = sheetWith("A1:A5");
    const selection = { ...at("A1"), end: { row: 3, column: 2 } };
    expect(press(sheet, selection, "Shift+ArrowDown")).toBe("A1:B4");
    expect(press(sheet, at("A1"), "Ctrl+Shift+ArrowDown")).toBe("A1:A5");
  });

  it("grows a selection until no merged area is cut", () => {
    expect(addressOf(selectedBox(selectBox(box("A1:B2")), [box("B2:D3"), box("D3:D6")]))).toBe(
      "A1:D6",
    );
  });

  it("goes to the start of the row, the start of the sheet and its last cell", () => {
    const sheet = sheetWith("A1", "D7");
    expect(press(sheet, at("C5"), "Home")).toBe("A5");
    expect(press(sheet, at("C5"), "Ctrl+Home")).toBe("A1");
    expect(press(sheet, at("C5"), "Ctrl+End")).toBe("D7");
  });

  it("goes a page down, over rows of any height", () => {
    expect(press(sheetWith(), at("C5"), "PageDown")).toBe("C35");
  });

  it("goes on with Enter and Tab, back with Shift", () => {
    const sheet = sheetWith();
    expect(press(sheet, at("B2"), "Enter")).toBe("B3");
    expect(press(sheet, at("B2"), "Shift+Tab")).toBe("A2");
  });

  it("selects whole rows and columns with the space bar", () => {
    const sheet = sheetWith();
    expect(press(sheet, at("B2"), "Shift+ ")).toBe("2:2");
    expect(press(sheet, at("B2"), "Ctrl+ ")).toBe("B:B");
  });

  it("selects the block around the cell with Ctrl+A, then everything", () => {
    const sheet = sheetWith("B2:D4", "B5:B6", "G9");
    expect(press(sheet, at("C3"), "Ctrl+a")).toBe("B2:D6");
    expect(press(sheet, selectBox(box("B2:D6")), "Ctrl+a")).toBe("1:1048576");
    expect(regionAround(sheet, { row: 20, column: 20 })).toBeNull();
  });
});
