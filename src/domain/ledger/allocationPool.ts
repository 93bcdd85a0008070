import { catalogueLine } from "../balances/catalogue";
import { type Cents, addCents, atLeastZero, cents, sumOf, zeroCents } from "../quantities/money";
import { shareOf } from "../quantities/ratio";
import { splitCents } from "../quantities/split";
import type { Placed } from "../schema/tables";
import type { CostsLeft } from "./costsLeft";
import { indirectLine } from "./projectCosts";
import type { Steering } from "./steering";

/** Cents of one line of one project. */
export interface LineUse {
  readonly project: string;
  readonly line: string;
  readonly cents: Cents;
}

/** What an agreement may take without being told to: the lines it accepts, less what T_Affectations keeps for others. */
export function eligibleLines(
  left: CostsLeft,
  agreement: Placed<"agreements">,
  { held }: Pick<Steering, "held">,
): LineUse[] {
  const chapters = agreement.eligible ?? [];
  return agreement.projects.flatMap((project) =>
    left
      .lines(project)
      .map(([line, amount]) => ({
        project,
        line,
        cents: cents(amount - (held.get(project)?.get(line) ?? 0)),
      }))
      .filter(({ line, cents: amount }) => amount > 0 && isEligible(line, chapters)),
  );
}

/** Whether a line belongs to one of the chapters an agreement accepts; an empty list accepts all. */
export function isEligible(line: string, chapters: readonly string[]): boolean {
  const parent = catalogueLine(line)?.parent ?? line;
  return (
    chapters.length === 0 || chapters.some((chapter) => chapter === parent || chapter === line)
  );
}

/** What an agreement may take of one project, or of one chapter of it. */
export interface LineLimit {
  readonly project: string;
  /** A chapter or a line of the catalogue; null for the whole project. */
  readonly chapter: string | null;
  readonly limit: Cents;
}

/**
 * Funding lines of one project, or of one chapter, limit what is taken there, less what `already` is; money carried over
 * from earlier years may go to any of them. A single line limits nothing that the agreement itself does not.
 */
export function lineLimits(
  lines: readonly Placed<"fundingLines">[],
  carried: Cents,
  already: readonly LineUse[],
): LineLimit[] {
  const limits = new Map<string, LineLimit>();
  for (const { project, category, amount } of lines) {
    const chapter = category !== null && isKnownChapter(category) ? category : null;
    const key = `${project}\n${chapter ?? ""}`;
    const known = limits.get(key) ?? { project, chapter, limit: carried };
    limits.set(key, { ...known, limit: addCents(known.limit, amount) });
  }
  if (limits.size < 2) return [];
  return [...limits.values()].map((limited) => {
    const given = sumOf(
      already.filter((use) => isLimitedBy(use, limited)),
      (use) => use.cents,
    );
    return { ...limited, limit: atLeastZero(cents(limited.limit - given)) };
  });
}

export function isLimitedBy(
  { project, line }: Pick<LineUse, "project" | "line">,
  limited: LineLimit,
): boolean {
  return (
    project === limited.project && (limited.chapter === null || isEligible(line, [limited.chapter]))
  );
}

/** The pool within the limits of the agreement's funding lines of the year. */
export function capByFundingLines(
  pool: readonly LineUse[],
  lines: readonly Placed<"fundingLines">[],
  carried: Cents,
  already: readonly LineUse[],
): LineUse[] {
  let capped = [...pool];
  for (const limited of lineLimits(lines, carried, already)) {
    capped = capGroup(capped, (use) => isLimitedBy(use, limited), limited.limit);
  }
  return capped;
}

function isKnownChapter(category: string): boolean {
  return catalogueLine(category) !== null || /^(6\d|IND)$/.test(category);
}

/** Indirect costs count up to the agreement's share of its direct ones (rounded half up), spread by project. */
export function capIndirect(
  agreement: Placed<"agreements">,
  pool: readonly LineUse[],
  already: readonly LineUse[],
): LineUse[] {
  if (agreement.indirectCap === null) return [...pool];
  const sum = (uses: readonly LineUse[], indirect: boolean): Cents =>
    sumOf(
      uses.filter(({ line }) => isIndirect(line) === indirect),
      (use) => use.cents,
    );
  const direct = addCents(sum(pool, false), sum(already, false));
  const limit = shareOf(direct, agreement.indirectCap, "halfUp");
  return capGroup(
    pool,
    ({ line }) => isIndirect(line),
    atLeastZero(cents(limit - sum(already, true))),
  );
}

/** The members of a group share a limit in proportion to what they are; the others come first, untouched. */
function capGroup(
  pool: readonly LineUse[],
  isMember: (use: LineUse) => boolean,
  limit: Cents,
): LineUse[] {
  const members = pool.filter(isMember);
  if (sumOf(members, (use) => use.cents) <= limit) return [...pool];
  const shares = splitCents(
    limit,
    members.map((use) => use.cents),
  );
  return [
    ...pool.filter((use) => !isMember(use)),
    ...members.map((use, place) => ({ ...use, cents: shares[place] ?? zeroCents })),
  ];
}

export function isIndirect(line: string): boolean {
  return catalogueLine(line)?.parent === indirectLine;
}
