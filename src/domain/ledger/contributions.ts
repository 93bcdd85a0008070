import { yearOf } from "../quantities/plainDate";
import { type Traced, traced } from "./evidence";
import type { Ledger } from "./ledger";
import { resourceEvidence, shareByKey } from "./projectResources";
import type { WorkedTime } from "./workedTime";

/** Contributions in kind of a project, by the accounts of both sides (classes 87 and 86). */
export interface Contribution extends Traced {
  readonly project: string;
  /** As the chart numbers it since 2020. */
  readonly account: string;
  /** Empty when the record names no account of class 86 (rule ACC-08). */
  readonly counterpart: string;
}

/** Years up to this one are kept with the chart of CRC 99-01, where 870 is volunteering and 875 gifts in kind. */
const lastOfOldChart = 2019;

/** The account of class 87 as the chart numbers it since 2020 (ANC 2018-06: 870 gifts, 875 volunteering; domain.md § 0.2, 4). */
export function inKindAccount(account: string, year: number): string {
  if (year > lastOfOldChart) return account;
  return account.replace(/^87([05])/, (_, digit) => (digit === "0" ? "875" : "870"));
}

/** Volunteering, premises and gifts of a year by project (domain.md § 4.4); those of no project are left out. */
export function yearContributions(ledger: Ledger, time: WorkedTime, year: number): Contribution[] {
  return ledger.resources
    .filter(
      ({ account, date }) => account.startsWith("87") && (date === null || yearOf(date) === year),
    )
    .flatMap((record) => {
      const own: readonly (readonly [string, Traced])[] =
        record.project === null
          ? []
          : [[record.project, traced([resourceEvidence(record, record.amount)])]];
      const account = inKindAccount(record.account, year);
      const { counterpart } = record;
      return (shareByKey(ledger, time, year, record) ?? own).map(([project, share]) => ({
        ...share,
        project,
        account,
        counterpart: counterpart ?? "",
      }));
    });
}
