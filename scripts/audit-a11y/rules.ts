import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** What each rule of axe asks, in French, and axe's version. */
export function rulesInFrench(): { readonly titles: ReadonlyMap<string, string>; readonly version: string } {
  const read = (name: string) => JSON.parse(readFileSync(resolve(name), 'utf8'));
  const rules: Record<string, { help: string }> = read('axe-core/locales/fr.json').rules;
  return {
    titles: new Map(Object.entries(rules).map(([id, { help }]) => [id, help])),
    version: read('axe-core/package.json').version,
  };
}
