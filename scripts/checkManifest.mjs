// npm run manifest [-- FILE --production]: what is wrong with the manifest, without Excel and without a network.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { tsImport } from "tsx/esm/api";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { production: { type: "boolean", default: false } },
});
const { checkManifest } = await tsImport("./manifestRules/check.ts", import.meta.url);
const { projectContext } = await tsImport("./manifestRules/projectContext.ts", import.meta.url);

const file = positionals[0] ?? join(root, "manifest.xml");
const context = projectContext(root, values.production);
const problems = checkManifest(await readFile(file, "utf8"), context);
for (const { fact, line, message } of problems) console.error(`${file}:${line} ${fact} ${message}`);
console.log(problems.length === 0 ? `${file} is sound` : `${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
