import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "test/support/build.ts",
    setupFiles: "test/support/runs.ts",
    include: ["test/**/*.test.ts"],
    // Tests keep no state in modules, so files may share them: loading the engine once a worker halves the suite's time.
    isolate: false,
    pool: "threads",
    maxWorkers: "100%",
    // Only what hangs takes so long; a busy machine is no fault.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    exclude: ["test/e2e/**", "test/package/**", "**/node_modules/**"],
  },
});
