#!/usr/bin/env node
// Node keeps the compiled bundle for the next run, where it can (22.8 and later).
require("node:module").enableCompileCache?.();
require("../dist/main.cjs");
