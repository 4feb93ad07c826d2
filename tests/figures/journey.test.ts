import { describe, expect, it } from 'vitest';
import { open } from '../support/site.ts';

/** The signs that French puts between words are white space to who pastes. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('a journalist who checks « 10,6 millions »', () => {
  it('finds the figure, and copies a sentence with its source and its permanent address', async () => {
    // On a slow machine the search page warns that what it preloads comes late.
    const page = await open('/recherche/?q=10%2C6+millions', { expected: [/preloaded using link preload/] });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.waitForSelector('[data-search-state="done"]');
    const results = page.locator('[data-search-results] a[href*="/chiffres/personnes-touchees-2023/"]');
    await results.first().click();
    await page.waitForURL('**/chiffres/personnes-touchees-2023/**');

    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    const source = await page.locator('#phrase a[rel="external"]').getAttribute('href');
    await page.getByRole('button', { name: 'Copier la phrase et sa source' }).click();
    await page.getByText('Copié', { exact: true }).waitFor();
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return [await read('text/plain'), await read('text/html')] as const;
    });
    expect(plain(text)).toBe(
      'Les services des 204 structures accompagnées par La France s’engage ont touché 10,6 millions de Français en 2023, ' +
        'selon le Récit d’impact de la fondation (novembre 2024).\n' +
        `Source : Fondation La France s’engage, « Le Récit d’impact 2014–2024 de La France s’engage (${source}) », novembre 2024. ${canonical}`,
    );
    expect(html).toContain(`href="${source}"`);
    expect(html).toContain(`href="${canonical}"`);
  });

  it('copies the citation with the day of the visit', async () => {
    const page = await open('/chiffres/personnes-touchees-2023/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Citer ce chiffre').click();
    await page.getByRole('button', { name: 'Copier la référence' }).click();
    await page.locator('.cite').getByText('Copié', { exact: true }).waitFor();
    const text = plain(await page.evaluate(() => navigator.clipboard.readText()));
    expect(text).toMatch(
      /10,6 millions\. In : Livre blanc .+ \[en ligne\]\. Édition de travail, version \S+\./,
    );
    expect(text).toMatch(
      /\[consulté le (?:1er|\d+) \p{L}+ \d{4}\]\. D’après : Fondation La France s’engage/u,
    );
  });

  it('finds the sentence, the source and the address on the page when no script runs', async () => {
    const page = await open('/chiffres/personnes-touchees-2023/', { javaScript: false });
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(await page.locator('#phrase').textContent()).toContain(canonical);
    expect(await page.locator('[data-copy]').first().isVisible()).toBe(false);
    expect(await page.locator('dl.facts').textContent()).toContain('valeur telle que publiée');
    expect(await page.locator('.other li').count()).toBeGreaterThan(1);
    expect(await page.locator('.uses a[href*="#"]').count()).toBeGreaterThan(0);
  });
});
