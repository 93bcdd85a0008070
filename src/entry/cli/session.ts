import { type InProcessHost, startInProcess } from "../../host/inProcess";
import type { HostWorkbook } from "../../host/model/workbook";
import type { WorkbookDoor } from "../../workbook/door";
import { type ExcelPort, openDoor } from "../../workbook/openDoor";

/** A workbook open in the stand-in Excel, in this process, with the door that the pane uses too. */
export interface Session {
  readonly workbook: HostWorkbook;
  readonly door: WorkbookDoor;
  readonly port: ExcelPort;
  readonly excel: InProcessHost;
}

/** The profile is that of Excel on the web: what works from here works where most users are. */
export async function openSession(workbook: HostWorkbook): Promise<Session> {
  const excel = await startInProcess(workbook, { profile: "W" });
  const { run, office } = excel;
  const port: ExcelPort = {
    run: (batch) => run(batch),
    isSetSupported: (set, version) => office.context.requirements.isSetSupported(set, version),
  };
  if (lacksResults(workbook)) await calculate(port);
  return { workbook, door: openDoor(port), port, excel };
}

/**
 * A file written by a program may hold formulas without results; Excel calculates them when it opens it, and so must
 * we, or their amounts would read as empty. Other files are read with the results they have: much faster.
 */
function lacksResults({ sheets }: HostWorkbook): boolean {
  return sheets.some(({ cells }) =>
    [...cells.values()].some((row) =>
      [...row.values()].some(({ formula, value }) => formula !== null && value === null),
    ),
  );
}

async function calculate(port: ExcelPort): Promise<void> {
  await port.run(async (context) => {
    context.application.calculate("Full");
    await context.sync();
  });
}
