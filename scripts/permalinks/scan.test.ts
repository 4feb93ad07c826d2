import { describe, expect, it } from 'vitest';
import { scanPage } from './scan.ts';

const page = scanPage(`<!doctype html><html><head><title>Un &amp; deux · Site</title>
  <link rel="canonical" href="https://exemple.fr/a/"><meta name="robots" content="noindex">
  <script id="s">"<p id='no'>"</script><!-- <p id="comment"> --></head>
  <body><header id="tete"></header><main id="contenu"><h1 id=titre>x</h1>
  <p title="a > b" id='p-1'><span id="vieux" class="was"></span>x</p><input id="champ"><div id="partage" popover></div>
  <svg id="dessin"><g id="dans"/></svg><table><tr id="ligne"><td>x</td></tr></table>
  <a href="/base/qr/a.svg">QR</a></main><footer id="pied"></footer></body></html>`);

describe('a scanned page', () => {
  it('gives the anchors of its content, without drawings, fields, panels and what surrounds it', () => {
    expect(page.anchors).toEqual(['titre', 'p-1', 'vieux', 'ligne']);
  });

  it('gives every id, for those who look for a target', () => {
    expect(page.ids).toContain('dessin');
    expect(page.ids).not.toContain('no');
    expect(page.ids).not.toContain('comment');
  });

  it('tells the targets left for what is gone', () => {
    expect([...page.kept]).toEqual(['vieux']);
  });

  it('gives what the page says of itself', () => {
    expect(page).toMatchObject({
      title: 'Un & deux · Site',
      canonical: 'https://exemple.fr/a/',
      hidden: true,
      qrCode: '/base/qr/a.svg',
    });
  });
});
