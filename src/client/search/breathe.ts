/** Milliseconds of work that nobody notices. */
const unnoticed = 8;

let rested = 0;

/** Lets the browser hear and show what there is to, if work has lasted. */
export async function breathe(): Promise<void> {
  if (performance.now() - rested < unnoticed) return;
  // `scheduler.yield` would come back before the browser has painted.
  await new Promise((resolve) => setTimeout(resolve));
  rested = performance.now();
}
