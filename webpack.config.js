import { readFileSync } from "node:fs";
import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { FunctionsMetadata } from "./scripts/functionsMetadata.mjs";
import { baseUrl } from "./scripts/manifest.mjs";

/** What the shipped page loads; Microsoft asks that it stay on their network. */
export const officeOnCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** The same library from our own packages: the workbench works without any network. */
export const officeAtHome = "/office-js/office.js";

const root = import.meta.dirname;
const inRoot = (...parts) => join(root, ...parts);
const { version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
const paneEntry = inRoot("src/entry/taskpane/main.tsx");
const paneTemplate = inRoot("src/entry/taskpane/taskpane.html");

/** The add-in's own page, served to the workbench with office.js at home; everything else is as shipped. */
class PaneForTheWorkbench {
  apply(compiler) {
    compiler.hooks.compilation.tap("PaneForTheWorkbench", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("PaneForTheWorkbench", (data) => {
        if (data.outputName !== "taskpane.workbench.html") return data;
        if (!data.html.includes(officeOnCdn)) {
          throw new Error("taskpane.html must load office.js from the Microsoft CDN");
        }
        return { ...data, html: data.html.replace(officeOnCdn, officeAtHome) };
      });
    });
  }
}

const paneHtml = (filename) =>
  new HtmlPlugin({
    filename,
    template: paneTemplate,
    chunks: ["taskpane"],
    scriptLoading: "defer",
  });

/**
 * `webpack --mode production` makes the shipped add-in in dist/. With `--env workbench` the stand-in
 * spreadsheet is built beside it: `npm start` serves that, and it is never shipped.
 */
export function configure(env = {}, { mode = "development" } = {}) {
  const production = mode === "production";
  if (env.bench) return benchPages(mode);
  const workbench = Boolean(env.workbench);
  return {
    name: workbench ? "workbench" : "addin",
    mode,
    context: root,
    entry: {
      taskpane: paneEntry,
      ...(workbench ? { workbench: inRoot("src/entry/workbench/main.tsx") } : {}),
    },
    output: {
      path: workbench ? inRoot(".cache/workbench") : inRoot("dist"),
      filename: production ? "[name].[contenthash:10].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:10].js" : "[name].js",
      assetModuleFilename: "assets/[name].[contenthash:10][ext]",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        typescript,
        { test: /\.css$/, type: "css" },
        { test: /\.(png|svg|xlsx)$/, type: "asset/resource" },
      ],
    },
    plugins: [
      paneHtml("taskpane.html"),
      new FunctionsMetadata(baseUrl()),
      new webpack.DefinePlugin({ FLECHAGE_VERSION: JSON.stringify(version) }),
      ...(workbench ? workbenchPages() : [shippedFiles()]),
    ],
    // The workbench is started by people who want to see it: no time for maps. A development build is readable without.
    devtool: production && !workbench ? "source-map" : false,
    optimization: {
      minimizer: [fastMinifier()],
      // What two pages need (papaparse, radio buttons, words of templates) comes once; the default leaves less than 20 kB in each.
      splitChunks: { minSize: 3_000 },
    },
    cache: {
      type: "filesystem",
      cacheDirectory: inRoot(".cache/webpack"),
      name: `${workbench ? "workbench" : "addin"}-${mode}`,
      buildDependencies: { config: [import.meta.filename] },
    },
    experiments: { css: true },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** `--env bench`: code of ours that a bench runs in a browser, built as the pane is. */
const benchPages = (mode) => ({
  name: "bench",
  mode,
  context: root,
  entry: { understand: inRoot("bench/page/understand.ts") },
  output: { path: inRoot(".cache/bench"), filename: "[name].js" },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [typescript] },
  devtool: false,
  optimization: { minimizer: [fastMinifier()] },
  performance: { hints: false },
  stats: "errors-warnings",
});

const workbenchPages = () => [
  paneHtml("taskpane.workbench.html"),
  new PaneForTheWorkbench(),
  new HtmlPlugin({
    filename: "index.html",
    template: inRoot("src/entry/workbench/workbench.html"),
    chunks: ["workbench"],
    scriptLoading: "defer",
  }),
];

const shippedFiles = () =>
  new CopyPlugin({
    patterns: [
      { from: "assets/icons/*.png", to: "[path][name][ext]" },
      { from: "assets/help", to: "assets/help" },
    ],
  });

/** swc minifies in a third of the time of the default. */
const fastMinifier = () => new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify });

const swc = {
  sync: false,
  jsc: {
    // Safari 15.4 is the oldest web view that Excel still uses.
    target: "es2021",
    // Private fields in a WeakMap each cost a third of the time of a large workbook, and long pauses to collect them.
    assumptions: { setPublicClassFields: true, privateFieldsAsProperties: true },
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
};

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: "swc-loader", options: swc },
};

// webpack-cli and size-limit look for a default export.
export default configure;
