import type { Balance } from "../../domain/balances/balance";
import type { BalanceTemplate, LineTemplate } from "../../domain/balances/template";
import { computeBalance, templateOf, templatesFor } from "../../domain/balances/templates";
import type { CheckReport, Finding } from "../../domain/checks/finding";
import { readSettings } from "../../domain/checks/settings";
import { runChecks } from "../../domain/checks/runChecks";
import type { Failure } from "../../domain/failure";
import type { FecLine } from "../../domain/intake/fec/fecReading";
import type { Ledger } from "../../domain/ledger/ledger";
import { funderCategory } from "../../domain/ledger/projectResources";
import { type PlainDate, yearOf } from "../../domain/quantities/plainDate";
import { type Result, fail, ok } from "../../domain/result";
import { type Language, messagesFor } from "../../i18n/messages";
import type { Applied, Progress, WorkbookDoor } from "../../workbook/door";
import { loadLedger } from "../../workbook/loadLedger";
import type { Plan } from "../../workbook/plan";
import { pause } from "../../workbook/pause";
import { journalDate } from "../../workbook/planJournal";
import { ownTemplate, readTemplates } from "../../workbook/templateSheets";
import { balanceSheetName } from "./balanceSheetName";
import type { CerfaIdentity, CerfaOptions } from "./cerfaOptions";
import type { Names } from "./live/criteria";
import { liveFigures } from "./live/liveFigures";
import { liveLines } from "./live/liveLines";
import { planCerfa } from "./planCerfa";
import { planCerfaPages } from "./planCerfaPages";
import { planClosing } from "./planClosing";
import { planControl } from "./planControl";
import { planEvidence } from "./planEvidence";
import { planFunds } from "./planFunds";
import { planLetters } from "./planLetters";
import { planServiceCheck } from "./planServiceCheck";
import { planTexts } from "./planTexts";
import { planTimesheets } from "./planTimesheets";
import { planCharts, planFunders } from "./planFunders";
import { planLines } from "./planLines";
import { planOperation } from "./planOperation";

/** An agreement that a balance can be asked for. */
export interface AgreementChoice {
  readonly ref: string;
  readonly label: string;
  /** Years that it covers, the latest first. */
  readonly years: readonly number[];
  /** Those made for its payer first. */
  readonly templates: readonly BalanceTemplate[];
}

export async function listAgreements(
  door: WorkbookDoor,
): Promise<Result<readonly AgreementChoice[], Failure>> {
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  const { ledger } = loaded.value;
  const edited = await readTemplates(door);
  if (!edited.ok) return edited;
  const own = edited.value.map(({ template }) => template);
  return ok(
    ledger.agreements.map(({ ref, label, start, end, funder }) => ({
      ref,
      label: label ?? "",
      years: yearsDown(yearOf(start), yearOf(end)),
      templates: [...templatesFor(funderCategory(ledger, funder)), ...own],
    })),
  );
}

/** A mistyped end date is a finding, not a list of a thousand years. */
const longest = 12;

function yearsDown(first: number, last: number): number[] {
  const count = Math.min(longest, Math.max(1, last - first + 1));
  return Array.from({ length: count }, (_none, index) => last - index);
}

export interface BalanceOptions {
  readonly agreement: string;
  readonly template: string;
  /** Without it, the last year of the agreement that has costs. */
  readonly year?: number;
  readonly today: PlainDate;
}

/** A balance with what the checks say of the data behind it. */
export interface ComputedBalance {
  readonly balance: Balance;
  readonly findings: readonly Finding[];
  readonly report: CheckReport;
  readonly identity: CerfaIdentity;
  /** What it was computed from, for the documents that go with it. */
  readonly ledger: Ledger;
  /** What formulas call our tables. */
  readonly names: Names;
  /** Charges and products of the accounts, for the control sheet to be held against. */
  readonly fec?: readonly FecLine[];
  /** The user's own template that it follows; null for one of ours. */
  readonly own: LineTemplate | null;
}

/** Computes a balance from our tables; nothing is written. */
export async function computeFunderBalance(
  door: WorkbookDoor,
  options: BalanceOptions,
  progress?: Progress,
): Promise<Result<ComputedBalance, Failure>> {
  progress?.report(0.1);
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  progress?.report(0.5);
  await pause();
  if (progress?.cancelled() === true) return fail({ code: "cancelled" });
  const { ledger, unreadable, names } = loaded.value;
  const { agreement, template, year, today } = options;
  const own = templateOf(template) === null ? await ownTemplate(door, template) : ok(null);
  if (!own.ok) return own;
  const request = { agreement, template, ...(year === undefined ? {} : { year }) };
  const balance = computeBalance(
    ledger,
    own.value === null ? request : { ...request, own: own.value },
  );
  if (!balance.ok) return balance;
  await pause();
  const report = runChecks(ledger, unreadable, { today });
  progress?.report(1);
  return ok({
    balance: balance.value,
    findings: report.findings,
    report,
    identity: identityOf(ledger, agreement),
    ledger,
    names,
    own: own.value,
  });
}

/** What our tables know of the heading; the rest is left as dotted lines to fill in. */
function identityOf(ledger: Ledger, ref: string): CerfaIdentity {
  const agreement = ledger.agreements.find((each) => each.ref === ref);
  const funder = ledger.funders.find(({ code }) => code === agreement?.funder);
  const projects = (agreement?.projects ?? []).map((code) => {
    const project = ledger.projects.find((each) => each.code === code);
    return project === undefined ? code : `${code} – ${project.name}`;
  });
  const purpose = agreement?.label ?? ref;
  const names = readSettings(ledger.settings).settings.associationNames;
  const isNumber = (text: string): boolean => /^[\d\s]{14,}$/.test(text);
  return {
    association: names.find((name) => !isNumber(name)) ?? null,
    siret: names.find(isNumber) ?? null,
    project: projects.join(", "),
    agreement: funder === undefined ? purpose : `${purpose} (${funder.name})`,
  };
}

export function isProvisional({ findings }: ComputedBalance): boolean {
  return findings.some(({ severity }) => severity === "blocking");
}

/**
 * The sheet of a balance in its own layout, and what stands on sheets beside it: the pages of words of the Cerfa, the
 * charts where they are wanted.
 */
export function planBalance(computed: ComputedBalance, wanted: CerfaOptions): Plan {
  const { balance, ledger, own } = computed;
  const options = wanted.valuesOnly === true ? wanted : followingTables(computed, wanted);
  const plan = planSheet(computed, options);
  const kind = (own ?? templateOf(balance.template))?.kind ?? "lines";
  const hasCharts = options.charts === true && (kind === "lines" || kind === "operation");
  const beside = [
    ...(balance.template === "cerfa-15059" ? [planCerfaPages(balance, ledger, options)] : []),
    ...(hasCharts ? [planCharts(balance, ledger, options)] : []),
  ];
  return { ...plan, changes: [plan, ...beside].flatMap(({ changes }) => changes) };
}

/** The same with formulas over our tables for what they can say. */
function followingTables(
  { balance, ledger, names }: ComputedBalance,
  wanted: CerfaOptions,
): CerfaOptions {
  const live = liveLines(ledger, names, balanceScope(ledger, balance));
  return { ...wanted, live, figures: liveFigures(ledger, names) };
}

function planSheet(computed: ComputedBalance, options: CerfaOptions): Plan {
  const { balance, ledger, report, own, fec } = computed;
  const template = own ?? templateOf(balance.template);
  if (template?.kind === "operation" && balance.operation !== null) {
    return planOperation(balance, balance.operation, options, template);
  }
  if (template?.kind === "document") {
    switch (template.document) {
      case "evidence":
        return planEvidence(balance, ledger, options);
      case "timesheets":
        return planTimesheets(balance, ledger, options);
      case "closing":
        return planClosing(balance, ledger, options);
      case "control":
        return planControl(balance, ledger, report, options, fec ?? null);
      case "serviceCheck":
        return planServiceCheck(balance, ledger, options);
      case "funds":
        return planFunds(balance, ledger, options);
      case "letters":
        return planLetters(balance, ledger, options);
      case "texts":
        return planTexts(balance, ledger, options);
    }
  }
  if (balance.funders !== null) return planFunders(balance, balance.funders, ledger, options);
  if (template?.kind === "lines" && template.layout === "generic") {
    return planLines(balance, template, options);
  }
  return planCerfa(balance, options);
}

function balanceScope(
  ledger: Ledger,
  { agreement, year }: Balance,
): { readonly projects: readonly string[]; readonly year: number } {
  const projects = ledger.agreements.find(({ ref }) => ref === agreement)?.projects ?? [];
  return { projects, year };
}

export interface WriteBalanceOptions {
  readonly language: Language;
  readonly today: PlainDate;
  /** No formula at all; else the figures follow our tables where a formula can say them. */
  readonly valuesOnly?: boolean;
  /** Native charts on a sheet of their own beside the balance. */
  readonly charts?: boolean;
  /** Of the product, printed on the control sheet. */
  readonly version?: string;
  /** For the journal; the present moment when absent. */
  readonly now?: string;
}

/** Writes the balance on its own sheet, ready to print; one that Fléchage wrote before is written again. */
export async function writeFunderBalance(
  door: WorkbookDoor,
  computed: ComputedBalance,
  {
    language,
    today,
    valuesOnly = false,
    charts = false,
    version,
    now = journalDate(new Date()),
  }: WriteBalanceOptions,
  progress?: Progress,
): Promise<Result<Applied, Failure>> {
  const { balance, identity } = computed;
  const provisional = isProvisional(computed);
  const options = {
    ...{ identity, provisional, today, valuesOnly, charts },
    ...(version === undefined ? {} : { version }),
  };
  const plan = planBalance(computed, options);
  const { journal } = messagesFor(language).sheets;
  const row = {
    date: now,
    action: journal.balance,
    sheets: balanceSheetName(balance),
    detail: journal.balanceDetail(balance.agreement, balance.template),
  };
  return await door.apply({ ...plan, journal: { row, language } }, progress);
}
