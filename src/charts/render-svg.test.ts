import { describe, expect, it } from 'vitest';
import { costEase } from './cost-ease.ts';
import { sketchBook } from './fixtures.ts';
import { charts } from './index.ts';
import { renderSvg } from './render-svg.ts';
import { renderSizes } from './sizes.ts';
import { renderStandalone, standaloneSize } from './standalone.ts';
import { xmlFault } from './testing/well-formed.ts';

const book = sketchBook({
  proposals: [{ cost: 1 }, { cost: 2, part: 1 }],
  laureates: [{ name: 'A & B <c> "d"' }],
  divergences: [
    {
      subject: 'Budget <2017>',
      figures: [
        { value: 1, unit: '€', display: '1 €' },
        { value: 2, unit: '€', display: '2 €' },
      ],
    },
  ],
});
const rows = costEase.rows(book);
const scene = costEase.scene(rows, { width: 400 });

describe('renderSvg', () => {
  it('draws one picture, named by its question and described by its finding', () => {
    const svg = renderSvg(scene);
    expect(svg).toMatch(/^<svg class="chart" viewBox="0 0 400 \d+" width="400" height="\d+" role="img"/);
    expect(svg).toContain('aria-labelledby="cout-facilite-title cout-facilite-desc"');
    expect(svg).toMatch(/<title id="cout-facilite-title">Combien coûtent les 2 propositions/);
    expect(svg).toMatch(/<desc id="cout-facilite-desc">Aucune des 2 propositions/);
  });

  it('hides its marks and labels from screen readers', () => {
    const [, ...groups] = renderSvg(scene).split(/<\/desc>/);
    expect(groups.join('').match(/<g aria-hidden="true">/g)).toHaveLength(4);
    expect(renderSvg(scene)).not.toContain('<a ');
  });

  it('says which proposal each mark stands for', () => {
    expect(renderSvg(scene)).toContain('<g class="hue-1" transform="translate(');
    expect(renderSvg(scene)).toContain('data-proposal="2" data-group="partie-1">');
  });

  it('makes each mark a named link when asked, in a group that is no longer one picture', () => {
    const svg = renderSvg(scene, { links: true });
    expect(svg).toContain('role="group"');
    expect(svg).toMatch(
      /<a href="\/propositions\/2\/" tabindex="-1" aria-label="Proposition[^"]*2[^"]*Titre 2[^"]*"><g /,
    );
    expect(xmlFault(svg)).toBeNull();
  });

  it('makes each legend entry a button when asked', () => {
    expect(renderSvg(scene, { links: true })).toMatch(
      /data-legend="partie-1" role="button" tabindex="0" aria-pressed="false" aria-label="[^"]+"/,
    );
    expect(renderSvg(scene)).not.toContain('role="button"');
  });

  it('draws the same picture with links as without', () => {
    for (const chart of charts) {
      const { legend: _, ...drawn } = chart.scene(chart.rows(book), { width: 500 });
      const same = { ...drawn, legend: [] };
      const bare = (svg: string): string =>
        svg.replace(/<a [^>]*>|<\/a>| aria-hidden="true"/g, '').replace('role="group"', 'role="img"');
      expect(bare(renderSvg(same, { links: true }))).toBe(bare(renderSvg(same)));
    }
  });

  it('keeps the ids of two pictures apart', () => {
    expect(renderSvg(scene, { idPrefix: 'autre' })).toContain('<title id="autre-title">');
  });

  it('escapes what editors write', () => {
    for (const chart of charts) {
      const svg = renderSvg(chart.scene(chart.rows(book), { width: 500 }), { links: true });
      expect(xmlFault(svg)).toBeNull();
      expect(svg).not.toContain('<c>');
    }
  });

  it('uses no style attribute, no foreign object and nothing from elsewhere', () => {
    for (const chart of charts) {
      expect(renderSvg(chart.scene(chart.rows(book), { width: 500 }))).not.toMatch(
        / style=|<style|<script|foreignObject|href=|url\(/,
      );
    }
  });
});

describe('renderSizes', () => {
  it('holds each layout once, with ids of its own', () => {
    const html = renderSizes(costEase, rows);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(html).toContain('class="chart chart-narrow"');
    expect(html).toContain('class="chart chart-wide"');
  });
});

describe('renderStandalone', () => {
  const file = renderStandalone(costEase, book, { address: 'https://exemple.fr/graphiques/cout-facilite/' });

  it('says its question, finding, source, edition, licence and address', () => {
    const words = [...file.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
    for (const part of [
      'Combien coûtent',
      'Aucune des',
      'Source',
      'édition de travail',
      'CC',
      'exemple.fr',
    ]) {
      expect(words).toContain(part);
    }
    expect(words.replace(/\s/g, ' ')).toContain('du 22 novembre 2026. Licence CC BY 4.0.');
  });

  it('carries the face that it is given', () => {
    const carrier = renderStandalone(costEase, book, { font: 'd09GMg==' });
    expect(xmlFault(carrier)).toBeNull();
    expect(carrier).toContain("src:url(data:font/woff2;base64,d09GMg==) format('woff2')");
    expect(carrier.replace(/<style>.*<\/style>/, '')).toBe(renderStandalone(costEase, book));
  });

  it('says its size without being drawn', () => {
    for (const chart of charts) {
      const { width, height } = standaloneSize(chart, book);
      expect(renderStandalone(chart, book)).toContain(`viewBox="0 0 ${width} ${height}"`);
    }
  });

  it('carries its own colours and faces and needs nothing from a page', () => {
    for (const chart of charts) {
      const svg = renderStandalone(chart, book, { width: 320 });
      expect(xmlFault(svg)).toBeNull();
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).not.toMatch(/ class=| data-|var\(|url\(/);
      expect(svg).toContain('font-family=');
    }
  });
});
