import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Face, openFace } from './face.ts';
import { setText } from './set-text.ts';

let face: Face;
beforeAll(async () => {
  face = await openFace();
});

const options = { weight: 650, spacing: -0.015, largest: 80, smallest: 24 } as const;
const room = { width: 700, height: 320 };

describe('the display face', () => {
  it('measures kerned French, whatever its spaces and hyphens', () => {
    const style = { size: 100, weight: 650 } as const;
    expect(face.width('AVA', style)).toBeLessThan(2 * face.width('A', style) + face.width('V', style));
    expect(face.width('12\u202f%', style)).toBeGreaterThan(face.width('12%', style));
    expect(face.letters('œ«é€’–', style).every(({ outline }) => outline !== '')).toBe(true);
  });

  it('draws what it lacks by what stands for it, and never a box', () => {
    const style = { size: 100, weight: 450 } as const;
    const outlines = (text: string) => face.letters(text, style).map(({ outline }) => outline);
    expect(outlines('mi\u2011temps')).toEqual(outlines('mi-temps'));
    expect(outlines('Ł').every(Boolean)).toBe(true);
    expect(outlines('漢')).toEqual([]);
  });
});

describe('a text set in a box', () => {
  it('is as large as it can be, on lines of much the same length', () => {
    const { lines, style } = setText(
      face,
      'Créer pour l’action sociale un équivalent de l’article 51 de la santé',
      room,
      options,
    );
    expect(lines.join(' ')).toBe('Créer pour l’action sociale un équivalent de l’article 51 de la santé');
    expect(style.size).toBeGreaterThan(60);
    const widths = lines.map((line) => face.width(line, style));
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) / 2);
  });

  it('ends at a whole word when even the smallest size is too large', () => {
    const { lines } = setText(face, 'mot '.repeat(400), room, options);
    expect(lines.at(-1)).toMatch(/mot…$/);
  });

  it('stays in its box, and loses no word while the smallest size holds them', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeéilmnoœprstuW0 '), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = words.join(' ').replace(/\s+/g, ' ').trim();
        const { lines, style, height } = setText(face, text, room, options);
        expect(height).toBeLessThanOrEqual(room.height + 0.001);
        // Kerning across a space is not counted when lines are filled.
        for (const line of lines)
          expect(face.width(line, style)).toBeLessThanOrEqual(room.width + style.size * 0.1);
        if (style.size > options.smallest) expect(lines.join(' ')).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});
