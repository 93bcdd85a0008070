import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import webpack from "webpack";
import DevServer from "webpack-dev-server";
import configure from "../webpack.config.js";
import { localhostCertificate } from "./certificate.mjs";
import { startOptions, usage } from "./startOptions.mjs";

const root = join(import.meta.dirname, "..");

const { options, problem } = startOptions(process.argv.slice(2));
if (problem !== null) {
  console.error(`${problem}\n${usage}`);
  process.exitCode = 2;
} else if (options.help) console.log(usage);
else await start(options);

async function start({ mode, once, port: wanted, "no-open": isQuiet }) {
  say(
    "Fléchage : préparation de l’atelier… (la première fois, moins d’une minute)",
    "Fléchage: getting the workbench ready… (the first time, less than a minute)",
  );
  const [certificate, port] = await Promise.all([
    localhostCertificate(join(root, ".cache/certificates")),
    freePort(Number(wanted)),
  ]);
  const compiler = webpack({
    ...configure({ workbench: true }, { mode }),
    infrastructureLogging: { level: "warn" },
    stats: "errors-only",
    ...(once ? { watchOptions: { ignored: /./ } } : {}),
  });
  const server = new DevServer(serverOptions({ certificate, port, once }), compiler);
  let isAnnounced = false;
  compiler.hooks.done.tap("start", (stats) => {
    if (stats.hasErrors()) {
      say("La construction a échoué ; voyez ci-dessus.", "The build failed; see above.");
      if (once) process.exit(1);
      return;
    }
    if (isAnnounced) return;
    isAnnounced = true;
    const address = `https://localhost:${port}/`;
    announce(address, certificate);
    if (!isQuiet && hasDisplay()) open(address);
  });
  await server.start();
}

function serverOptions({ certificate: { ca, cert, key }, port, once }) {
  const at = (publicPath, directory) => ({ publicPath, directory, watch: false });
  return {
    host: "localhost",
    port,
    server: { type: "https", options: { ca, cert, key } },
    hot: false,
    liveReload: !once,
    client: once ? false : { overlay: false, logging: "error" },
    setupExitSignals: true,
    devMiddleware: { stats: "errors-only" },
    static: [
      at("/office-js", join(root, "node_modules/@microsoft/office-js/dist")),
      at("/assets", join(root, "assets")),
      at("/manifest", join(root, "manifest")),
    ],
    setupMiddlewares(middlewares, { app }) {
      app.get("/manifest.xml", (_, response) => {
        response.sendFile(join(root, "manifest.xml"));
      });
      return middlewares;
    },
  };
}

function announce(address, { trusted }) {
  say(`L’atelier est ouvert : ${address}`, `The workbench is open: ${address}?lang=en`);
  if (!trusted) {
    say(
      "Le navigateur demandera une fois si vous faites confiance à cette page, parce que son certificat vient d’être fabriqué " +
        "sur cette machine : « Paramètres avancés », puis « Continuer vers le site localhost ». Rien ne sort de votre ordinateur.\n" +
        "Pour ne plus le voir : npx office-addin-dev-certs install (demande votre accord, parfois un mot de passe).",
      "Your browser will ask once whether you trust this page, because its certificate was just made on this machine: " +
        "“Advanced”, then “Continue to localhost”. Nothing leaves your computer.\n" +
        "To stop seeing it: npx office-addin-dev-certs install (asks for your consent, sometimes a password).",
    );
  }
  say("Pour arrêter : Ctrl+C.", "To stop: Ctrl+C.");
}

function say(french, english) {
  console.log(`${french}\n${english}\n`);
}

/** The first free port from `wanted` on; 0 lets the system choose. */
async function freePort(wanted) {
  for (let candidate = wanted; candidate < wanted + 50; candidate++) {
    const found = await tryPort(candidate);
    if (found !== null) return found;
  }
  throw new Error(`no free port from ${wanted} to ${wanted + 49}`);
}

function tryPort(candidate) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen(candidate, "localhost", () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

function hasDisplay() {
  if (process.env.CI) return false;
  return (
    process.platform === "win32" ||
    process.platform === "darwin" ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

function open(address) {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  // No browser to open is no reason to stop: the address is printed.
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
