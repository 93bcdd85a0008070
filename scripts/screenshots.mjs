// npm run screenshots: makes the pictures of the README from the running workbench, the job done through the real
// pane, and from the balance that the command line writes, printed by LibreOffice. Needs Chromium, soffice and pdftoppm.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const images = join(root, "docs/images");
const scratch = mkdtempSync(join(tmpdir(), "flechage-images-"));
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: "inherit" });
mkdirSync(images, { recursive: true });

await pictureOfWorkbench();
pictureOfBalance();

async function pictureOfWorkbench() {
  const { address, stop } = await startWorkbench();
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      ignoreHTTPSErrors: true,
    });
    page.setDefaultTimeout(180_000);
    await page.goto(address);
    const pane = page.frameLocator("iframe");
    const press = (name) => pane.getByRole("button", { name }).click();
    await press("Lire le classeur");
    await pane.getByRole("button", { name: "Écrire les tableaux" }).waitFor();
    await page.getByRole("tab", { name: "Budget P1" }).click();
    await page.screenshot({ path: join(images, "workbench.png") });
    await press("Écrire les tableaux");
    await press("Contrôler maintenant");
    await press("Lancer les contrôles");
    await pane.getByText("Rien à signaler").waitFor();
    await page.screenshot({ path: join(images, "check.png") });
    await press("Produire un bilan");
    await pane.getByRole("combobox").first().click();
    await pane.getByRole("option", { name: /^A2/ }).click();
    await press("Calculer le bilan");
    await press("Écrire le bilan");
    await press("Voir la feuille");
    await page.getByRole("tab", { name: "CRF A2 2025", selected: true }).waitFor();
    await page.screenshot({ path: join(images, "balance.png") });
  } finally {
    await browser.close();
    stop();
  }
}

function startWorkbench() {
  const child = spawn(process.execPath, ["scripts/start.mjs", "--no-open", "--port", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.on("exit", () => reject(new Error("the workbench did not start")));
    child.stdout.on("data", (said) => {
      const address = /https:\/\/localhost:\d+\//.exec(String(said));
      if (address) resolve({ address: address[0], stop: () => child.kill() });
    });
  });
}

function pictureOfBalance() {
  const flechage = (...args) => run("npm", "run", "--silent", "flechage", "--", ...args);
  const structured = join(scratch, "structured.xlsx");
  const balance = join(scratch, "balance.xlsx");
  flechage("structure", "assets/samples/passerelles.xlsx", "--out", structured);
  flechage(
    "balance",
    structured,
    "--agreement",
    "A2",
    "--template",
    "cerfa-15059",
    "--out",
    balance,
  );
  run(
    "soffice",
    "--headless",
    `-env:UserInstallation=file://${scratch}/office`,
    "--convert-to",
    "pdf",
    "--outdir",
    scratch,
    balance,
  );
  const pdf = join(scratch, "balance.pdf");
  const pages = /Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }))[1];
  // The balance is the last sheet, one page.
  run(
    "pdftoppm",
    "-r",
    "80",
    "-f",
    pages,
    "-l",
    pages,
    "-singlefile",
    "-png",
    pdf,
    join(scratch, "crf"),
  );
  renameSync(join(scratch, "crf.png"), join(images, "crf-a2-2025.png"));
}
