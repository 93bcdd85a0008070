import type { Ledger } from "../ledger/ledger";
import { yearCosts } from "../ledger/projectCosts";
import { type Cents, zeroCents } from "../quantities/money";
import { closingOf } from "./closingEntries";

/** Origins of the annex, in its order (ANC 2018-06; domain.md § 4.3). */
export const fundOrigins = ["194", "195", "196"] as const;
type FundOrigin = (typeof fundOrigins)[number];

/** One line of the annex « variation des fonds dédiés ». */
export interface FundVariation {
  readonly agreement: string;
  readonly label: string;
  readonly origin: FundOrigin;
  readonly opening: Cents;
  /** Carried over (689). */
  readonly reports: Cents;
  /** Used (789), refunds to the funder included. */
  readonly used: Cents;
  readonly closing: Cents;
  /** Part of the closing on projects without any cost in this year and the one before. */
  readonly dormant: Cents;
}

/** Dedicated funds of a year, agreement by agreement; those without any movement or balance are left out. */
export function fundVariations(ledger: Ledger, year: number): FundVariation[] {
  const active = new Set([...spending(ledger, year), ...spending(ledger, year - 1)]);
  return closingOf(ledger, year).agreements.flatMap((each): FundVariation[] => {
    const { agreement, account19, opening, report689, used789, closing } = each;
    if (opening === 0 && report689 === 0 && used789 === 0 && closing === 0) return [];
    const record = ledger.agreements.find(({ ref }) => ref === agreement);
    const projects = record?.projects ?? [];
    const isDormant = !projects.some((project) => active.has(project));
    return [
      {
        agreement,
        label: record?.label ?? "",
        origin: fundOrigins.find((origin) => origin === account19) ?? "194",
        ...{ opening, reports: report689, used: used789, closing },
        dormant: isDormant ? closing : zeroCents,
      },
    ];
  });
}

function spending(ledger: Ledger, year: number): string[] {
  return yearCosts(ledger, year).parts.flatMap(({ project, cents }) =>
    cents === 0 ? [] : [project],
  );
}
