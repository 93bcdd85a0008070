import passerelles from "../../assets/samples/passerelles-2025.json";
import { type DataSet, parseDataSet } from "../../src/features/sampleWorkbook/dataSet";

/** @throws Error with the path of what is wrong. */
export function readDataSet(json: unknown): DataSet {
  const parsed = parseDataSet(json);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** The bundled association: its inputs read, and its results as computed apart from this project. */
export const oracle = { dataSet: readDataSet(passerelles), results: passerelles.results };
