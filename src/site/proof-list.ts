import type { Evidence, GridTheme } from '#quality/grid.ts';

/** One proof as the page lists it, named by the number that the grid's lines refer to. */
export interface NumberedProof extends Evidence {
  readonly number: number;
}

/** Every proof that the grid refers to, each once, numbered in the order in which it is met. */
export function numberProofs(grid: readonly GridTheme[]): ReadonlyMap<string, NumberedProof> {
  const found = new Map<string, NumberedProof>();
  for (const { lines } of grid) {
    for (const { evidence } of lines) {
      for (const proof of evidence) {
        if (!found.has(proof.label)) found.set(proof.label, { ...proof, number: found.size + 1 });
      }
    }
  }
  return found;
}
