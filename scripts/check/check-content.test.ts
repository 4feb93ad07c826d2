import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { formatCheckProblem } from './check-problem.ts';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'check-')), 'content');
  await cp('tests/fixtures/autre-livre', folder, { recursive: true });
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function edit(file: string, from: string, to: string): Promise<void> {
  const before = await readFile(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`The edit of ${file} changed nothing`);
  await writeFile(join(folder, file), after);
}

const messages = (): string[] =>
  checkContent(folder).problems.map((problem) => formatCheckProblem(problem).replace(`${folder}/`, ''));

describe('npm run check', () => {
  it('finds nothing to say of this book, and takes less than five seconds of the processor', () => {
    const start = process.cpuUsage();
    expect(checkContent('content').problems.map(formatCheckProblem)).toEqual([]);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  it('finds nothing to say of another book', () => {
    expect(messages()).toEqual([]);
  });

  it('says errors and warnings by file, line and column, all at once', async () => {
    await edit('proposals/3.mdx', 'Relier les quais', 'Relier les qais');
    await edit('proposals/3.mdx', 'cost: grand', 'cost: enorme');
    await edit('narrative/1-la-riviere.mdx', 'Le reste est route', 'Le reste, 62 %, est route');
    expect(messages()).toEqual([
      expect.stringMatching(
        /^narrative\/1-la-riviere\.mdx:14:83 — erreur : « 62 % » n'est couvert par aucune référence/,
      ),
      expect.stringMatching(
        /^proposals\/3\.mdx:3:19 — attention : « qais » n'est pas au dictionnaire ; vouliez-vous dire « /,
      ),
      expect.stringMatching(/^proposals\/3\.mdx:11:1 — erreur : coût inconnu « enorme »/),
    ]);
  });

  it('leaves out what has its reason, and says when a reason no longer serves', async () => {
    await edit('narrative/1-la-riviere.mdx', 'Le reste est route', 'Le reste, 62 %, est route');
    const exceptions =
      '- rule: unreferencedNumber\n  file: narrative/1-la-riviere.mdx\n  text: 62 %\n  reason: Complément à cent du chiffre cité.\n';
    await writeFile(join(folder, 'exceptions.yaml'), exceptions);
    expect(messages()).toEqual([]);
    await edit('narrative/1-la-riviere.mdx', 'Le reste, 62 %, est route', 'Le reste est route');
    expect(messages()).toEqual([
      expect.stringContaining('exceptions.yaml:1:1 — attention : cette exception'),
    ]);
    await writeFile(join(folder, 'exceptions.yaml'), '- rule: spelling\n');
    expect(messages()).toEqual([
      expect.stringContaining('exceptions.yaml:1:1 — erreur : exception incomplète'),
    ]);
  });

  it('calls what is still a working text an error when the edition must be official', () => {
    const { problems } = checkContent(folder, { official: true });
    expect(problems.filter(({ rule }) => rule === 'workingText')).toHaveLength(6);
    expect(problems[0]).toMatchObject({ line: 12, column: 11, severity: 'error' });
  });
});
