import { defineConfig } from "vitest/config";

/** What is published, as its users get it: `npm run test:package` has built it. */
export default defineConfig({
  test: {
    include: ["test/package/**/*.test.ts"],
    globalSetup: "test/package/installed.ts",
    // Only what hangs takes so long; a page's commands are a process each.
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
