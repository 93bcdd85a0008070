import type { ExplainWords } from "../fr/explain";

export const explain: ExplainWords = {
  title: "Where does this amount come from?",
  intro:
    "Select a cell of a Fléchage table or of a report it produced: its chain is shown down to the source cells.",
  run: "Explain the selected cell",
  running: "Looking for the source…",
  chain: (cell: string): string => `Source of ${cell}`,
  nothing: (cell: string): string =>
    `Cell “${cell}” is neither in a Fléchage table nor in a report it produced.`,
};
