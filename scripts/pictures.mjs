// npm run pictures: writes every balance of the sample association, prints it with LibreOffice, and keeps a picture of
// the first page of each in docs/images. --only ID takes one; --out FOLDER keeps workbooks and PDFs; --recalculate adds
// the workbooks as LibreOffice calculates them, to compare.
// Run through tsx; needs soffice and pdftoppm.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { templates } from "../src/domain/balances/templates.ts";
import { day } from "../src/domain/quantities/plainDate.ts";
import { openSession } from "../src/entry/cli/session.ts";
import {
  computeFunderBalance,
  writeFunderBalance,
} from "../src/features/funderBalance/funderBalance.ts";
import { planTables } from "../src/features/sampleWorkbook/planTables.ts";
import { recordsOf } from "../src/features/sampleWorkbook/recordsOf.ts";
import { saveWorkbook } from "../src/host/files/save.ts";
import { frenchFigures } from "./printedPage.mjs";
import { newWorkbook } from "../src/host/model/create.ts";
import { oracle } from "../test/support/dataSets.ts";
import { version } from "../package.json";

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    only: { type: "string", multiple: true },
    recalculate: { type: "boolean" },
  },
});
const folder = values.out ?? mkdtempSync(join(tmpdir(), "flechage-pictures-"));
const images = join(import.meta.dirname, "../docs/images");
const today = day("2026-03-31");
/** Wide enough to be read, light enough for a page of documentation. */
const widestPixels = 620;
const mostBytes = 80_000;

mkdirSync(folder, { recursive: true });
mkdirSync(images, { recursive: true });
frenchFigures(join(folder, "home"));
const taken = templates.filter(({ id }) => values.only === undefined || values.only.includes(id));
for (const template of taken) await write(template);
const workbooks = taken.map(({ id }) => join(folder, `${id}.xlsx`));
office("pdf", workbooks, folder);
if (values.recalculate === true)
  office("xlsx:Calc MS Excel 2007 XML", workbooks, join(folder, "recalculated"));
for (const { id } of taken) draw(id);

async function write({ id, kind }) {
  const session = await openSession(newWorkbook());
  orStop(await session.door.apply(planTables(recordsOf(oracle.dataSet), "fr")));
  const agreement = kind === "operation" ? "A1" : "A2";
  const request = { agreement, template: id, today };
  const computed = orStop(await computeFunderBalance(session.door, request));
  const how = { language: "fr", today, version, now: "2026-03-31 09:05" };
  const applied = orStop(await writeFunderBalance(session.door, computed, how));
  // Only the balance is printed: the tables behind it are hidden.
  await session.port.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) {
      if (!applied.sheetsAdded.includes(sheet.name) || sheet.name.startsWith("Journal"))
        sheet.visibility = "Hidden";
    }
    await context.sync();
  });
  writeFileSync(join(folder, `${id}.xlsx`), await saveWorkbook(session.workbook));
}

function draw(id) {
  const pdf = join(folder, `${id}.pdf`);
  const picture = join(images, `balance-${id}`);
  for (const pixels of [widestPixels, 480, 380]) {
    const size = ["-scale-to-x", String(pixels), "-scale-to-y", "-1"];
    execFileSync("pdftoppm", ["-png", "-gray", "-singlefile", ...size, pdf, picture]);
    if (statSync(`${picture}.png`).size <= mostBytes) break;
  }
  process.stdout.write(`${id}\n`);
}

/** All files in one go: starting LibreOffice takes longer than printing. */
function office(format, paths, out) {
  const home = `-env:UserInstallation=file://${join(folder, "home")}`;
  execFileSync("soffice", [home, "--headless", "--convert-to", format, "--outdir", out, ...paths], {
    stdio: "ignore",
    timeout: 600_000,
  });
}

function orStop(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
