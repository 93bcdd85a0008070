import { catalogueLine } from "../balances/catalogue";
import { type YearCosts, indirectLine } from "../ledger/projectCosts";
import { type Cents, cents } from "../quantities/money";

/** Cost of one project in one year, by line of the catalogue. */
export interface ProjectYear {
  readonly total: Cents;
  readonly indirect: Cents;
  readonly byLine: ReadonlyMap<string, Cents>;
}

/** One pass over the costs of a year, whatever the number of projects. */
export function projectYears(costs: YearCosts): ReadonlyMap<string, ProjectYear> {
  const lines = new Map<string, Map<string, number>>();
  for (const { project, line, cents: part } of costs.parts) {
    const own = lines.get(project) ?? new Map<string, number>();
    lines.set(project, own);
    own.set(line, (own.get(line) ?? 0) + part);
  }
  return new Map(
    [...lines].map(([project, own]) => {
      let total = 0;
      let indirect = 0;
      for (const [line, part] of own) {
        total += part;
        if (isIndirectLine(line)) indirect += part;
      }
      const byLine = new Map([...own].map(([line, part]) => [line, cents(part)]));
      return [project, { total: cents(total), indirect: cents(indirect), byLine }];
    }),
  );
}

export function isIndirectLine(line: string): boolean {
  return (catalogueLine(line)?.parent ?? line) === indirectLine;
}

/** Chapter of a line: `64a` → `64`; a chapter is its own. */
export function chapterOf(line: string): string {
  return catalogueLine(line)?.parent ?? line;
}
