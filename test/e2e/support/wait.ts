import { setTimeout } from "node:timers/promises";

type Condition = () => boolean | Promise<boolean>;

/** Asks again and again until the condition holds; fails, saying what was waited for, after the time-out. */
export async function waitUntil(condition: Condition, what: string, timeout = 30_000): Promise<void> {
  if (!(await becomesTrue(condition, timeout))) throw new Error(`Waited ${timeout / 1000} s in vain until ${what}.`);
}

/** Asks again and again; whether the condition held before the time-out. */
export async function becomesTrue(condition: Condition, timeout: number): Promise<boolean> {
  const end = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await setTimeout(50);
  }
  return true;
}
