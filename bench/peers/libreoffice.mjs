// node libreoffice.mjs ROWS.csv REPORT.json → { ms, figures }: LibreOffice's own clock around calculateAll(), the median of five.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const runs = 5;
const macro = `Sub Recalculate(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  Open target For Output As #1
  For run = 1 To ${runs}
    started = GetSystemTicks()
    document.calculateAll()
    Print #1, GetSystemTicks() - started
  Next run
  report = document.Sheets.getByName("Report")
  cells = report.createCursor()
  cells.gotoEndOfUsedArea(True)
  For row = 0 To cells.Rows.Count - 1
    Print #1, report.getCellByPosition(0, row).Value
  Next row
  Close #1
  document.close(True)
End Sub`;

const doctype = (kind) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind.split(":")[1]}.dtd">\n`;

const [rowsFile, reportFile] = process.argv.slice(2);
const { formulas } = JSON.parse(readFileSync(reportFile, "utf8"));
const folder = mkdtempSync(join(tmpdir(), "bench-libreoffice-"));
try {
  const profile = join(folder, "profile");
  const office = (...more) =>
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--norestore",
        ...more,
      ],
      { stdio: "ignore" },
    );
  // The first start makes the profile, with a library of macros for us to fill.
  office("--terminate_after_init");
  const library = join(profile, "user", "basic", "Standard");
  writeFileSync(
    join(library, "script.xlb"),
    `${doctype("library:library")}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">\n <library:element library:name="Bench"/>\n</library:library>`,
  );
  writeFileSync(
    join(library, "Bench.xba"),
    `${doctype("script:module")}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${escaped(macro)}</script:module>`,
  );
  const source = join(folder, "report.fods");
  writeFileSync(source, flatDocument());
  const target = join(folder, "times.txt");
  office(`macro:///Standard.Bench.Recalculate("${source}","${target}")`);
  const printed = readFileSync(target, "utf8").trim().split(/\s+/).map(Number);
  const times = printed.slice(0, runs).sort((a, b) => a - b);
  process.stdout.write(
    JSON.stringify({ ms: times[Math.floor(runs / 2)], figures: printed.slice(runs) }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The rows and the report as one flat OpenDocument spreadsheet. */
function flatDocument() {
  const spaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"';
  const rows = readFileSync(rowsFile, "utf8")
    .split("\n")
    .map((line) => {
      const [agreement, amount] = line.split("\t");
      return `<table:table-row><table:table-cell office:value-type="string"><text:p>${agreement}</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="${amount}"/></table:table-row>`;
    });
  const report = formulas.map(
    (formula) =>
      `<table:table-row><table:table-cell table:formula="of:${escaped(openFormula(formula))}"/></table:table-row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Rows">${rows.join("")}</table:table><table:table table:name="Report">${report.join("")}</table:table></office:spreadsheet></office:body></office:document>`;
}

/** `Rows!$A$1:$A$9` as `[$Rows.$A$1:.$A$9]`, commas as semicolons: the OpenFormula of OpenDocument. */
function openFormula(formula) {
  return formula
    .replaceAll(/Rows!(\$[A-Z]+\$\d+):(\$[A-Z]+\$\d+)/g, "[$Rows.$1:.$2]")
    .replaceAll(",", ";");
}

function escaped(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
