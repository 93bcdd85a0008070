/** What the cells of a table are in its reading, as it is shown to the user. */
export type CellRole = "data" | "unused" | "sum" | "section" | "total" | "header" | "question";
