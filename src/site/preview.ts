import { relative, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { chapterPath, laureatePath, pagePath, proposalPath } from '#book/addresses.ts';
import type { Problem } from '#book/problem.ts';
import { ContentError, forgetBook, theBook } from './book.ts';
import { contentFolder } from './content-folder.ts';

/** A problem as the page shows it. */
interface ShownProblem extends Problem {
  column?: number;
  /** The words at fault, to find them in the page. */
  found?: string;
}

/** Finds everything wrong, or that could be better, in a content folder. */
export type CheckContent = (folder: string) => { problems: readonly ShownProblem[] };

/** Where the page asks for its problems. */
const problemsPath = '/@contenu/problemes.json';

/**
 * `npm run dev` for whoever writes: a change of any content file, texts and lists alike, is on the screen at once,
 * and what is wrong is told in French, in the page, beside the words at fault where they can be found.
 */
export function preview({ check }: { check: CheckContent }): AstroIntegration {
  return {
    name: 'content-preview',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        const base = config.base.replace(/\/$/, '');
        injectScript('page', `const address = ${JSON.stringify(base + problemsPath)};\n${showProblems}`);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-preview',
                configureServer: (server: ViteDevServer) => watchContent(server, check, base),
              },
            ],
          },
        });
      },
    },
  };
}

function watchContent(server: ViteDevServer, check: CheckContent, base: string): void {
  const folder = resolve(contentFolder);
  let problems: readonly (ShownProblem & { path: string | null })[] | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const refresh = (): void => {
    forgetBook();
    problems = null;
    for (const environment of Object.values(server.environments)) {
      // Texts hold the notes of the figures that they cite: a figure that changes changes them too.
      if (environment.name === 'client') continue;
      environment.moduleGraph.invalidateAll();
      environment.hot.send('astro:content-changed', {});
    }
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  };

  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    const inside = relative(folder, resolve(file));
    if (inside.startsWith('..') || inside.split(sep).some((name) => name.startsWith('.'))) return;
    // A save, and an import all the more, touches several files: the page is drawn once, after the last.
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 60);
  });

  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === base + problemsPath || path === problemsPath) {
      problems ??= check(contentFolder).problems.map((problem) => ({
        ...problem,
        path: pageOf(problem.file),
      }));
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(problems));
      return;
    }
    const error = request.headers.accept?.includes('text/html') ? contentError() : null;
    if (error === null) return next();
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(errorPage(error.problems, base));
  });
}

/** Why the content is not a book; null when it is one. */
function contentError(): ContentError | null {
  try {
    theBook();
    return null;
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

/** The page that shows a content file; null for lists, which many pages show. */
function pageOf(file: string): string | null {
  const [, folder, name = ''] = /(proposals|laureates|narrative|pages)\/([^/]+)\.mdx$/.exec(file) ?? [];
  if (folder === 'proposals') return proposalPath(Number(name));
  if (folder === 'laureates') return laureatePath(name);
  if (folder === 'narrative') return chapterPath(name.replace(/^\d+-/, ''));
  return folder === 'pages' ? pagePath(name) : null;
}

function errorPage(problems: readonly Problem[], base: string): string {
  const items = problems
    .map(
      ({ file, line, message }) =>
        `<li><code>${escaped(line > 0 ? `${file}:${line}` : file)}</code> ${escaped(message)}</li>`,
    )
    .join('');
  const title =
    problems.length === 1 ? 'Un problème dans le contenu' : `${problems.length} problèmes dans le contenu`;
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><script type="module" src="${base}/@vite/client"></script>
<style>body{font:1.05rem/1.5 system-ui;max-width:50rem;margin:3rem auto;padding:0 1rem}li{margin:.8rem 0}code{display:block;color:#8a2d1b}</style>
<h1>${title}</h1><p>Corrigez ${problems.length === 1 ? 'ce fichier' : 'ces fichiers'} et enregistrez : cette page se recharge d’elle-même.</p><ol>${items}</ol></html>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What the page does with its problems: those of its own text stand under the passage that holds the words at
 * fault, and all are in a list that opens. Written for the browser: it runs in development only.
 */
const showProblems = `
const plain = (text) => text.replace(/[\\s\\u00a0\\u202f]+/g, ' ').replace(/’/g, "'").trim();
const problems = await (await fetch(address)).json();
if (problems.length > 0) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.remarque-contenu{font:.85rem/1.4 system-ui;border-inline-start:4px solid #b8860b;background:#fff6dd;color:#3a2b00;padding:.3rem .6rem;margin:.4rem 0}.remarque-contenu.error{border-color:#b3261e;background:#fdecea;color:#410e0b}#problemes-contenu{position:fixed;inset-block-end:1rem;inset-inline-start:1rem;z-index:1000;max-inline-size:min(46rem,calc(100vw - 2rem));max-block-size:70vh;overflow:auto;font:.85rem/1.4 system-ui;background:#fffdf7;color:#222;border:1px solid #b8860b;border-radius:.4rem;padding:.4rem .8rem}#problemes-contenu li{margin:.5rem 0}#problemes-contenu code{display:block}');
  document.adoptedStyleSheets.push(sheet);
  const here = problems.filter(({ path }) => path !== null && location.pathname.endsWith(path));
  const passages = [...document.querySelectorAll('main :is(p, li, h1, h2, h3, dd, td, blockquote)')];
  for (const problem of here) {
    const words = problem.found ? plain(problem.found) : '';
    const whole = new RegExp('(?<!\\\\p{L})' + words.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&') + '(?!\\\\p{L})', 'u');
    const passage = words === '' ? null : passages.find((element) => whole.test(plain(element.textContent)));
    if (!passage) continue;
    const note = document.createElement('div');
    note.className = 'remarque-contenu ' + problem.severity;
    note.textContent = problem.message;
    if (passage.matches('li, td, dd')) passage.append(note);
    else passage.after(note);
  }
  const box = document.createElement('details');
  box.id = 'problemes-contenu';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const summary = document.createElement('summary');
  summary.textContent = problems.length + (problems.length > 1 ? ' remarques' : ' remarque') + ' sur le contenu' + (errors > 0 ? ', dont ' + errors + (errors > 1 ? ' erreurs' : ' erreur') : '') + (here.length > 0 ? ' (' + here.length + ' sur cette page)' : '');
  const list = document.createElement('ol');
  for (const { file, line, column, message } of [...here, ...problems.filter((problem) => !here.includes(problem))]) {
    const item = document.createElement('li');
    const place = document.createElement('code');
    place.textContent = file + (line > 0 ? ':' + line : '') + (line > 0 && column ? ':' + column : '');
    item.append(place, message);
    list.append(item);
  }
  box.append(summary, list);
  box.open = here.length > 0;
  document.body.append(box);
}
`;
