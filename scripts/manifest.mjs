// npm run manifest:production -- --base https://flechage.example.org
// Writes dist/manifest.xml: manifest.xml with our own server in the place of localhost.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

const root = join(import.meta.dirname, "..");

/** Where the local manifest finds the pages; manifest.xml is the template of all others. */
export const localBase = "https://localhost:3000";

/** Address that the pages are built for: `FLECHAGE_URL`, else the local one. */
export function baseUrl() {
  return (process.env.FLECHAGE_URL ?? localBase).replace(/\/+$/, "");
}

/** The manifest of a server. Throws when the address is not one that Excel accepts. */
export function manifestFor(template, base) {
  const { protocol, hostname, origin, search, hash } = new URL(base);
  if (protocol !== "https:" || hostname === "localhost" || search !== "" || hash !== "") {
    throw new Error(`the add-in must be served from an https address of its own, not ${base}`);
  }
  // AppDomain takes an origin, without path (officejs M-17).
  return template
    .replaceAll(`<AppDomain>${localBase}`, `<AppDomain>${origin}`)
    .replaceAll(localBase, base.replace(/\/+$/, ""));
}

async function main() {
  const { values } = parseArgs({
    options: {
      base: { type: "string", default: baseUrl() },
      out: { type: "string", default: join(root, "dist/manifest.xml") },
    },
  });
  const template = await readFile(join(root, "manifest.xml"), "utf8");
  const manifest = manifestFor(template, values.base);
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, manifest);
  console.log(`${values.out} written for ${values.base}`);
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 2;
  });
}
