import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { charactersIn, heaviest, makeFont, source, target, wanted } from './font.ts';

describe('the display font', () => {
  let published: Buffer;
  let made: Awaited<ReturnType<typeof makeFont>>;
  let characters: Set<string>;

  beforeAll(async () => {
    published = await readFile(target);
    made = await makeFont(await readFile(source));
    characters = await charactersIn(published);
  }, 60_000);

  it('is the one that the script makes, byte for byte', () => {
    expect(made.font.equals(published)).toBe(true);
  });

  it('weighs little', () => {
    expect(published.length).toBeLessThanOrEqual(heaviest);
  });

  it('has every wanted character that the original has', () => {
    expect([...wanted].filter((character) => !characters.has(character))).toEqual(made.missing);
    expect(made.missing).toEqual(['Ÿ', '‰', '№', '₂', '→', '←']);
  });

  it('has the no-break space and hyphen that the original lacks', () => {
    expect(characters.has('\u202f')).toBe(true);
    expect(characters.has('\u2011')).toBe(true);
  });

  it('comes with its licence', async () => {
    const licence = await readFile(new URL('OFL.txt', target), 'utf8');
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(licence).toContain('Bricolage Grotesque');
  });
});
