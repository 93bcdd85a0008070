import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

/** The browser that CHROME_PATH names, else the Chrome, Edge or Chromium of this machine. */
function installedBrowser(): string | null {
  const places = [process.env["CHROME_PATH"] ?? "", ...usualPlaces()];
  return places.find((path) => path !== "" && existsSync(path)) ?? null;
}

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

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
      (name) => process.env[name] ?? "",
    );
    return roots.flatMap((root) => [
      join(root, "Google/Chrome/Application/chrome.exe"),
      join(root, "Microsoft/Edge/Application/msedge.exe"),
      join(root, "Chromium/Application/chrome.exe"),
    ]);
  }
  return [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ];
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
