import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, type Sliced } from './slices.ts';

function* work(log: string[]): Sliced<string> {
  for (const part of ['a', 'b']) {
    log.push(part);
    yield 1;
  }
  return 'done';
}

describe('Work in slices', () => {
  it('waits after each slice, and gives what it made', async () => {
    const log: string[] = [];
    const made = await inSlices(work(log), async () => {
      log.push('…');
    });
    expect(made).toBe('done');
    expect(log).toEqual(['a', '…', 'b', '…']);
  });

  it('gives the same at once', () => {
    expect(atOnce(work([]))).toBe('done');
  });
});
