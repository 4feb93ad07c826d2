import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity } from '#book/integrity/index.ts';
import { compareProblems, formatProblem } from '#book/problem.ts';
import { readOutline } from '#markdown/outline.ts';
import { readContent } from './read.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every message about the folder, as the build prints them, without the folder's own path. */
function messages(): string[] {
  const { content, problems } = readContent(folder);
  return [...problems, ...(content ? checkIntegrity(content, readOutline) : [])]
    .filter(({ severity }) => severity === 'error')
    .sort(compareProblems)
    .map((problem) => formatProblem(problem).replace(`${folder}/`, ''));
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The edit of ${file} changed nothing`);
  writeFileSync(path, after);
}

describe('reading a content folder', () => {
  it('finds nothing wrong in the book as it is', () => {
    expect(messages()).toEqual([]);
  });

  it('reads every proposal, with the line of each field', () => {
    const { content } = readContent(folder);
    expect(content?.proposals.map(({ data }) => data.number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 67 }, (_, index) => index + 1),
    );
    const entry = content?.proposals.find(({ id }) => id === '8');
    const lines = readFileSync(join(folder, 'proposals/8.mdx'), 'utf8').split('\n');
    expect(lines[(entry?.lineOf(['cost']) ?? 0) - 1]).toMatch(/^cost:/);
    expect(lines[(entry?.lineOf(['indicators', 1, 'target']) ?? 0) - 1]).toMatch(/^\s+target:/);
    expect(lines[(entry?.bodyLine ?? 0) - 1]).toBe(entry?.body.split('\n')[0]);
  });

  it('names the field, the line, what was found and what was expected', () => {
    edit('proposals/12.mdx', (text) => text.replace(/^horizon: .*$/m, 'horizon: demain'));
    expect(messages()).toEqual([
      expect.stringMatching(
        /^proposals\/12\.mdx:\d+ — erreur : horizon inconnu « demain » ; attendu « court », « moyen », « long » \[proposalLinks\]$/,
      ),
    ]);
  });

  it('names an unknown field and a missing one', () => {
    edit('proposals/12.mdx', (text) => text.replace(/^cost:/m, 'coût:'));
    expect(messages().join('\n')).toMatch(/champ inconnu « coût »/);
    expect(messages().join('\n')).toMatch(/champ « cost » : manque ; attendu un texte/);
  });

  it('explains YAML that cannot be read, without calling wrong what links to the file', () => {
    edit('proposals/1.mdx', (text) => text.replace(/^title: .*$/m, 'title: Loi : deux points : de trop'));
    expect(messages()).toEqual([
      expect.stringMatching(/^proposals\/1\.mdx:3 — erreur : YAML illisible : deux « : » sur la même ligne/),
    ]);
  });

  it('explains a registry that cannot be read, without a word on all that cites it', () => {
    edit('sources.yaml', (text) => text.replace('- id:', '-id:'));
    const found = messages();
    expect(found.length).toBeLessThan(4);
    expect(found.join('\n')).toMatch(/^sources\.yaml/);
  });

  it('says when a text has no frontmatter, when a file is missing, and all of it at once', () => {
    writeFileSync(join(folder, 'proposals/2.mdx'), 'Rien du tout.');
    rmSync(join(folder, 'glossary.yaml'));
    edit('proposals/3.mdx', (text) => `${text}\n{cassé`);
    const found = messages().join('\n');
    expect(found).toMatch(/glossary\.yaml — erreur : fichier introuvable/);
    expect(found).toMatch(/proposals\/2\.mdx:1 — erreur : en-tête introuvable/);
    expect(found).toMatch(/proposals\/3\.mdx:\d+ — erreur : MDX illisible/);
  });

  it('says when nothing can be read at all', () => {
    rmSync(folder, { recursive: true });
    expect(readContent(folder).content).toBeNull();
    expect(messages().join('\n')).toMatch(/book\.yaml — erreur : fichier introuvable/);
  });
});
