import { readFileSync } from 'node:fs';
import { sum } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchBook } from './fixtures.ts';
import { chartById, charts } from './index.ts';
import { renderSvg } from './render-svg.ts';
import type { Mark, Scene, Text } from './scene.ts';
import { anySketch } from './testing/book-arbitrary.ts';
import { xmlFault } from './testing/well-formed.ts';
import { measureText } from './text.ts';

const anyWidth = fc.integer({ min: 280, max: 1200 });

function overlaps(marks: readonly Mark[]): string[] {
  const found: string[] = [];
  const sorted = [...marks].sort((a, b) => a.y - b.y);
  for (const [index, a] of sorted.entries()) {
    for (const b of sorted.slice(index + 1)) {
      if (b.y >= a.y + a.height) break;
      if (a.x < b.x + b.width && b.x < a.x + a.width) found.push(`${a.key} on ${b.key}`);
    }
  }
  return found;
}

const outside = ({ marks, width, height }: Scene): string[] =>
  marks
    .filter(
      (mark) => mark.x < 0 || mark.y < 0 || mark.x + mark.width > width || mark.y + mark.height > height,
    )
    .map(({ key }) => key);

/** Labels that leave the picture; a word wider than its column may, so those with a space only. */
function clipped({ labels, width, height }: Scene): string[] {
  const texts = labels.filter((shape): shape is Text => shape.type === 'text');
  return texts
    .filter(({ x, y, text, size, weight, anchor = 'start' }) => {
      const taken = measureText(text, size, weight);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - taken : x - taken / 2;
      return left < -1 || left + taken > width + 1 || y > height || y - size < -2;
    })
    .map(({ text }) => text);
}

describe('the charts', () => {
  it('have addresses of their own', () => {
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
    for (const { id } of charts) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('are found by their address', () => {
    expect(chartById('cout-facilite')?.question(sketchBook())).toContain('facile');
    expect(chartById('inconnu')).toBeUndefined();
  });

  it('hold the ten charts of the site', () => {
    expect(charts.map(({ id }) => id)).toEqual([
      'propositions-par-acteur',
      'cout-facilite',
      'acteurs-couts',
      'acteurs-parties',
      'horizon-instrument',
      'laureats-par-promotion',
      'laureats-par-besoin',
      'laureats-par-region',
      'chiffres-divergents',
      'chronologie',
    ]);
  });
});

describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (_, chart) => {
  it('never lays one mark over another, nor out of the picture, at any width', () => {
    fc.assert(
      fc.property(anySketch, anyWidth, (sketch, width) => {
        const scene = chart.scene(chart.rows(sketchBook(sketch)), { width });
        expect(scene.width).toBe(width);
        expect(overlaps(scene.marks)).toEqual([]);
        expect(outside(scene)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps its labels in the picture', () => {
    fc.assert(
      fc.property(anySketch, anyWidth, (sketch, width) => {
        expect(clipped(chart.scene(chart.rows(sketchBook(sketch)), { width }))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('gives each mark a key of its own, a label and a page', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const { marks } = chart.scene(chart.rows(sketchBook(sketch)), { width: 600 });
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
        expect(marks.every(({ label, href }) => label && href.startsWith('/'))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('shows the same marks in the same order at every width', () => {
    fc.assert(
      fc.property(anySketch, anyWidth, (sketch, width) => {
        const rows = chart.rows(sketchBook(sketch));
        const keys = (scene: Scene) => scene.marks.map(({ key }) => key);
        expect(keys(chart.scene(rows, { width }))).toEqual(keys(chart.scene(rows, { width: 960 })));
      }),
      { numRuns: 20 },
    );
  });

  it('draws the same well-formed SVG from rows that went through JSON', () => {
    fc.assert(
      fc.property(anySketch, anyWidth, fc.boolean(), (sketch, width, links) => {
        const rows = chart.rows(sketchBook(sketch));
        const drawn = renderSvg(chart.scene(rows, { width }), { links });
        const sent: typeof rows = JSON.parse(JSON.stringify(rows));
        expect(renderSvg(chart.scene(sent, { width }), { links })).toBe(drawn);
        expect(xmlFault(drawn)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it('gives a table whose rows fit its columns', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const { columns, rows, caption } = chart.table(chart.rows(sketchBook(sketch)));
        expect(caption).not.toBe('');
        expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          for (const [index, cell] of row.entries()) {
            if (cell !== null) expect(typeof cell === 'number').toBe(columns[index]?.numeric);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('says something whole when the book is empty', () => {
    const rows = chart.rows(sketchBook());
    expect(chart.finding(rows)).toMatch(/^\p{Lu}.*\.$/u);
    expect(xmlFault(renderSvg(chart.scene(rows, { width: 300 })))).toBeNull();
  });

  it('speaks in whole sentences', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const book = sketchBook(sketch);
        const rows = chart.rows(book);
        expect(chart.question(book)).toBe(rows.question);
        expect(rows.question).toMatch(/ \?$/);
        expect(chart.finding(rows)).toMatch(/^[\p{Lu}\d«].*\.$/u);
        for (const text of [chart.finding(rows), chart.description(rows), chart.limits(book)]) {
          expect(text).not.toMatch(/undefined|NaN|Infinity|null| {2}|\.\.$| ,|à les |à le /);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('sums', () => {
  const check = (property: (sketch: Parameters<typeof sketchBook>[0]) => void): void =>
    fc.assert(fc.property(anySketch, property), { numRuns: 25 });
  const scenes = (id: string, sketch: Parameters<typeof sketchBook>[0]) => {
    const book = sketchBook(sketch);
    const chart = charts.find((one) => one.id === id);
    if (!chart) throw new Error(id);
    const rows = chart.rows(book);
    return { book, marks: chart.scene(rows, { width: 700 }).marks, table: chart.table(rows) };
  };
  const numbers = (marks: readonly Mark[]) =>
    marks.map(({ proposal }) => proposal ?? 0).sort((a, b) => a - b);
  const column = (table: ReturnType<typeof scenes>['table'], key: string): number => {
    const index = table.columns.findIndex((one) => one.key === key);
    return sum(table.rows, (row) => Number(row[index]));
  };

  it.each(['cout-facilite', 'horizon-instrument'])('%s shows every proposal exactly once', (id) => {
    check((sketch) => {
      const { book, marks, table } = scenes(id, sketch);
      expect(numbers(marks)).toEqual(book.proposals.map(({ number }) => number));
      expect(column(table, id === 'cout-facilite' ? 'propositions' : 'total')).toBe(book.proposals.length);
    });
  });

  it('acteurs-parties shows every proposal once per pilot', () => {
    check((sketch) => {
      const { book, marks, table } = scenes('acteurs-parties', sketch);
      const piloted = book.proposals.flatMap(({ number, pilots }) => pilots.map(() => number));
      expect(numbers(marks)).toEqual(piloted);
      expect(column(table, 'total')).toBe(piloted.length);
    });
  });

  it('acteurs-couts shows every proposal once per pilot', () => {
    check((sketch) => {
      const { book, marks, table } = scenes('acteurs-couts', sketch);
      const piloted = book.proposals.flatMap(({ number, pilots }) => pilots.map(() => number));
      expect(numbers(marks)).toEqual(piloted);
      expect(column(table, 'total')).toBe(piloted.length);
    });
  });

  it('chronologie shows every event exactly once', () => {
    check((sketch) => {
      const { book, marks, table } = scenes('chronologie', sketch);
      expect(marks.map(({ key }) => Number(key))).toEqual(book.chronology.map((_, index) => index + 1));
      expect(table.rows).toHaveLength(book.chronology.length);
    });
  });

  it('propositions-par-acteur shows every proposal once per pilot and per addressee', () => {
    check((sketch) => {
      const { book, marks, table } = scenes('propositions-par-acteur', sketch);
      const shown = book.proposals.flatMap(({ number, pilots, addressees }) =>
        [...pilots, ...addressees].map(() => number),
      );
      expect(numbers(marks)).toEqual(shown);
      expect(column(table, 'pilote') + column(table, 'destinataire')).toBe(shown.length);
    });
  });

  it.each(['laureats-par-promotion', 'laureats-par-besoin', 'laureats-par-region'])(
    '%s counts every laureate, drawn or said',
    (id) => {
      check((sketch) => {
        const { book, marks, table } = scenes(id, sketch);
        expect(column(table, 'laureats')).toBe(book.laureates.length);
        expect(marks.length).toBeLessThanOrEqual(book.laureates.length);
      });
    },
  );

  it('chiffres-divergents tells every figure, drawn or said', () => {
    check((sketch) => {
      const { book, table } = scenes('chiffres-divergents', sketch);
      expect(table.rows).toHaveLength(sum(book.divergences, ({ figures }) => figures.length));
    });
  });
});

describe('chart.css', () => {
  it('paints every class that the charts use', () => {
    const css = readFileSync(new URL('./chart.css', import.meta.url), 'utf8');
    const used = new Set<string>();
    fc.assert(
      fc.property(anySketch, (sketch) => {
        for (const chart of charts) {
          const svg = renderSvg(chart.scene(chart.rows(sketchBook(sketch)), { width: 500 }));
          for (const [, names = ''] of svg.matchAll(/class="([^"]*)"/g)) {
            for (const name of names.split(' ')) used.add(name);
          }
        }
      }),
      { numRuns: 10, seed: 1 },
    );
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((name) => !css.includes(`.${name} {`))).toEqual([]);
  });
});
