import type { Rule } from "./rule";
import { type RuleId, ruleIdList } from "./ruleId";
import { allocationRules } from "./rules/allocation";
import { amountRules } from "./rules/amounts";
import { assetRules } from "./rules/assets";
import { balanceRules } from "./rules/balance";
import { budgetLineRules } from "./rules/budgetLines";
import { closedReportRules } from "./rules/closedReports";
import { documentRules } from "./rules/documents";
import { evidenceRules } from "./rules/evidence";
import { flatRateRules } from "./rules/flatRates";
import { fundingRules } from "./rules/funding";
import { keyRules } from "./rules/keys";
import { periodRules } from "./rules/periods";
import { resourceRules } from "./rules/resources";
import { staffRules } from "./rules/staff";
import { staffShareRules } from "./rules/staffShares";
import { staffTwiceRules } from "./rules/staffTwice";
import { timeAmountRules } from "./rules/timeAmount";
import { timeProofRules } from "./rules/timeProof";
import { timesheetRules } from "./rules/timesheets";
import { yearEndRules } from "./rules/yearEnd";

const place = new Map<RuleId, number>(ruleIdList.map((id, index) => [id, index]));

/** Every rule but the two of data quality (PER-08, TIM-13), in the order in which they run. */
export const rules: readonly Rule[] = [
  ...evidenceRules,
  ...documentRules,
  ...allocationRules,
  ...fundingRules,
  ...keyRules,
  ...periodRules,
  ...staffRules,
  ...staffShareRules,
  ...staffTwiceRules,
  ...timesheetRules,
  ...timeProofRules,
  ...timeAmountRules,
  ...flatRateRules,
  ...amountRules,
  ...assetRules,
  ...budgetLineRules,
  ...closedReportRules,
  ...balanceRules,
  ...resourceRules,
  ...yearEndRules,
].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
