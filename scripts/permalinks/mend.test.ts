import { describe, expect, it } from 'vitest';
import { mendPage } from './mend.ts';

const page =
  '<body><main id="contenu" class="x"><h2 id="titre">T</h2><p class=a id=un>A<span id="vieux" class="was"></span></p><ul id="liste"><li>x</li></ul><table><tr id="ligne"><th scope="row">h</th></tr></table></main></body>';
const mend = (anchor: string, at: string | null) =>
  mendPage(page, { path: '/', keep: [{ anchor, at }], move: [] }, '/');
const target = '<span id="parti" class="was"></span>';

describe('a mended page', () => {
  it('has a target inside the neighbour of what is gone', () => {
    expect(mend('parti', 'un')).toContain(`<p class=a id=un>${target}A`);
    expect(mend('parti', 'titre')).toContain(`<h2 id="titre">${target}T`);
  });

  it('has it where HTML allows it: before a list, in the first cell of a row', () => {
    expect(mend('parti', 'liste')).toContain(`${target}<ul id="liste">`);
    expect(mend('parti', 'ligne')).toContain(`<tr id="ligne"><th scope="row">${target}h`);
  });

  it('has it at the top of the text when no neighbour is left', () => {
    expect(mend('parti', null)).toContain(`<main id="contenu" class="x">${target}`);
    expect(mend('parti', 'inconnu')).toContain(`<main id="contenu" class="x">${target}`);
  });

  it('has each target once', () => {
    const mended = mend('vieux', 'titre');
    expect(mended.match(/id="vieux"/g)).toHaveLength(1);
    expect(mended).toContain('<h2 id="titre"><span id="vieux" class="was"></span>');
  });

  it('leads to another page those who arrive by an anchor that moved there, under any base', () => {
    const moved = mendPage(
      page,
      { path: '/', keep: [], move: [{ anchor: 'vieux', to: '/b/?a&b#x' }] },
      '/livre/',
    );
    expect(moved.match(/id="vieux"/g)).toHaveLength(1);
    expect(moved).toContain('<p id="vieux" class="moved">');
    expect(moved).toContain('href="/livre/b/?a&amp;b#x"');
  });

  it('takes an anchor for what it is, whatever it holds', () => {
    expect(mend('"><script>', 'un')).toContain('<span id="&quot;>&lt;script>" class="was">');
    expect(mend('parti', '.*')).toContain(`<main id="contenu" class="x">${target}`);
  });
});
