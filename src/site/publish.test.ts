import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from './publish.ts';

const set = (html: string) => publish(html, { base: '/' });
/** No-break spaces made visible: ~ for U+00A0, _ for U+202F. */
const shown = (html: string) => set(html).replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

function expectUntouched(...pages: string[]) {
  for (const html of pages) expect(set(html), html).toBe(html);
}

describe('the typography of a page', () => {
  it('is set in its texts', () => {
    expect(shown("<p>l'État : 41 % de « dons » !</p>")).toBe('<p>l’État~: 41_% de «~dons~»_!</p>');
  });

  it('sees through the tags that do not end a line', () => {
    expect(shown("<p>un <em>mot</em> : <b>l'</b>autre</p>")).toBe('<p>un <em>mot</em>~: <b>l’</b>autre</p>');
    expect(shown('<p>«<em>mot</em>» et "<a href="#x">mot</a>"</p>')).toBe(
      '<p>«~<em>mot</em>~» et «~<a href="#x">mot</a>~»</p>',
    );
    expect(shown('<p>fin <em>; suite</em></p>')).toBe('<p>fin_<em>; suite</em></p>');
    expect(shown('<p><b>41</b> % et <b>12</b>% et <b>3</b> ans</p>')).toBe(
      '<p><b>41</b>_% et <b>12</b>_% et <b>3</b>~ans</p>',
    );
    expect(shown('<p>un <x-term>mot</x-term> ; oui<!-- rien --> ; non</p>')).toBe(
      '<p>un <x-term>mot</x-term>_; oui<!-- rien -->_; non</p>',
    );
  });

  it('adds a missing space outside the link it follows', () => {
    expect(shown('<p><a href="#x">mot</a>; oui</p>')).toBe('<p><a href="#x">mot</a>_; oui</p>');
  });

  it('joins a space cut in two by a tag', () => {
    expect(shown('<p><b>mot </b> : oui</p>')).toBe('<p><b>mot</b>~: oui</p>');
  });

  it('does not see through the tags that end a line', () => {
    expectUntouched(
      '<p>mot</p> : <p>mot</p>',
      '<ul><li>12</li> <li>365</li></ul>',
      'mot<br> : mot',
      '<td>4</td><td>%</td>',
    );
  });

  it('counts an image or a piece of code for a word', () => {
    expect(shown('<p>le <code>a : b</code> : oui <img src="x.png"> ; l\'<code>x</code></p>')).toBe(
      '<p>le <code>a : b</code>~: oui <img src="x.png">_; l’<code>x</code></p>',
    );
  });

  it('does not read a note call as the end of a number', () => {
    expect(shown('<p>90 000<sup><a href="#n1">1</a></sup> ; 3<sup>2</sup> ans</p>')).toBe(
      '<p>90_000<sup><a href="#n1">1</a></sup>_; 3<sup>2</sup> ans</p>',
    );
  });

  it('does not take two links for one number, nor a gap between elements for a space', () => {
    expectUntouched('<nav><a href="#1">1</a> <a href="#2">200</a></nav>', '<p><b>41</b> <i>%</i></p>');
  });

  it('reads line ends as spaces, as a browser does', () => {
    expect(shown('<p>mot\n      : suite 41\n %.</p>')).toBe('<p>mot~: suite 41_%.</p>');
  });

  it('reads entities, and writes none', () => {
    expect(
      shown('<p>l&#39;État&nbsp;: &quot;mot&quot; &laquo; mot &raquo;&#x20;; A &amp; Bon&nbsp;!</p>'),
    ).toBe('<p>l’État&nbsp;: «~mot~» &laquo;~mot~&raquo;_; A &amp; Bon_!</p>');
    expect(shown('<p>caf&eacute; : l&apos;&eacute;t&eacute; &rarr; 5 &lt; 6 ; &unknown; !</p>')).toBe(
      '<p>caf&eacute;~: l’&eacute;t&eacute; &rarr; 5 &lt; 6_; &unknown;_!</p>',
    );
  });

  it('does not split an entity from its semicolon', () => {
    expectUntouched('<p>A &amp; bon</p>', '<p>caf&eacute; noir</p>');
  });

  it('leaves code and the like alone', () => {
    expectUntouched(
      "<pre>a : b ! <b>l'x</b></pre>",
      "<code>l'x : <b>y !</b></code>",
      '<kbd>a !</kbd>',
      '<samp>a !</samp>',
      "<textarea>l'x : y !</textarea>",
      '<script>const x = "l\'a" ; // <p>a : b</p></script>',
      '<style>a : b !</style>',
      '<script type="application/ld+json">{"a" : "l\'b"}</script>',
      "<!-- l'a : b ! -->",
    );
  });

  it('leaves alone what is marked verbatim, attributes included, to the right end tag', () => {
    expect(shown('<p><span data-verbatim title="a !">a ! <span>b !</span> c !</span> deux !</p>')).toBe(
      '<p><span data-verbatim title="a !">a ! <span>b !</span> c !</span> deux_!</p>',
    );
    expect(shown('<div data-verbatim><p title="a !">a !</p></div><p>b !</p>')).toBe(
      '<div data-verbatim><p title="a !">a !</p></div><p>b_!</p>',
    );
  });

  it('leaves other languages alone', () => {
    expect(shown('<html lang="fr"><p>mot <i lang="en">it\'s: "x"</i> ; <q lang="fr-FR">l\'x</q></p>')).toBe(
      '<html lang="fr"><p>mot <i lang="en">it\'s: "x"</i>_; <q lang="fr-FR">l’x</q></p>',
    );
  });

  it('keeps addresses, e-mail addresses and file names', () => {
    expectUntouched(
      "<p>https://exemple.fr/l'a?b=1</p>",
      "<p>a'b@exemple.fr</p>",
      '<p>chiffres-2014-2024.csv</p>',
    );
  });

  it('is set in the title, also in the middle of a line', () => {
    expect(shown("<head><title>L'école : 41 %</title></head>")).toBe(
      '<head><title>L’école~: 41_%</title></head>',
    );
    expect(shown('<p>un <svg><title>a !</title><path d="M0 0"/></svg> : mot</p>')).toBe(
      '<p>un <svg><title>a_!</title><path d="M0 0"/></svg>~: mot</p>',
    );
  });

  it('is set in the texts of a drawing', () => {
    expect(shown("<svg><text>41 %</text><text>l'État</text></svg>")).toBe(
      '<svg><text>41_%</text><text>l’État</text></svg>',
    );
  });

  it('is set in the attributes that people read, and no other', () => {
    expect(
      shown('<img alt="l\'a : bon" title=\'c !\' aria-label="&quot;d&quot;" data-x="e !" src="f !">'),
    ).toBe('<img alt="l’a~: bon" title=\'c_!\' aria-label="«~d~»" data-x="e !" src="f !">');
    expect(shown('<input placeholder="Rechercher : 10 %" value="a !"><option label="a !">')).toBe(
      '<input placeholder="Rechercher~: 10_%" value="a !"><option label="a_!">',
    );
  });

  it('is set in the metas that people read, and no other', () => {
    const meta = (name: string) =>
      set(`<meta name="${name}" content="a !">`) !== `<meta name="${name}" content="a !">`;
    expect(['description', 'twitter:title', 'twitter:description'].filter(meta)).toHaveLength(3);
    expect(['citation_title', 'author', 'twitter:card', 'viewport', 'DC.title'].filter(meta)).toEqual([]);
    expect(shown('<meta property="og:title" content="a !">')).toBe(
      '<meta property="og:title" content="a_!">',
    );
  });
});

describe('the base of a page', () => {
  const under = (html: string) => publish(html, { base: '/livre-blanc/' });

  it('comes before the addresses that start at the root', () => {
    expect(under('<a href="/propositions/12/#constat">x</a>')).toBe(
      '<a href="/livre-blanc/propositions/12/#constat">x</a>',
    );
    expect(under('<a href="/">x</a>')).toBe('<a href="/livre-blanc/">x</a>');
    expect(under('<img src=\'/a.png\'><form action=/recherche/ ><video poster="/b.png">')).toBe(
      '<img src=\'/livre-blanc/a.png\'><form action=/livre-blanc/recherche/ ><video poster="/livre-blanc/b.png">',
    );
    expect(under('<use xlink:href="/a.svg#b"/>')).toBe('<use xlink:href="/livre-blanc/a.svg#b"/>');
  });

  it('comes before each address of a list', () => {
    expect(under('<img srcset="/a.png 1x, /b.png 2x,/c.png 3x, https://d.fr/e.png 4x">')).toBe(
      '<img srcset="/livre-blanc/a.png 1x, /livre-blanc/b.png 2x,/livre-blanc/c.png 3x, https://d.fr/e.png 4x">',
    );
  });

  it('comes into a redirection', () => {
    expect(under('<meta http-equiv="refresh" content="0;url=/recit/">')).toBe(
      '<meta http-equiv="refresh" content="0;url=/livre-blanc/recit/">',
    );
  });

  it('comes before addresses inside code, which are addresses all the same', () => {
    expect(under('<pre><a href="/a">b !</a></pre>')).toBe('<pre><a href="/livre-blanc/a">b !</a></pre>');
  });

  it('leaves alone whole, relative and local addresses', () => {
    for (const address of [
      'https://exemple.fr/a',
      '//exemple.fr/a',
      'a/b',
      '../a',
      '#a',
      '?a=/b',
      'mailto:a@b.fr',
      '',
    ]) {
      expect(under(`<a href="${address}">x</a>`)).toBe(`<a href="${address}">x</a>`);
    }
    expect(under('<meta property="og:image" content="https://exemple.fr/livre-blanc/a.png">')).toBe(
      '<meta property="og:image" content="https://exemple.fr/livre-blanc/a.png">',
    );
  });

  it('leaves alone the files that Astro has placed', () => {
    for (const address of [
      '_astro/a.css',
      '_image?href=a',
      '@vite/client',
      'src/a.ts?astro',
      'node_modules/a.js',
    ]) {
      expect(under(`<script src="/livre-blanc/${address}"></script>`)).toBe(
        `<script src="/livre-blanc/${address}"></script>`,
      );
    }
  });

  it('may have the name of a page', () => {
    expect(publish('<a href="/livre/">x</a>', { base: '/livre' })).toBe('<a href="/livre/livre/">x</a>');
  });

  it('may miss its slashes, and adds nothing when the site is at the root', () => {
    expect(publish('<a href="/a/">x</a>', { base: 'b' })).toBe('<a href="/b/a/">x</a>');
    expect(publish('<a href="/a/">x</a>', { base: '' })).toBe('<a href="/a/">x</a>');
    expect(publish('<a href="/a/">x</a>', { base: '/' })).toBe('<a href="/a/">x</a>');
  });
});

const pieces = (list: string) => fc.constantFrom(...list.split('|'));
const soup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'aeLM 0123 \'"«»:;!?.…,-%\u00a0\u202f\n') },
      pieces('l\'État|41 %| 365|&nbsp;|&#39;|&quot;|&amp;|2014-2024|...|< |& |M€| : |" '),
      pieces('<p>|</p>|<b>|</b>|<em>|</em>|<br>|<sup>|</sup>|<code>|</code>|<div>|</div>|<pre>|</pre>'),
      pieces('<svg>|</svg>|<path d="M0 0"/>|<x-a>|</x-a>|<img src=a>|<i lang=en>|</i>|<!doctype html>'),
      pieces("<a href=\"/l'x : y\">|</a>|<span data-verbatim>|<span>|</span>|<input value='a > b !'>"),
      pieces('<title>a : b !</title>|<textarea>a !</textarea>|<script>"a" : b</script>|<!-- l\'a : b ! -->'),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('any page', () => {
  /** Tags and comments, found by other means than the code under test. */
  const tags = (html: string) => html.match(/<!--[\s\S]*?-->|<[!/]?[a-z](?:'[^']*'|"[^"]*"|[^'">])*>/g) ?? [];
  const letters = (html: string) => html.replace(/&(?:nbsp|#39|quot);/g, '').replace(/[\s'’"«»“”.…–-]/g, '');

  it('keeps its tags', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(tags(set(html))).toEqual(tags(html));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps its letters and digits', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'grapheme' })), (html) => {
        expect(letters(set(html))).toBe(letters(html));
      }),
    );
  });

  it('is the same published twice as once', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(set(set(html))).toBe(set(html));
      }),
      { numRuns: 3000 },
    );
  });
});
