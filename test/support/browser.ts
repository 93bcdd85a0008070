import { chromium, type Browser, type Page } from "playwright-core";

import { installedBrowser } from "./installedBrowser";

/** Where there is none, Linux has the one that comes with @sparticuz/chromium. */
const hasBrowser = installedBrowser() !== null || process.platform === "linux";

/**
 * `describe` for browser journeys. On a machine without a browser they are left out, and said to be; with
 * REQUIRE_BROWSER=1, as in CI, that is an error.
 */
export const describeInBrowser: jest.Describe = hasBrowser ? describe : leftOut();

function leftOut(): jest.Describe {
  const sentence =
    "Browser journeys left out: no Chrome, Edge or Chromium on this machine (CHROME_PATH names one).";
  if (process.env["REQUIRE_BROWSER"] === "1") throw new Error(sentence);
  process.stderr.write(`${sentence}\n`);
  return describe.skip;
}

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = installedBrowser() ?? (await bundledBrowser());
  return await chromium.launch({ executablePath, args: quiet });
}

async function bundledBrowser(): Promise<string> {
  const { default: bundled } = await import("@sparticuz/chromium");
  return await bundled.executablePath();
}

/** A page of its own, with the size of a small laptop, that trusts our certificate. */
export async function openPage(
  browser: Browser,
  size: { readonly width: number; readonly height: number } = { width: 1366, height: 768 },
): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: size,
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  return await context.newPage();
}
