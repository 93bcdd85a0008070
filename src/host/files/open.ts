import { emptyWorkbook } from "../model/create";
import type { HostSheet, HostWorkbook } from "../model/workbook";
import { themeColors } from "./colors";
import { readComments, readPeople, type People } from "./comments/readComments";
import { readDrawing } from "./drawings/readDrawing";
import { lossesInShared, lossesInSheet, lossesOf } from "./losses";
import { openText } from "./openText";
import { FilePackage, NotAWorkbook, type Relation } from "./package";
import {
  readBookOptions,
  readNames,
  readProperties,
  readSettings,
  readStrings,
  readXmlParts,
} from "./readBook";
import { readSheet } from "./readSheet";
import { takeSettings } from "./settingsPart";
import { readStyles, type FileStyles } from "./readStyles";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "./xml";

/**
 * Opens an .xlsx or .xlsm file, or a .csv or .txt one as a sheet of texts, as Excel would. What a later save would
 * leave out is in `losses`.
 * @throws NotAWorkbook for anything else
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<HostWorkbook> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (extension === "csv" || extension === "txt") return openText(bytes, name);
  if (extension !== "xlsx" && extension !== "xlsm")
    throw new NotAWorkbook("unknownType", extension);
  const file = await FilePackage.open(bytes);
  try {
    return await readPackage(file, name);
  } catch (error) {
    if (error instanceof NotAWorkbook) throw error;
    throw new NotAWorkbook("damaged", error instanceof Error ? error.message : "");
  }
}

async function readPackage(file: FilePackage, name: string): Promise<HostWorkbook> {
  const main = (await file.relations("")).find(({ type }) => type === "officeDocument");
  const path = main?.target ?? "xl/workbook.xml";
  const book = await file.xml(path);
  if (book?.name !== "workbook") throw new NotAWorkbook("notWorkbook");
  const workbook = emptyWorkbook(name);
  workbook.losses = lossesOf(file);
  readBookOptions(book, workbook);
  await readSheets(file, path, book, workbook);
  if (workbook.sheets.length === 0) throw new NotAWorkbook("notWorkbook");
  readNames(book, workbook);
  await readXmlParts(file, workbook);
  await readProperties(file, workbook);
  await readSettings(file, workbook);
  takeSettings(workbook);
  workbook.activeSheet = activeSheetOf(book, workbook);
  return workbook;
}

async function readSheets(
  file: FilePackage,
  path: string,
  book: XmlElement,
  workbook: HostWorkbook,
): Promise<void> {
  const relations = await file.relations(path);
  const shared = await readShared(file, relations);
  workbook.styles = [...shared.styles.named];
  let tableId = 0;
  const losses = new Set([...workbook.losses, ...shared.losses]);
  for (const element of childrenNamed(childNamed(book, "sheets"), "sheet")) {
    const relation = relations.find(({ id }) => id === element.attributes["r:id"]);
    const name = element.attributes["name"] ?? `Feuil${workbook.sheets.length + 1}`;
    const xml = relation?.type === "worksheet" ? await file.text(relation.target) : null;
    if (relation === undefined || xml === null) {
      losses.add(relation?.type === "chartsheet" ? "charts" : "otherSheets");
      continue;
    }
    const sheetRelations = await file.relations(relation.target);
    const tables = await Promise.all(
      sheetRelations.filter(({ type }) => type === "table").map(({ target }) => file.xml(target)),
    );
    const warn = (loss: string): void => void losses.add(loss);
    const sheet = readSheet(name, visibilityOf(element), {
      xml,
      relations: sheetRelations,
      tables: tables.filter((table) => table !== null),
      ...shared,
      nextTableId: () => String((tableId += 1)),
      warn,
    });
    const drawing = sheetRelations.find(({ type }) => type === "drawing");
    if (drawing !== undefined) {
      await readDrawing(drawing.target, sheet, { file, theme: shared.theme, warn });
      sheet.preserved = { ...sheet.preserved, theme: shared.themeText };
    }
    // A picture behind the cells.
    if (sheetRelations.some(({ type }) => type === "image")) losses.add("images");
    for (const loss of lossesInSheet(xml)) losses.add(loss);
    await readComments(file, sheetRelations, sheet, shared.people);
    workbook.sheets.push(sheet);
  }
  workbook.losses = [...losses];
}

interface SharedParts {
  readonly styles: FileStyles;
  readonly strings: readonly string[];
  readonly theme: readonly string[];
  readonly themeText: string | undefined;
  readonly people: People;
  readonly losses: readonly string[];
}

async function readShared(file: FilePackage, relations: readonly Relation[]): Promise<SharedParts> {
  const part = async (type: string): Promise<XmlElement | null> => {
    const found = relations.find((relation) => relation.type === type);
    return found === undefined ? null : file.xml(found.target);
  };
  const themePart = relations.find(({ type }) => type === "theme");
  const themeText = themePart === undefined ? null : await file.text(themePart.target);
  const theme = themeColors(themeText === null ? null : parseXml(themeText));
  const [styles, strings] = [await part("styles"), await part("sharedStrings")];
  return {
    theme,
    themeText: themeText ?? undefined,
    people: readPeople(await part("person")),
    styles: readStyles(styles, theme),
    strings: readStrings(strings),
    losses: lossesInShared(strings, styles),
  };
}

function visibilityOf({ attributes }: XmlElement): HostSheet["visibility"] {
  const state = attributes["state"] ?? "visible";
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}

function activeSheetOf(book: XmlElement, workbook: HostWorkbook): string {
  const view = childNamed(childNamed(book, "bookViews"), "workbookView");
  const active = workbook.sheets[Number(view?.attributes["activeTab"] ?? 0)];
  const shown =
    active?.visibility === "Visible"
      ? active
      : workbook.sheets.find(({ visibility }) => visibility === "Visible");
  return (shown ?? workbook.sheets[0])?.id ?? "";
}
