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
import { newWorkbook } from "../src/host/model/create.ts";
import { oracle } from "../test/support/dataSets.ts";

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
for (const template of templates) {
  if (values.only === undefined || values.only.includes(template.id)) await take(template);
}

async function take({ id, kind }) {
  const session = await openSession(newWorkbook());
  orStop(await session.door.apply(planTables(recordsOf(oracle.dataSet), "fr")));
  const agreement = kind === "operation" ? "A1" : "A2";
  const request = { agreement, template: id, today };
  const computed = orStop(await computeFunderBalance(session.door, request));
  const how = { language: "fr", today, now: "2026-03-31 09:05" };
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
  const path = join(folder, `${id}.xlsx`);
  writeFileSync(path, await saveWorkbook(session.workbook));
  print(path, id);
}

function print(path, id) {
  office("pdf", path, folder);
  if (values.recalculate === true)
    office("xlsx:Calc MS Excel 2007 XML", path, join(folder, "recalculated"));
  const pdf = join(folder, `${id}.pdf`);
  const picture = join(images, `balance-${id}`);
  for (const pixels of [widestPixels, 480, 380]) {
    const size = ["-scale-to-x", String(pixels), "-scale-to-y", "-1"];
    execFileSync("pdftoppm", ["-png", "-gray", "-singlefile", ...size, pdf, picture]);
    if (statSync(`${picture}.png`).size <= mostBytes) break;
  }
  process.stdout.write(`${id}\n`);
}

function office(format, path, out) {
  const home = `-env:UserInstallation=file://${join(folder, "home")}`;
  execFileSync("soffice", [home, "--headless", "--convert-to", format, "--outdir", out, path], {
    stdio: "ignore",
    timeout: 240_000,
  });
}

function orStop(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
