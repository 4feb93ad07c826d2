import { existsSync, readFileSync } from 'node:fs';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { absences } from './absences.ts';
import { rgaaThemes } from './criteria.ts';
import { computeGrid, type Line, type Records, tallyOf } from './grid.ts';
import { namedTests, proofs } from './proofs.ts';

const date = '2026-11-24';
const allRules = Object.values(proofs).flatMap(({ proofs: all = [] }) =>
  all.flatMap((proof) => ('axe' in proof ? [proof.axe] : [])),
);
/** An audit in which everything went well. */
const records: Records = {
  axe: {
    date,
    axe: '4',
    browser: 'Chromium',
    pages: 800,
    states: 4,
    combinations: [{ width: 390, theme: 'light' }],
    rules: [...new Set(allRules)].map((id) => ({ id, title: id, judged: 800, violated: 0, unsettled: 0 })),
    elements: Object.fromEntries(Object.keys(absences).map((name) => [name, 0])),
  },
  tests: {
    date,
    groups: [...namedTests()].flatMap(([file, names]) =>
      names.map((name) => ({ file, name, passed: 3, failed: 0 })),
    ),
  },
  handChecks: [],
};
const line = (number: string, changed: Partial<Records> = {}): Line | undefined =>
  computeGrid({ ...records, ...changed })
    .flatMap(({ lines }) => lines)
    .find((one) => one.number === number);

describe('The grid of the RGAA', () => {
  it('has the 106 criteria of the 13 themes, each once', () => {
    const numbers = rgaaThemes.flatMap(({ criteria }) => criteria.map(({ number }) => number));
    expect(rgaaThemes).toHaveLength(13);
    expect(new Set(numbers).size).toBe(106);
    expect(Object.keys(proofs).filter((number) => !numbers.includes(number))).toEqual([]);
  });

  it('names tests that exist', () => {
    const unknown = [...namedTests()].flatMap(([file, names]) => {
      const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return names
        .filter((name) => !["'", '`', '"'].some((quote) => source.includes(quote + name)))
        .map((name) => `${file}: ${name}`);
    });
    expect(unknown).toEqual([]);
  });

  it('names rules of axe that exist', () => {
    const known = new Set(axe.getRules().map(({ ruleId }) => ruleId));
    expect(allRules.filter((rule) => !known.has(rule))).toEqual([]);
  });

  it('says that a criterion conforms when all its proofs have passed', () => {
    expect(line('8.1')).toMatchObject({ status: 'conforme', note: null });
    expect(line('6.2')?.evidence).toEqual([{ label: 'axe : link-name', outcome: 'passed', date }]);
  });

  it('does not when one has failed', () => {
    const rules = records.axe.rules.map((rule) =>
      rule.id === 'link-name' ? { ...rule, violated: 1 } : rule,
    );
    expect(line('6.2', { axe: { ...records.axe, rules } })?.status).toBe('non conforme');
    const groups = records.tests?.groups.map((group) => ({ ...group, failed: 1 })) ?? [];
    expect(line('8.1', { tests: { date, groups } })?.status).toBe('non conforme');
  });

  it('waits when one has not run', () => {
    expect(line('8.1', { tests: null })?.status).toBe('pas encore testé');
    expect(line('6.2', { axe: { ...records.axe, rules: [] } })?.status).toBe('pas encore testé');
  });

  it('waits for a person where tests see only a part, and says what is left to look at', () => {
    expect(line('9.1')).toMatchObject({ status: 'pas encore testé', note: proofs['9.1']?.remains });
    const check = {
      criterion: '9.1',
      result: 'conforme',
      date,
      looked_at: 'les titres de chaque modèle',
    } as const;
    expect(line('9.1', { handChecks: [check] })).toMatchObject({ status: 'conforme', note: null });
  });

  it('believes a person who found a fault, whatever the tests say', () => {
    const check = {
      criterion: '8.1',
      result: 'non conforme',
      date,
      looked_at: 'la page d’accueil',
      defect: 'Il manque.',
    } as const;
    expect(line('8.1', { handChecks: [check] })).toMatchObject({
      status: 'non conforme',
      note: 'Il manque.',
    });
  });

  it('leaves aside what no page holds, and only that', () => {
    expect(line('4.1')).toMatchObject({
      status: 'non applicable',
      note: expect.stringContaining('800 pages'),
    });
    const elements = { ...records.axe.elements, media: 2 };
    expect(line('4.1', { axe: { ...records.axe, elements } })?.status).toBe('pas encore testé');
  });

  it('counts what is not tested as not conform in the rate, and names the state as the law does', () => {
    const grid = computeGrid(records);
    const tally = tallyOf(grid);
    expect(tally.conform + tally.nonConform + tally.notApplicable + tally.untested).toBe(106);
    expect(tally.rate).toBe(tally.conform / (106 - tally.notApplicable));
    const all = (status: Line['status']) =>
      grid.map((theme) => ({ ...theme, lines: theme.lines.map((one) => ({ ...one, status })) }));
    expect(tallyOf(all('conforme')).state).toBe('totalement conforme');
    expect(tallyOf(all('pas encore testé'))).toMatchObject({ state: 'non conforme', rate: 0 });
    expect(tallyOf(all('non applicable')).rate).toBe(0);
  });
});
