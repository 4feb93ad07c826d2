/** Lets the browser show and hear before more work is done. */
export function breathe(): Promise<void> {
  // Newer than the types: it comes back before other work that waits.
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
