import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { representatives } from '../support/pages.ts';
import { open } from '../support/site.ts';

/** The HTML standard's own rules, whatever one may think of them. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'], elements: ['html5'] });

/** What a validator finds wrong, each with its place. */
async function errors(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${message} [${ruleId}]`),
  );
}

const pages = representatives(inject('siteFolder'));

describe('Valid HTML', () => {
  it.each(pages)('is what is served: $path', async ({ file }) => {
    expect(await errors(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(pages)('is what scripts make of it: $path', async ({ path }) => {
    const page = await open(path);
    await page.waitForLoadState('networkidle');
    expect(await errors(await page.content())).toEqual([]);
  });

  it('would not be the answer to a mistake', async () => {
    const found = await errors(
      '<!doctype html><html lang="fr"><head><title>x</title></head><body><p><div></div></body></html>',
    );
    expect(found).not.toEqual([]);
  });
});
