import { lineOfAccount } from "../../../src/domain/balances/catalogue";
import { yearContributions } from "../../../src/domain/ledger/contributions";
import { yearCosts } from "../../../src/domain/ledger/projectCosts";
import { yearResources } from "../../../src/domain/ledger/projectResources";
import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { smallLedger } from "../../support/smallLedger";

it.each([
  ["791", 2024, "75"],
  ["791", 2025, undefined],
  ["777", 2024, "77"],
  ["7894", 2025, "78"],
])("the product account %s of %i belongs to line %s", (account, year, line) => {
  expect(lineOfAccount(account, "product", year)?.code).toBe(line);
});

it.each([
  ["675", "67"],
  ["6894", "68b"],
  ["6811", "68"],
  ["695", undefined],
])("the charge account %s belongs to line %s", (account, line) => {
  expect(lineOfAccount(account, "charge", 2025)?.code).toBe(line);
});

it.each([2024, 2025])("a transfer of charges booked in %i still shows, under 75", (year) => {
  const date = day(`${year}-06-30`);
  const ledger = smallLedger({
    projects: [{ code: "P1" }],
    resources: [{ account: "791", amount: cents(12345), project: "P1", date }],
  });
  const { time } = yearCosts(ledger, year);
  expect(yearResources(ledger, time, year)).toMatchObject([
    { project: "P1", line: "75", cents: 12345 },
  ]);
});

it.each([
  ["870", 2019, "875"],
  ["875", 2019, "870"],
  ["8711", 2019, "8711"],
  ["870", 2020, "870"],
  ["875", 2020, "875"],
])("a contribution in kind booked on %s in %i is the %s of today’s chart", (account, year, now) => {
  const date = day(`${year}-06-30`);
  const ledger = smallLedger({
    projects: [{ code: "P1" }],
    resources: [{ account, amount: cents(12345), project: "P1", date }],
  });
  const { time } = yearCosts(ledger, year);
  expect(yearContributions(ledger, time, year)).toMatchObject([
    { project: "P1", account: now, cents: 12345 },
  ]);
});
