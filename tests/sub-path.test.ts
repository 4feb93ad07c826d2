import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '#scripts/serve.ts';
import { ownEnvironment } from './support/environment.ts';
import { brokenLinks } from './support/links.ts';
import { open } from './support/site.ts';

const base = '/livre-blanc/';
const folder = '.build/sub-path';

describe('Published under a sub-path', () => {
  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/build.ts', '--base', base, '--out', folder], {
      stdio: 'pipe',
      env: ownEnvironment(),
    });
  }, 300_000);

  it('has no link or anchor that leads nowhere', () => {
    expect(brokenLinks(folder, base).slice(0, 50)).toEqual([]);
  });

  it('opens a proposal from the home page', async () => {
    const site = await serve({ dir: folder, port: 0, base });
    onTestFinished(site.close);
    const page = await open('/', { at: site.url });
    await page.locator('main a[href$="/propositions/12/"]').first().click();
    await page.waitForURL('**/livre-blanc/propositions/12/');
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});
