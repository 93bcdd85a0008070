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
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testEnvironment: "node",
};
