import { decisionsIn, withDecisions } from "../../domain/checks/decisions";
import type { CheckReport } from "../../domain/checks/finding";
import { withKnownRows } from "../../domain/checks/knownRows";
import { LiveChecks } from "../../domain/checks/liveChecks";
import type { Failure } from "../../domain/failure";
import type { Ledger } from "../../domain/ledger/ledger";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { type Result, ok } from "../../domain/result";
import type { Progress, WorkbookDoor } from "../../workbook/door";
import { inSlices } from "../../workbook/inSlices";
import { loadLedger } from "../../workbook/loadLedger";
import { pause } from "../../workbook/pause";
import { readRecords } from "../../workbook/tables";

export interface CheckOptions {
  readonly today: PlainDate;
  /** Sheets edited since the check before, for who watches the workbook; all our tables are read without it. */
  readonly edited?: ReadonlySet<string>;
}

/**
 * The checks of one workbook, as often as it is edited. Of our tables, those are read again whose sheet was edited, and
 * those with formulas, which may follow a cell that was edited elsewhere. Rules look again only at what has changed.
 */
export class WorkbookChecks {
  readonly #door: WorkbookDoor;
  readonly #checks = new LiveChecks();
  #known: Ledger | null = null;

  constructor(door: WorkbookDoor) {
    this.#door = door;
  }

  /**
   * Runs every rule on our tables, a slice at a time; nothing is written. Decisions noted in T_Controles come back beside their findings.
   * Fails when the workbook was not structured yet.
   */
  async run(
    { today, edited }: CheckOptions,
    progress?: Progress,
  ): Promise<Result<CheckReport, Failure>> {
    progress?.report(0.1);
    const loaded = await loadLedger(this.#door, edited);
    if (!loaded.ok) return loaded;
    const standing = await this.#door.readTables(["findings"]);
    if (!standing.ok) return standing;
    progress?.report(0.6);
    await pause();
    const table = standing.value.get("findings");
    const noted = table === undefined ? null : readRecords("findings", table);
    const { ledger, unreadable } = loaded.value;
    const badDecisions = (noted?.unreadable ?? []).filter(({ column }) => column === "decision");
    this.#known = this.#known === null ? ledger : withKnownRows(this.#known, ledger);
    const running = this.#checks.running(this.#known, [...unreadable, ...badDecisions], { today });
    const report = await inSlices(running, progress);
    if (!report.ok) return report;
    progress?.report(1);
    return ok(withDecisions(report.value, decisionsIn(noted?.records ?? [])));
  }
}
