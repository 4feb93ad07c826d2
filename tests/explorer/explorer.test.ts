import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dsvFormat } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Proposal } from '#book/types.ts';
import { theBook } from '#site/book.ts';
import { violations } from '../support/axe.ts';
import { builtPages } from '../support/pages.ts';
import { contentShift } from '../support/shift.ts';
import { open } from '../support/site.ts';

type Explorer = HTMLElement & { answer(query: string): void };

const book = theBook();
const numbersOf = (keep: (proposal: Proposal) => boolean): number[] =>
  book.proposals.filter(keep).map(({ number }) => number);
const cheapAndEasy = numbersOf(({ cost, ease }) => cost.rank === 0 && ease.rank === 0);

/** The numbers shown, in the order of the page. */
const shown = (page: Page): Promise<number[]> =>
  page
    .locator('[data-proposal]:not([hidden])')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-proposal'))));
const count = async (page: Page): Promise<number> => Number(await page.locator('[data-count]').textContent());
const search = (page: Page): Promise<string> => page.evaluate(() => location.search);
const box = (page: Page, name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`);

describe('The explorer', () => {
  it('shows every proposal, once, before anything is chosen', async () => {
    const page = await open('/propositions/');
    expect(await shown(page)).toEqual(numbersOf(() => true));
    expect(await count(page)).toBe(book.proposals.length);
  });

  it('shows exactly what a shared link asks for, and the same after a reload', async () => {
    const page = await open('/propositions/?cout=nul&facilite=facile');
    expect(await shown(page)).toEqual(cheapAndEasy);
    expect(await count(page)).toBe(cheapAndEasy.length);
    expect(await box(page, 'cout', 'nul').isChecked()).toBe(true);
    await page.reload();
    expect(await shown(page)).toEqual(cheapAndEasy);
  });

  it('finds an actor in either role, or in the one that is asked for', async () => {
    const page = await open('/propositions/?acteur=collectivites');
    const has = (actors: Proposal['pilots']) => actors.some(({ id }) => id === 'collectivites');
    expect(await shown(page)).toEqual(numbersOf(({ pilots, addressees }) => has(pilots) || has(addressees)));
    await page.locator('[name="role"]').selectOption('.pilote');
    expect(await shown(page)).toEqual(numbersOf(({ pilots }) => has(pilots)));
    expect(await search(page)).toBe('?acteur=collectivites.pilote');
  });

  it('keeps the promise of each count: a click leaves as many as it says', async () => {
    const page = await open('/propositions/?cout=nul,faible');
    const labels = await page.locator('fieldset label[data-leaves]:visible').all();
    expect(labels.length).toBeGreaterThan(20);
    for (const label of labels) {
      const promise = Number(await label.getAttribute('data-leaves'));
      await label.click();
      expect(await count(page), (await label.textContent()) ?? '').toBe(promise);
      await label.click();
      expect(await search(page)).toBe('?cout=nul,faible');
    }
  });

  it('goes back and forward through what was chosen, undoes one choice, and clears', async () => {
    const page = await open('/propositions/');
    await box(page, 'cout', 'nul').check();
    await box(page, 'facilite', 'facile').check();
    expect(await search(page)).toBe('?cout=nul&facilite=facile');
    await page.goBack();
    expect(await shown(page)).toEqual(numbersOf(({ cost }) => cost.rank === 0));
    expect(await box(page, 'facilite', 'facile').isChecked()).toBe(false);
    await page.goForward();
    expect(await shown(page)).toEqual(cheapAndEasy);

    await page.getByRole('button', { name: 'Annuler le dernier choix' }).click();
    await page.waitForFunction(() => location.search === '?cout=nul');
    expect(await count(page)).toBe(numbersOf(({ cost }) => cost.rank === 0).length);
    await page.getByRole('button', { name: 'Retirer Sans coût' }).click();
    expect(await count(page)).toBe(book.proposals.length);
    await box(page, 'facilite', 'difficile').check();
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    expect(await count(page)).toBe(book.proposals.length);
    expect(await search(page)).toBe('');
  });

  it('has one entry of history for a word, however many letters it takes', async () => {
    const page = await open('/propositions/');
    await page.locator('main [name="q"]').pressSequentially('subventions');
    const found = await shown(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(book.proposals.length);
    expect(await search(page)).toBe('?q=subventions');
    await page.goBack();
    expect(await count(page)).toBe(book.proposals.length);
    expect(await page.locator('main [name="q"]').inputValue()).toBe('');
  });

  it('orders by number, cost, ease or part, and groups accordingly', async () => {
    const page = await open('/propositions/?tri=cout');
    const rank = (number: number) => book.proposals[number - 1]?.cost.rank ?? -1;
    const ranks = (await shown(page)).map(rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(await page.locator('[data-list] h2').allInnerTexts()).toEqual(
      book.costs.map(({ id, label }) => `${label} ${numbersOf(({ cost }) => cost.id === id).length}`),
    );
    await page.locator('[name="tri"]').selectOption('partie');
    expect(await shown(page)).toEqual(numbersOf(() => true));
    expect(await page.locator('[data-list] h2').count()).toBe(book.parts.length);
  });

  it('answers a ready question in place, and its page says the same without it', async () => {
    const page = await open('/propositions/?vue=tableau');
    await page.getByRole('link', { name: 'Faciles et sans coût' }).click();
    expect(await search(page)).toBe('?cout=nul&facilite=facile&vue=tableau');
    expect(await shown(page)).toEqual(cheapAndEasy);
    const ready = await open('/propositions/faciles-et-sans-cout/', { javaScript: false });
    expect(await shown(ready)).toEqual(cheapAndEasy);
  });

  it('says what to take out when nothing is left', async () => {
    const page = await open('/propositions/?cout=eleve&facilite=facile');
    expect(await count(page)).toBe(0);
    const way = page.getByRole('button', { name: 'Retirer Facile :' });
    expect(await way.textContent()).toBe(
      `Retirer Facile : ${numbersOf(({ cost }) => cost.id === 'eleve').length}`,
    );
    await way.click();
    expect(await shown(page)).toEqual(numbersOf(({ cost }) => cost.id === 'eleve'));
  });

  it('names what it does not know, and shows the rest', async () => {
    const page = await open('/propositions/?cout=gratuit,nul');
    expect(await page.locator('[data-unknown]').textContent()).toContain('« gratuit »');
    expect(await count(page)).toBe(numbersOf(({ cost }) => cost.id === 'nul').length);
  });

  it('gives the list as a CSV that reads back to what is shown', async () => {
    const page = await open('/propositions/?cout=nul&facilite=facile&tri=facilite');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger cette liste' }).click();
    const file = join(tmpdir(), `explorer-${process.pid}.csv`);
    onTestFinished(() => rmSync(file, { force: true }));
    await (await waiting).saveAs(file);
    const text = readFileSync(file, 'utf8');
    const rows = dsvFormat(';').parse(text.replace(/^\ufeff/, ''));
    expect(rows.map(({ numero }) => Number(numero))).toEqual(cheapAndEasy);
    expect(rows.every(({ cout, facilite }) => cout === 'Sans coût' && facilite === 'Facile')).toBe(true);
    const titles = cheapAndEasy.map((number) => book.proposals[number - 1]?.title.replaceAll("'", '’'));
    expect(rows.map(({ titre }) => titre)).toEqual(titles);
  });

  it('puts the list in the visitor’s selection', async () => {
    const page = await open('/propositions/?cout=nul&facilite=facile');
    await page.getByRole('button', { name: 'Ajouter à ma sélection' }).click();
    expect(await page.locator('[data-said]').textContent()).toContain(`${cheapAndEasy.length} propositions`);
    await page.getByRole('button', { name: 'Ajouter à ma sélection' }).click();
    expect(await page.locator('[data-said]').textContent()).toContain('y étaient déjà');
    const first = page.locator(`li[data-proposal="${cheapAndEasy[0]}"] [data-select]`);
    expect(await first.getAttribute('aria-label')).toMatch(/^Retirer/);
    await first.click();
    await page.waitForFunction((number) => {
      const button = document.querySelector(`li[data-proposal="${number}"] [data-select]`);
      return button?.getAttribute('aria-label')?.startsWith('Ajouter');
    }, cheapAndEasy[0]);
  });

  it('moves nothing once something is shown, even when the link filters', async () => {
    for (const path of ['/propositions/', '/propositions/?cout=nul&tri=cout', '/propositions/?vue=matrice']) {
      const page = await open(path);
      expect(await contentShift(page), path).toBe(0);
    }
  });
});

describe('Each view', () => {
  it.each(['liste', 'tableau', 'matrice'])('%s shows the same proposals, once each', async (view) => {
    const page = await open(`/propositions/?cout=nul&facilite=facile&vue=${view}`);
    expect((await shown(page)).sort((a, b) => a - b)).toEqual(cheapAndEasy);
    expect(await page.locator('[data-proposal]').count()).toBe(book.proposals.length);
    expect(await count(page)).toBe(cheapAndEasy.length);
    expect((await violations(page)).join('\n')).toBe('');
  });

  it('the table is ordered by its columns', async () => {
    const page = await open('/propositions/?vue=tableau');
    await page.getByRole('button', { name: 'Facilité' }).click();
    expect(await search(page)).toBe('?tri=facilite&vue=tableau');
    expect(await page.locator('[aria-sort]').textContent()).toContain('Facilité');
    const ranks = (await shown(page)).map((number) => book.proposals[number - 1]?.ease.rank ?? -1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('a cell of the matrix opens as a list', async () => {
    const page = await open('/propositions/?vue=matrice');
    await page.getByRole('button', { name: 'Sans coût, facile' }).click();
    expect(await search(page)).toBe('?cout=nul&facilite=facile');
    expect(await shown(page)).toEqual(cheapAndEasy);
  });

  it.each([320, 390])('fits a screen of %i pixels', async (width) => {
    for (const view of ['liste', 'tableau', 'matrice']) {
      const page = await open(`/propositions/?vue=${view}`, { width });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, view).toBeLessThanOrEqual(0);
    }
  });
});

describe('By keyboard alone', () => {
  it('a visitor filters, changes the view and takes a filter out', async () => {
    const page = await open('/propositions/');
    await page.locator('main [name="q"]').focus();
    const press = async (key: string, times = 1) => {
      for (let turn = 0; turn < times; turn += 1) await page.keyboard.press(key);
    };
    await press('Tab');
    await press('Space');
    expect(await search(page)).toBe('?cout=nul');
    await box(page, 'vue', 'liste').focus();
    await press('ArrowRight', 2);
    expect(await search(page)).toBe('?cout=nul&vue=matrice');
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Retirer Sans coût',
    );
    await press('Enter');
    expect(await count(page)).toBe(book.proposals.length);
    // The focus stays in the bar, not at the top of the page.
    expect(await page.evaluate(() => !!document.activeElement?.closest('.explorer-tools'))).toBe(true);
  });
});

describe('Without JavaScript', () => {
  it('the whole list is there, grouped by part, and the lists made beforehand lead on', async () => {
    const page = await open('/propositions/?cout=nul', { javaScript: false, width: 390 });
    expect(await page.locator('[data-proposal]:visible').count()).toBe(book.proposals.length);
    expect(await page.locator('form.explorer-form').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Coût faible' }).click();
    await page.waitForURL('**/propositions/cout-faible/');
    expect(await shown(page)).toEqual(numbersOf(({ cost }) => cost.id === 'faible'));
  });
});

describe('Hostile addresses', () => {
  it('2 000 of them raise no error, run nothing, and leave a page that works', async () => {
    const page = await open('/propositions/');
    const problems = await page.evaluate(() => {
      const names = [
        'partie',
        'theme',
        'acteur',
        'cout',
        'facilite',
        'horizon',
        'q',
        'tri',
        'vue',
        '__proto__',
      ];
      const values = [
        '<script>window.hacked=1</script>',
        '"><img src=x onerror="window.hacked=1">',
        'javascript:window.hacked=1',
        '%E9%80',
        '%',
        '%00',
        '\u202e\u0000',
        '\ud83d',
        'nul',
        'facile,facile,inconnu',
        ',,,',
        '=&=&',
        '[object Object]',
        'x'.repeat(100_000),
        '{{constructor}}',
        '\'; DROP TABLE "propositions"; --',
      ];
      const found: string[] = [];
      addEventListener('error', ({ message }) => found.push(message));
      let seed = 1;
      const draw = <Item>(items: readonly Item[]): Item | undefined => {
        seed = (seed * 48_271) % 2_147_483_647;
        return items[seed % items.length];
      };
      const explorer = document.querySelector('proposal-explorer') as Explorer;
      for (let turn = 0; turn < 2000; turn += 1) {
        const query = Array.from({ length: 1 + (turn % 5) }, () => `${draw(names)}=${draw(values)}`).join(
          '&',
        );
        // The browser slows down a page whose address changes without end: most go straight to the explorer.
        if (turn % 50 === 0) {
          history.replaceState(null, '', `?${query.slice(0, 5000)}`);
          dispatchEvent(new PopStateEvent('popstate'));
        } else explorer.answer(`?${query}`);
        const shown = document.querySelectorAll('[data-proposal]:not([hidden])').length;
        const count = Number(document.querySelector('[data-count]')?.textContent);
        if (shown !== count) found.push(`${query.slice(0, 200)}: ${shown} shown, ${count} counted`);
        if (document.querySelector('proposal-explorer img, [data-stage] script'))
          found.push('an element came in');
      }
      if ('hacked' in window) found.push('a script ran');
      return found;
    });
    expect(problems).toEqual([]);
    await page.locator('[name="vue"][value="liste"]').check();
    await box(page, 'cout', 'eleve').setChecked(true);
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    expect(await count(page)).toBe(book.proposals.length);
  });
});

describe('Hostile links', () => {
  const payloads = [
    '<script>window.hacked=1</script>',
    '%3Cimg%20src=x%20onerror=window.hacked=1%3E',
    '"onfocus=window.hacked=1%20autofocus=',
    'javascript:window.hacked=1',
    '%E9%80',
    '%',
    '%00',
    '%u2028',
    ',,,',
    'x'.repeat(6000),
    '__proto__',
    '{{window.hacked=1}}',
    'nul&cout=faible&cout=nul',
    '=&&=',
  ];
  // Each payload once, under one name after the other: the parser itself is tried on thousands.
  const names = ['cout', 'q', 'vue', 'inconnu'];
  const links = payloads.map((value, index) => `?${names[index % names.length]}=${value}`);

  it(`${links.length} of them, opened one after the other, leave the whole explorer usable`, {
    timeout: 180_000,
  }, async () => {
    const page = await open('/propositions/');
    const address = new URL(page.url());
    const wrong: string[] = [];
    for (const link of links) {
      await page.goto(`${address.origin}${address.pathname}${link}`, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => !document.documentElement.classList.contains('explorer-pending'));
      const { hacked, counted, listed } = await page.evaluate(() => ({
        hacked: 'hacked' in window,
        counted: Number(document.querySelector('[data-count]')?.textContent),
        listed: document.querySelectorAll('[data-proposal]:not([hidden])').length,
      }));
      if (hacked || counted !== listed)
        wrong.push(`${link.slice(0, 80)}: ${counted} counted, ${listed} listed`);
    }
    // `open` fails the test on any error that one of them wrote to the console.
    expect(wrong).toEqual([]);
    await box(page, 'cout', 'eleve').check();
    expect(await count(page)).toBeLessThan(book.proposals.length);
  });
});

describe('The explorer’s script', () => {
  it('is loaded by the explorer’s page alone', () => {
    const pages = builtPages(inject('siteFolder'));
    const script = /_astro\/Explorer\.[\w.-]+\.js/;
    expect(
      pages.filter(({ file }) => script.test(readFileSync(file, 'utf8'))).map(({ path }) => path),
    ).toEqual(['/propositions/']);
  });
});
