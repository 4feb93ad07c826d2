import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { searchPath, siteMapPath } from '#book/addresses.ts';
import { type Element, elements } from '../support/html.ts';
import { readLinks } from '../support/links.ts';
import { builtPages, templateOf } from '../support/pages.ts';

interface ReadPage {
  readonly path: string;
  readonly html: string;
  readonly all: readonly Element[];
}

const folder = inject('siteFolder');
const pages: readonly ReadPage[] = builtPages(folder).map(({ path, file }) => {
  const html = readFileSync(file, 'utf8');
  return { path, html, all: elements(html) };
});
/** What stands in a frame is a piece of a page: it has neither header nor footer. */
const whole = pages.filter(({ path }) => !path.startsWith('/integrer/'));

const exceptions = (isTrue: (page: ReadPage) => boolean, among = pages) =>
  among.filter((page) => !isTrue(page)).map(({ path }) => path);
const named = (page: ReadPage, name: string) => page.all.filter((element) => element.name === name);
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
/** What readers read: no script, no style, no attribute. */
const words = (html: string) => plain(html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ' '));

/** Scripts of the site, as browsers get them. */
const scripts = readdirSync(join(folder, '_astro'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(join(folder, '_astro', name), 'utf8') }));

describe('Every page', () => {
  it('begins with the document type', () => {
    expect(exceptions(({ html }) => /^\s*<!doctype html>/i.test(html))).toEqual([]);
  });

  it('has the title of what it opens on', () => {
    const heading = ({ html }: ReadPage) => words(html.slice(html.indexOf('<h1')).slice(0, 1500));
    const title = ({ html }: ReadPage) => plain(/<title>([^<]*)/.exec(html)?.[1] ?? '');
    // Some headings say in a sentence what the title says in a word or two.
    const firstWords = (text: string) => text.toLocaleLowerCase('fr').match(/[\p{L}\d]+/gu) ?? [];
    const shares = (page: ReadPage) => {
      const said = new Set(firstWords(heading(page)));
      return firstWords(title(page).split(' · ')[0] ?? '').some((word) => word.length > 1 && said.has(word));
    };
    expect(exceptions(shares)).toEqual([]);
  });

  it('has one header, one main content and one footer, and names each of its navigations', () => {
    const isWhole = (page: ReadPage) =>
      named(page, 'main').length === 1 &&
      [...page.html.matchAll(/<header class="site"/g)].length === 1 &&
      [...page.html.matchAll(/<footer class="site"/g)].length === 1 &&
      named(page, 'nav').every(
        ({ attributes }) => attributes.has('aria-label') || attributes.has('aria-labelledby'),
      );
    expect(exceptions(isWhole, whole)).toEqual([]);
  });

  it('leads to the search, the main navigation and the plan of the site, always in the same place', () => {
    const header = ({ html }: ReadPage) =>
      /<header class="site">[\s\S]*?<\/header>/.exec(html)?.[0].replaceAll(/ aria-current="[^"]*"/g, '');
    const footer = ({ html }: ReadPage) => /<footer class="site">[\s\S]*?<\/footer>/.exec(html)?.[0];
    const [first] = whole;
    const expected = first && [header(first), footer(first)];
    expect(expected?.[0]).toContain(`action="${searchPath}"`);
    expect(expected?.[0]).toContain('aria-label="Principale"');
    expect(expected?.[1]).toContain(`href="${siteMapPath}"`);
    expect(
      exceptions((page) => header(page) === expected?.[0] && footer(page) === expected?.[1], whole),
    ).toEqual([]);
  });

  it('keeps what is only for looks out of its elements and attributes', () => {
    const looks = new Set([
      'align',
      'bgcolor',
      'border',
      'cellpadding',
      'cellspacing',
      'valign',
      'background',
      'hspace',
      'vspace',
    ]);
    const tags = new Set(['basefont', 'blink', 'center', 'font', 'marquee', 's', 'strike', 'tt', 'big', 'u']);
    const isClean = ({ name, attributes }: Element) =>
      !tags.has(name) && ![...attributes.keys()].some((key) => looks.has(key));
    expect(exceptions(({ all }) => all.every(isClean))).toEqual([]);
  });

  it('says which cells of its tables are headers, and of what', () => {
    const tables = ({ html }: ReadPage) => html.match(/<table\b[\s\S]*?<\/table>/g) ?? [];
    const isDeclared = (table: string) => {
      const heads = elements(table).filter(({ name }) => name === 'th');
      return (
        heads.length > 0 &&
        heads.every(({ attributes }) => /^(?:col|row)$/.test(attributes.get('scope') ?? ''))
      );
    };
    expect(pages.flatMap(tables).length).toBeGreaterThan(10);
    expect(exceptions((page) => tables(page).every(isDeclared))).toEqual([]);
  });

  it('gives each table that has a title of its own a caption', () => {
    // A table in a text follows the sentence that brings it in, and has no title.
    const own = pages.filter(({ path }) => !/^\/(?:recit|livre|guide)\//.test(path));
    const tables = own.flatMap(({ path, html }) =>
      (html.match(/<table\b[\s\S]*?<\/table>/g) ?? []).map((table) => ({ path, table })),
    );
    expect(tables.length).toBeGreaterThan(10);
    const isNamed = (table: string) => /^<table\b[^>]*>\s*<caption\b|^<table\b[^>]*aria-label/.test(table);
    expect(tables.filter(({ table }) => !isNamed(table)).map(({ path }) => path)).toEqual([]);
  });

  it('groups its choices under a legend', () => {
    const isGrouped = ({ html }: ReadPage) =>
      [...html.matchAll(/<input\b[^>]*type="(?:radio|checkbox)"[^>]*>/g)].every(({ index }) => {
        const before = html.slice(0, index);
        const group = before.lastIndexOf('<fieldset');
        return (
          group > before.lastIndexOf('</fieldset>') && /^<fieldset[^>]*>\s*<legend/.test(before.slice(group))
        );
      });
    expect(exceptions(isGrouped)).toEqual([]);
  });

  it('hides decorative drawings from screen readers, and names the others', () => {
    const isSaid = ({ name, attributes }: Element) =>
      name === 'img'
        ? attributes.has('alt')
        : name !== 'svg' || attributes.get('aria-hidden') === 'true' || attributes.get('role') === 'img';
    expect(exceptions(({ all }) => all.every(isSaid))).toEqual([]);
  });

  it('has no picture of signs, which a voice could not say', () => {
    // Copyright signs and the like are letters to a voice.
    const pictures = /(?![©®™↔↕↩↪▶◀✓])\p{Extended_Pictographic}|(?:^|\s)(?:[:;]-?[)(DPp]|<3)(?=\s|$)/u;
    expect(exceptions(({ html }) => !pictures.test(words(html)))).toEqual([]);
  });

  it('is written from left to right', () => {
    expect(exceptions(({ html }) => !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words(html)))).toEqual([]);
  });

  it('opens no window by itself', () => {
    expect(
      exceptions(({ all }) => !all.some(({ attributes }) => attributes.get('target') === '_blank'), whole),
    ).toEqual([]);
    expect(
      scripts
        .filter(({ text }) => /\bwindow\.open\s*\(|[^.\w]open\s*\(\s*["'`]http/.test(text))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('asks nothing of the movements of the device', () => {
    expect(scripts.length).toBeGreaterThan(5);
    expect(
      scripts
        .filter(({ text }) => /devicemotion|deviceorientation|Accelerometer|Gyroscope/.test(text))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('is reached from the plan of the site, itself or the list that holds it', () => {
    const plan = pages.find(({ path }) => path === siteMapPath);
    const links = new Set(
      (plan ? readLinks(siteMapPath, plan.html).targets : []).map((target) => target.replace(/#.*$/, '')),
    );
    const isReached = ({ path }: ReadPage) => {
      const [section = ''] = path.split('/').filter(Boolean);
      return links.has(path) || links.has(`/${section}/`) || links.has(templateOf(path));
    };
    // Parts and actors are linked one by one; what stands in a frame and the error page are not looked for.
    const sought = whole.filter(({ path }) => path !== '/404.html');
    expect(exceptions(isReached, sought)).toEqual([]);
  });

  it('gives each field that it repeats the same name', () => {
    const nameOf = ({ all }: ReadPage) =>
      all
        .filter(({ name, attributes }) => name === 'input' && attributes.get('id') === 'q-small')
        .map(({ attributes }) => attributes.get('aria-label'));
    const names = new Set(whole.flatMap(nameOf));
    expect([...names]).toHaveLength(1);
    expect(exceptions((page) => nameOf(page).length === 1, whole)).toEqual([]);
  });
});
