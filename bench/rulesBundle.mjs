import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configure from "../webpack.config.js";

/** Makes .cache/bench/rulesInBrowser.js: the rules as the add-in has them, for a page and for a worker. */
const { mode, module, resolve, optimization, context } = configure({}, { mode: "production" });
const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

webpack(
  {
    mode,
    module,
    resolve,
    optimization,
    context,
    target: "webworker",
    entry: inRoot("bench/rulesInBrowser.ts"),
    output: { path: inRoot(".cache/bench"), filename: "rulesInBrowser.js" },
    performance: { hints: false },
  },
  (error, stats) => {
    if (error === null && stats?.hasErrors() === false) return;
    process.stderr.write(`${error?.message ?? stats?.toString("errors-only")}\n`);
    process.exitCode = 1;
  },
);
