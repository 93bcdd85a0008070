// npm run screenshots: makes docs/images/*.png for the README out of the running workbench.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { printedPage } from "./printedPage.mjs";

const root = join(import.meta.dirname, "..");
const images = join(root, "docs/images");
const places = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];
const executablePath = places.find((path) => path && existsSync(path));
if (executablePath === undefined) throw new Error("no browser: CHROME_PATH names one");
mkdirSync(images, { recursive: true });

const server = spawn(
  process.execPath,
  [join(root, "scripts/start.mjs"), "--once", "--no-open", "--port", "0"],
  { stdio: ["ignore", "pipe", "inherit"] },
);
try {
  await takeAll(await addressOf(server));
} finally {
  server.kill();
}

function addressOf({ stdout }) {
  return new Promise((resolve) => {
    let said = "";
    stdout.on("data", (chunk) => {
      said += chunk;
      const address = /https:\/\/localhost:\d+\//.exec(said);
      if (address !== null) resolve(address[0]);
    });
  });
}

async function takeAll(address) {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  });
  page.setDefaultTimeout(120_000);
  const pane = page.frameLocator("iframe");
  const press = (name) => pane.getByRole("button", { name }).click();
  const shoot = (name) => page.screenshot({ path: join(images, `${name}.png`) });

  await page.goto(address);
  await page.getByRole("tab", { name: "Budget P1", exact: true }).click();
  await pane.getByRole("button", { name: "Lire le classeur" }).waitFor();
  await shoot("workbench");

  await press("Lire le classeur");
  await pane.getByRole("button", { name: "Écrire les tableaux" }).waitFor();
  await shoot("structurer");
  await press("Écrire les tableaux");
  await pane.getByText("Les tableaux sont écrits").waitFor();
  await page.getByRole("tab", { name: "Dépenses", exact: true }).click();
  await shoot("tableaux");

  await press("Contrôler maintenant");
  await pane
    .getByText(/règles? vérifiées?/)
    .first()
    .waitFor();
  await shoot("controler");

  await pane.getByRole("tab", { name: "Produire" }).click();
  await pane.getByRole("combobox", { name: "Convention" }).first().click();
  await pane.getByRole("option", { name: /^A2/ }).click();
  await press("Calculer le bilan");
  await press("Écrire le bilan");
  await press("Voir la feuille");
  await page.getByRole("tab", { name: "CRF A2 2025", selected: true }).waitFor();
  await shoot("produire");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Télécharger" }).click(),
  ]);
  await printedPage(await download.path(), "CRF A2 2025", join(images, "crf-a2-2025"));
  await browser.close();
}
