export default {
  transform: {
    "^.+\\.(ts|tsx|js|mjs)$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Libraries that ship ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(temporal-polyfill|temporal-utils|numfmt|@sparticuz/chromium)/)",
  ],
  // numfmt 4.0.1 promises a CommonJS file that its package does not hold.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testEnvironment: "node",
  // Jest leaves a core free by default: on a machine of two, that halves the speed.
  maxWorkers: "100%",
  // No test is about speed: a busy machine may take its time.
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/scripts/tests/counts.mjs"],
  // Browser tests share one workbench server, started by the first that needs it.
  globalSetup: "<rootDir>/scripts/tests/begin.mjs",
  globalTeardown: "<rootDir>/scripts/tests/end.mjs",
};
