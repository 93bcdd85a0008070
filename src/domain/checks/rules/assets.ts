import { type Cents, addCents, cents, minCents, sumOf, zeroCents } from "../../quantities/money";
import { yearOf } from "../../quantities/plainDate";
import { ratio, shareOf } from "../../quantities/ratio";
import { type Placed, cellOf } from "../../schema/tables";
import { claimsOf } from "../claims";
import { expenseFinding } from "../expenseFinding";
import type { CheckFacts } from "../facts";
import { groupBy } from "../group";
import type { Rule, RuleFinding } from "../rule";
import { money, text } from "../say";

type Expense = Placed<"expenses">;

const isDepreciation = ({ account }: Expense): boolean => account.startsWith("681");

/** Depreciation of one project and year: what is allocated of it, and what an investment grant already pays. */
const fundedTwice: Rule = {
  id: "AMT-05",
  severity: "blocking",
  needs: ["expenses", "allocations"],
  skip: ({ ledger }) =>
    ledger.resources.some(({ account }) => /^7[47]7/.test(account)) ||
    ledger.assets.some(({ grant }) => (grant ?? 0) > 0)
      ? null
      : ["assets.grant"],
  find: ({ ledger, facts }) => {
    const charges = ledger.expenses.filter(isDepreciation);
    const groups = groupBy(
      charges.filter(({ projects }) => projects?.length === 1),
      ({ projects, date }) => `${projects?.[0]?.code ?? ""} ${yearOf(date)}`,
    );
    return [...groups].flatMap(([record, rows]): RuleFinding[] => {
      const allocated = rows.flatMap(({ id }) => facts.allocationsBySource.get(id) ?? []);
      const total = sumOf(rows, ({ amount }) => amount);
      const claimed = sumOf(allocated, ({ amount }) => amount);
      const paid = minCents(total, subsidised(rows, record, facts));
      const beyond = cents(claimed - (total - paid));
      const first = rows[0];
      if (first === undefined || paid <= 0 || beyond <= 0) return [];
      return [
        {
          facts: {
            id: text(rows.map(({ id }) => id).join(", ")),
            a: money(claimed),
            d: money(beyond),
          },
          cells: [
            cellOf(first.place, "amount"),
            ...allocated.map(({ place }) => cellOf(place, "amount")),
          ],
          amountCents: beyond,
          records: rows.map(({ id }) => id),
          claims: claimsOf(allocated, facts),
        },
      ];
    });
  },
};

/** Part of the depreciation that comes back as income (747, 777 before 2025), else the grant's share of each asset. */
function subsidised(rows: readonly Expense[], record: string, facts: CheckFacts): Cents {
  const [project, year] = [record.slice(0, -5), record.slice(-4)];
  const income = sumOf(
    facts
      .resources(Number(year))
      .filter((part) => part.project === project && part.kind === "investmentGrant"),
    (part) => part.cents,
  );
  if (income > 0) return income;
  return addCents(
    ...rows.map(({ asset, amount }) => {
      const item = facts.assets.get(asset ?? "");
      return item === undefined || item.cost <= 0
        ? zeroCents
        : shareOf(amount, ratio(item.grant ?? 0, item.cost), "halfUp");
    }),
  );
}

const purchaseAndDepreciation: Rule = {
  id: "AMT-06",
  severity: "blocking",
  needs: ["expenses.asset"],
  find: ({ ledger, facts }) =>
    [
      ...groupBy(
        ledger.expenses.filter(({ asset }) => asset !== null),
        ({ asset }) => asset ?? "",
      ),
    ].flatMap(([asset, rows]) => {
      const depreciation = rows.filter(isDepreciation);
      const cost = sumOf(depreciation, ({ amount }) => amount);
      if (depreciation.length === 0) return [];
      // An entry of class 2 is the asset itself; of class 6, or declared, it is charged.
      return rows
        .filter(
          (row) =>
            !isDepreciation(row) &&
            row.amount > 0 &&
            (row.account.startsWith("6") || facts.agreementsOf(row).length > 0),
        )
        .map((purchase) =>
          expenseFinding(
            purchase,
            ["asset", "amount"],
            minCents(purchase.amount, cost),
            { id: text(asset), a: money(purchase.amount), b: money(cost) },
            {
              cells: depreciation.map(({ place }) => cellOf(place, "amount")),
              records: [asset],
            },
          ),
        );
    }),
};

/** Assets and their depreciation (domain.md §§ 3.7 and 7.6). */
export const assetRules: readonly Rule[] = [fundedTwice, purchaseAndDepreciation];
