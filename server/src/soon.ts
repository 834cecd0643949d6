/** Runs a task in a later turn of the event loop: messages that wait already come before it. A worker has no setImmediate. */
export const soon: (task: () => void) => unknown =
  typeof setImmediate === "function" ? setImmediate : (task) => setTimeout(task, 0);
