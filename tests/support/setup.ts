import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureBrowser, manyPagesFlags } from '#scripts/browser.ts';
import { serve } from '#scripts/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site's folder. */
    siteFolder: string;
    /** Where it is served, with a final slash. */
    siteUrl: string;
    /** The browser that every test file shares. */
    browserEndpoint: string;
  }
}

/** Serves the built site and starts one browser, for all tests; `SITE_FOLDER` names another folder than dist/. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = process.env.SITE_FOLDER || 'dist';
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}/: run « npm run build » first.`);
  }
  const site = await serve({ dir: folder, port: 0 });
  const browser = await chromium.launchServer({
    executablePath: ensureBrowser(),
    args: manyPagesFlags,
  });
  project.provide('siteFolder', folder);
  project.provide('siteUrl', site.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
