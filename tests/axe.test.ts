import { describe, expect, inject, it } from 'vitest';
import { violations } from './support/axe.ts';
import { representatives } from './support/pages.ts';
import { open } from './support/site.ts';

describe.each([390, 1280])('At %i pixels, axe finds nothing to say', (width) => {
  it.each(representatives(inject('siteFolder')))('in either theme: $path', async ({ path }) => {
    const page = await open(path, { width, reducedMotion: true });
    expect((await violations(page)).join('\n'), 'light theme').toBe('');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect((await violations(page, 'color-contrast')).join('\n'), 'dark theme').toBe('');
  });
});
