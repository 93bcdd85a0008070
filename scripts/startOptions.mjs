import { parseArgs } from "node:util";

const modes = ["production", "development"];

export const usage = `npm start -- [--port 3000] [--no-open] [--once] [--mode ${modes.join("|")}]`;

/**
 * What `npm start` is asked. `problem` says why that cannot be done, null when it can.
 * @param {string[]} args
 */
export function startOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: "string", default: "3000" },
        "no-open": { type: "boolean", default: false },
        /** Build once: no watching, no reload. */
        once: { type: "boolean", default: false },
        /** As shipped; `development` rebuilds faster while one works on the code. */
        mode: { type: "string", default: "production" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const { port, mode } = values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      return refused(`--port ${port}: a number up to 65535`);
    if (!modes.includes(mode)) return refused(`--mode ${mode}: ${modes.join(" or ")}`);
    return { options: values, problem: null };
  } catch (error) {
    if (String(error?.code).startsWith("ERR_PARSE_ARGS")) return refused(error.message);
    throw error;
  }
}

const refused = (problem) => ({ options: null, problem });
