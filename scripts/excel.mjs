// npm run excel | npm run excel:web -- --document https://…
// Trusts a development certificate, serves the add-in on https://localhost:3000 and sideloads manifest.xml
// into a real Excel: on this computer (Windows, Mac) or on the web, in the workbook given by its address.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import addinCli from "office-addin-cli";
import devCerts from "office-addin-dev-certs";
import devSettings from "office-addin-dev-settings";

const { values } = parseArgs({
  options: {
    app: { type: "string", default: "desktop" },
    document: { type: "string" },
    port: { type: "string", default: "3000" },
  },
});

try {
  const port = addinCli.parseNumber(values.port, "--port takes a number");
  if (values.app === "web" && values.document === undefined) {
    throw new Error(
      "Excel on the web needs the address of a workbook: npm run excel:web -- --document https://…",
    );
  }
  // Asks the system, once, to trust a certificate for localhost: Excel opens nothing without it.
  await devCerts.ensureCertificatesAreInstalled();
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL("start.mjs", import.meta.url)), "--no-open", "--port", String(port)],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  process.on("exit", () => server.kill());
  await devSettings.sideloadAddIn(
    fileURLToPath(new URL("../manifest.xml", import.meta.url)),
    "excel",
    false,
    false,
    values.app === "web" ? devSettings.AppType.Web : devSettings.AppType.Desktop,
    values.document,
  );
  console.log(
    "Fléchage is sideloaded. Ctrl+C stops the server; Excel forgets the add-in when its cache is cleared.",
  );
} catch (error) {
  addinCli.logErrorMessage(error);
  process.exitCode = 1;
}
