/** What is wrong, by the fact of the Office.js dossier that says so, and where. */
export interface Problem {
  readonly fact: string;
  readonly line: number;
  readonly message: string;
}

export function problem(fact: string, at: { readonly line: number }, message: string): Problem {
  return { fact, line: at.line, message };
}
