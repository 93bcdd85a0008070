// Prints, as JSON, the modules and files of the shipped add-in: what `npm run build` would put in dist/.
import webpack from "webpack";
import configure from "../../webpack.config.js";

const config = configure({}, { mode: "production" });
const [, , out] = process.argv;

webpack(
  {
    ...config,
    output: { ...config.output, path: out },
    // Names, not sizes: minifying would only cost time.
    optimization: { minimize: false, concatenateModules: false },
    cache: false,
    devtool: false,
  },
  (error, stats) => {
    if (error ?? stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
    const modules = [...stats.compilation.modules].map((module) => module.nameForCondition() ?? "");
    const files = Object.keys(stats.compilation.assets);
    process.stdout.write(JSON.stringify({ modules, files }));
  },
);
