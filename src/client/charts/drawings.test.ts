import { describe, expect, it } from 'vitest';
import { charts } from '#charts/index.ts';
import { drawings } from './drawings.ts';

describe('the charts that the browser draws', () => {
  it('are those of the site', async () => {
    expect(Object.keys(drawings)).toEqual(charts.map(({ id }) => id));
    for (const chart of charts) expect(await drawings[chart.id]?.()).toBe(chart);
  });
});
