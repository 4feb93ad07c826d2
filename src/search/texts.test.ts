import { describe, expect, it } from 'vitest';
import { isListPage, plainText, textsOfPage } from './texts.ts';

const textOf = (html: string): string =>
  plainText(textsOfPage('/propositions/12/', html, new Set())[0]?.html ?? '');

describe('textsOfPage', () => {
  it('leaves out navigation, what is marked to be ignored, and lists of other pages', () => {
    const html = `<nav>fil</nav><h1>Titre</h1><p>Texte.</p><aside data-pagefind-ignore="all">notes</aside>
      <section> <h2 id="emplois">Où ce chiffre est employé</h2><ul><li>ailleurs</li></ul></section>
      <section class="other">autres</section><p>Fin.</p>`;
    expect(textOf(html)).toBe('Titre Texte. Fin.');
  });

  it('gives each entry of a glossary its own address', () => {
    const html = '<h1>Glossaire</h1><dl><div id="ess"><dt>ESS</dt><dd>Économie…</dd></div></dl>';
    expect(textsOfPage('/glossaire/', html, new Set(['ess'])).map(({ address }) => address)).toEqual([
      '/glossaire/',
      '/glossaire/#ess',
    ]);
  });
});

describe('isListPage', () => {
  it('tells lists from what they list', () => {
    expect(['/', '/laureats/', '/chiffres/', '/acteurs/etat/', '/plan-du-site/'].every(isListPage)).toBe(
      true,
    );
    expect(['/laureats/vrac/', '/chiffres/divergences/', '/methode/', '/glossaire/'].some(isListPage)).toBe(
      false,
    );
  });
});
