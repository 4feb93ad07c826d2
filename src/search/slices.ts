/**
 * Work that can be done in slices: it stops after each, saying how many things it has dealt with since the last, so
 * that a page may answer its visitor in between.
 */
export type Sliced<Value> = Generator<number, Value, void>;

/** Does all the work at once. */
export function atOnce<Value>(work: Sliced<Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does the work slice by slice, waiting after each. */
export async function inSlices<Value>(work: Sliced<Value>, breathe: () => Promise<void>): Promise<Value> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await breathe();
  }
}
