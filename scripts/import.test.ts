import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runImport } from './import.ts';

let folder = '';
let printed: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  printed = [];
  answer = true;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

let answer: boolean | null = true;

const run = (...list: string[]): Promise<number> =>
  runImport(list, {
    contentFolder: join(folder, 'content'),
    today: '2027-03-01',
    print: (line) => printed.push(line.replaceAll(folder, '')),
    ask: answer === null ? null : () => Promise.resolve(answer === true),
    progress: () => {},
  });

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const sources = JSON.stringify([
  { id: 'mairie-2024', title: 'Page', publisher: 'Mairie', date: null, url: 'https://exemple.fr/' },
]);

describe('npm run import', () => {
  it('imports a file by its name, says what it did, and does nothing the second time', async () => {
    const path = await file('sources-2027.json', sources);
    expect(await run(path)).toBe(0);
    expect(printed).toEqual([
      '  sources : 1 nouvelle',
      '  + source mairie-2024 : Page',
      'Import terminé : 3 fichiers écrits dans content/.',
    ]);
    const before = await readFile(join(folder, 'content', 'sources.yaml'), 'utf8');
    printed = [];
    expect(await run(path)).toBe(0);
    expect(printed.at(-1)).toBe('Rien à écrire : le contenu dit déjà la même chose.');
    expect(await readFile(join(folder, 'content', 'sources.yaml'), 'utf8')).toBe(before);
  });

  it('imports a folder whole, and a file whose collection is told', async () => {
    await mkdir(join(folder, 'pack'));
    await file('pack/sources.json', sources);
    await file('pack/synonymes.json', '[["don", "dons"]]');
    expect(await run(join(folder, 'pack'))).toBe(0);
    expect(printed).toContain('  groupes de synonymes : 1 nouveau');
    expect(await run('--collection', 'sources', await file('liste.json', sources))).toBe(0);
  });

  it('shows without writing, and asks before it writes', async () => {
    const path = await file('sources.json', sources);
    expect(await run(path, '--simulation')).toBe(0);
    expect(printed.at(-1)).toMatch(/^Simulation : rien n'a été écrit/);
    answer = false;
    expect(await run(path)).toBe(1);
    expect(printed.at(-1)).toBe("Rien n'a été écrit.");
    answer = null;
    expect(await run(path)).toBe(1);
    expect(printed.at(-1)).toBe("Rien n'a été écrit : ajoutez --oui pour écrire sans poser de question.");
    expect(await readdir(folder)).toEqual(['sources.json']);
    expect(await run(path, '--oui')).toBe(0);
  });

  it.each([
    [
      'absent.json',
      null,
      '/absent.json — erreur : ce fichier n’existe pas ; vérifiez son nom et son dossier. [missing-file]',
    ],
    [
      'chiffres.txt',
      'a,b',
      '/chiffres.txt — erreur : extension inconnue ; attendu : un fichier .xlsx, .csv, .json ou .docx. [extension]',
    ],
    [
      'chiffres.json',
      '',
      '/chiffres.json — erreur : le fichier est vide ; il devrait contenir du JSON. [empty-file]',
    ],
    [
      'chiffres.json',
      '{}',
      "/chiffres.json:1 — erreur : un objet { … } trouvé ; attendu : une liste [ … ] d'enregistrements. [not-an-array]",
    ],
    [
      'sources.json',
      '[3]',
      '/sources.json:1 — erreur : source n° 1 du fichier : l’enregistrement : « 3 » trouvé ; attendu : un objet. [schema]',
    ],
  ])('refuses %s (%j) with a sentence, and writes nothing', async (name, text, expected) => {
    const path = text === null ? join(folder, name) : await file(name, text);
    expect(await run(path)).toBe(1);
    expect(printed).toEqual([
      expected,
      "Rien n'a été écrit : 1 problème à corriger, puis relancez l'import.",
    ]);
    expect(await readdir(folder)).not.toContain('content');
  });

  it('tells every problem of every file at once', async () => {
    const first = await file('sources.json', '[{"id": "A b"}]');
    expect(await run(first, await file('liste.json', '[]'))).toBe(1);
    expect(printed.length).toBeGreaterThan(5);
    expect(printed.join('\n')).toContain(
      '« id » : « A b » trouvé ; attendu : un identifiant en minuscules sans accent',
    );
  });

  it('names the nearest collection to one that is not known', async () => {
    expect(await run('--collection=propositionz', 'x.json')).toBe(1);
    expect(printed[0]).toContain(
      'collection inconnue « propositionz » ; vouliez-vous dire « propositions » ?',
    );
  });

  it('explains itself when it is given nothing', async () => {
    expect(await run()).toBe(1);
    expect(printed[0]).toContain('npm run import -- FICHIER');
  });
});
