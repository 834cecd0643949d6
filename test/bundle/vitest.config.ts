import { defineConfig } from "vitest/config";

/** What `npm run bundle` has written, used as an office without Node would. */
export default defineConfig({ test: { include: ["test/bundle/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } });
