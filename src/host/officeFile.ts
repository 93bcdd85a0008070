import { saveWorkbook } from "./files/save";
import type { HostWorkbook } from "./model/workbook";

/** `Office.File`: the workbook as bytes, handed over in slices. */
export interface OfficeFile {
  /** Bytes of the whole file. */
  readonly size: number;
  readonly sliceCount: number;
  getSliceAsync(index: number, callback: (result: object) => void): void;
  closeAsync(callback?: (result: object) => void): void;
}

/** Office takes slices of up to 4 MB, which is also what it cuts when nobody says. */
const largestSlice = 4_194_304;

/** Numbers of the common API. */
const sliceOutOfRange = 1_000;
const fileClosed = 5_001;

/** The workbook as an .xlsx of this moment, in slices of `sliceSize` bytes. */
export async function officeFile(workbook: HostWorkbook, sliceSize: unknown): Promise<OfficeFile> {
  const bytes = await saveWorkbook(workbook);
  const asked = typeof sliceSize === "number" && sliceSize > 0 ? sliceSize : largestSlice;
  const slice = Math.min(asked, largestSlice);
  const sliceCount = Math.ceil(bytes.length / slice);
  let isOpen = true;
  return {
    size: bytes.length,
    sliceCount,
    getSliceAsync: (index, callback) => {
      const isThere = Number.isInteger(index) && index >= 0 && index < sliceCount;
      const data = [...bytes.subarray(index * slice, (index + 1) * slice)];
      const result = !isOpen
        ? failure(fileClosed, "The file is closed.")
        : isThere
          ? { status: "succeeded", value: { data, index, size: data.length } }
          : failure(sliceOutOfRange, "There is no slice of this number.");
      // As in Office: never inside the call that asks.
      setTimeout(() => {
        callback(result);
      }, 0);
    },
    closeAsync: (callback) => {
      isOpen = false;
      callback?.({ status: "succeeded", value: undefined });
    },
  };
}

function failure(code: number, message: string): object {
  return { status: "failed", value: undefined, error: { code, name: "Error", message } };
}
