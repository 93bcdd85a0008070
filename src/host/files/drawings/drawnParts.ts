/** The file being made, as drawings need it. */
export interface DrawnParts {
  readonly add: (path: string, content: string | Uint8Array, type?: string) => void;
  /** The next free path: `xl/charts/chart` and `.xml` give `xl/charts/chart1.xml`. */
  readonly number: (start: string, end: string) => string;
}

/** How a part in one folder of `xl/` names a part in another: some readers know no paths from the root. */
export function fromSibling(path: string): string {
  return path.replace(/^xl\//, "../");
}
