// Writes docs/host-agreement.md: how far our formula engine and LibreOffice agree. Run through tsx; LibreOffice must be there.
import { writeFileSync } from "node:fs";
import { agreementPage, compareWithLibreOffice } from "../test/host/engine/agreement.ts";
import { soffice } from "../test/host/support/libreOffice.ts";

if (soffice === undefined) throw new Error("LibreOffice is not installed");
const compared = await compareWithLibreOffice(soffice);
writeFileSync("docs/host-agreement.md", agreementPage(compared));
const same = compared.filter(({ ours, theirs }) => ours === theirs).length;
process.stdout.write(`docs/host-agreement.md: ${same} of ${compared.length} formulas agree\n`);
