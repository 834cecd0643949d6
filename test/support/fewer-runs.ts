import fc from "fast-check";

/** Half of fast-check's own number of runs, where a property names none: the whole suite is to stay below 20 seconds. */
fc.configureGlobal({ numRuns: 50 });
