import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderYaml } from './yaml.ts';

describe('renderYaml', () => {
  it('quotes what an old reader would take for a date or a number, and nothing else', () => {
    const text = renderYaml(
      { date: '2026-11-22', year: '2024', month: '2024-11', title: 'Créer un fonds', count: 3 },
      null,
    );
    expect(text).toBe('date: "2026-11-22"\nyear: "2024"\nmonth: 2024-11\ntitle: Créer un fonds\ncount: 3\n');
  });

  it('never folds a long line, and separates records with a blank line', () => {
    const text = 'un mot '.repeat(60).trim();
    expect(
      renderYaml(
        [
          { id: 'a', text },
          { id: 'b', text: 'x' },
        ],
        null,
      ),
    ).toBe(`- id: a\n  text: ${text}\n\n- id: b\n  text: x\n`);
  });

  it('keeps the comments of an editor around what changes', () => {
    const before = '# Les chiffres\n- id: a # vu le 3 mai\n  value: 1\n\n- id: b\n  # à revoir\n  value: 2\n';
    const after = renderYaml(
      [
        { id: 'a', value: 1 },
        { id: 'b', value: 3 },
        { id: 'c', value: 4 },
      ],
      before,
    );
    expect(after).toBe(
      '# Les chiffres\n- id: a # vu le 3 mai\n  value: 1\n\n- id: b\n  # à revoir\n  value: 3\n\n- id: c\n  value: 4\n',
    );
  });

  it('writes what it reads back, from nothing or over any other value', () => {
    const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null), fc.boolean());
    const fields = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
      { maxKeys: 5 },
    );
    const records = fc
      .array(fields, { maxLength: 4 })
      .map((list) => list.map((record, index) => ({ ...record, id: `r${index}` })));
    fc.assert(
      fc.property(records, records, (before, after) => {
        const first = renderYaml(before, null);
        expect(parse(first)).toEqual(before);
        expect(parse(renderYaml(after, first))).toEqual(after);
      }),
    );
  });
});
