import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartPath } from '#book/addresses.ts';
import { open } from '../support/site.ts';

/** One node of the tree that the browser hands to screen readers. */
interface Node {
  readonly role: string;
  readonly name: string;
  /** Its states and properties. Examples: `checked`, `expanded`, `live`. */
  readonly properties: ReadonlyMap<string, unknown>;
}

/** What a screen reader gets of the page as it stands, in reading order. */
async function tree(page: Page): Promise<readonly Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const clean = (text: unknown) =>
    String(text ?? '')
      .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
      .trim();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: clean(role?.value),
      name: clean(name?.value),
      properties: new Map(properties.map((property) => [property.name as string, property.value.value])),
    }));
}

const find = (nodes: readonly Node[], role: string, name: RegExp): Node | undefined =>
  nodes.find((node) => node.role === role && name.test(node.name));

describe('To a screen reader', () => {
  it('a page is a header, its navigation, a search, a content and a footer', async () => {
    const nodes = await tree(await open('/propositions/12/'));
    const landmarks = nodes.filter(({ role }) =>
      /^(?:banner|navigation|search|main|contentinfo)$/.test(role),
    );
    expect(landmarks.map(({ role, name }) => `${role} ${name}`.trim())).toEqual(
      expect.arrayContaining([
        'banner',
        'navigation Principale',
        'search Dans tout le site',
        'main',
        'contentinfo',
      ]),
    );
    expect(
      nodes.filter(({ role, properties }) => role === 'heading' && properties.get('level') === 1),
    ).toHaveLength(1);
  });

  it('the search is a dialog with a field, which says how many results there are', async () => {
    const page = await open('/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('vrac');
    await page.locator('dialog .results .title a').first().waitFor();
    await page.locator('dialog .status').filter({ hasText: 'résultat' }).waitFor();
    const nodes = await tree(page);
    expect(find(nodes, 'dialog', /^Recherche$/)?.properties.get('modal')).toBe(true);
    expect(find(nodes, 'searchbox', /^Chercher dans tout le site/)?.properties.get('focused')).toBe(true);
    expect(find(nodes, 'button', /^Fermer la recherche$/)).toBeDefined();
    expect(find(nodes, 'status', /^/)?.properties.get('live')).toBe('polite');
    expect(nodes.some(({ role, name }) => role === 'StaticText' && /^\d+ résultats?/.test(name))).toBe(true);
    expect(find(nodes, 'link', /VRAC/i)).toBeDefined();
    // The page behind is out of reach.
    expect(find(nodes, 'navigation', /^Principale$/)).toBeUndefined();
  });

  it('the filters are groups of named boxes that say whether they are checked, and the count is told', async () => {
    const page = await open('/propositions/');
    await page.locator('[name="cout"][value="nul"]').check();
    const nodes = await tree(page);
    expect(find(nodes, 'group', /^Coût$/)).toBeDefined();
    expect(find(nodes, 'checkbox', /^Sans coût/)?.properties.get('checked')).toBe('true');
    expect(find(nodes, 'checkbox', /^Facile/)?.properties.get('checked')).toBe('false');
    expect(find(nodes, 'radio', /^Liste$/)?.properties.get('checked')).toBe('true');
    expect(find(nodes, 'combobox', /^Trier par/)).toBeDefined();
    expect(find(nodes, 'button', /^Retirer Sans coût$/)).toBeDefined();
    const told = nodes.filter(
      ({ role, properties }) => role === 'status' && properties.get('live') === 'polite',
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('a proposal’s button says whether it is in the selection', async () => {
    const page = await open('/propositions/12/');
    await page.getByRole('button', { name: 'Ajouter à ma sélection' }).click();
    await page.getByRole('button', { name: 'Retirer de ma sélection' }).waitFor();
    const nodes = await tree(page);
    expect(find(nodes, 'button', /^Retirer de ma sélection/)).toBeDefined();
    expect(find(nodes, 'link', /^Ma sélection 1/)).toBeDefined();
  });

  it('a selection is a list whose buttons say which proposal they move, and what was done is told', async () => {
    const page = await open('/selection/?p=45,3,12');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('selection-page.ready.some').waitFor();
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await page.locator('.said').filter({ hasText: 'Lien copié' }).waitFor();
    const nodes = await tree(page);
    expect(find(nodes, 'button', /^Monter la proposition 12$/)).toBeDefined();
    expect(find(nodes, 'button', /^Descendre la proposition 3$/)).toBeDefined();
    expect(find(nodes, 'textbox', /^Votre note/)).toBeDefined();
    const told = nodes.filter(
      ({ role, properties }) => role === 'status' && properties.get('live') === 'polite',
    );
    expect(told.length).toBeGreaterThan(0);
    expect(nodes.some(({ role, name }) => role === 'StaticText' && /^Lien copié/.test(name))).toBe(true);
  });

  it('a chart is a figure named by its finding, a picture with a description, and a table', async () => {
    const page = await open(chartPath('cout-facilite'));
    const nodes = await tree(page);
    const figure = nodes.find(({ role }) => role === 'figure');
    expect(figure?.name.length).toBeGreaterThan(20);
    const picture = nodes.find(
      ({ role, name }) => /^(?:image|img|graphics-document)$/.test(role) && name.length > 20,
    );
    expect(picture).toBeDefined();
    expect(nodes.filter(({ role }) => role === 'heading').map(({ name }) => name)).toContain(
      'Description détaillée',
    );
    expect(nodes.some(({ role }) => role === 'columnheader')).toBe(true);
    expect(nodes.some(({ role }) => role === 'rowheader')).toBe(true);
  });

  it('what the figure’s page copies is told', async () => {
    const page = await open('/chiffres/personnes-touchees-2023/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copier la phrase et sa source' }).click();
    await page.getByText('Copié', { exact: true }).waitFor();
    const isTold = await page
      .getByText('Copié', { exact: true })
      .evaluate((said) => !!said.closest('[role="status"], [aria-live], output'));
    expect(isTold).toBe(true);
  });
});
