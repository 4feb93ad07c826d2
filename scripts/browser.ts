/**
 * The browser that tests, measures and social images drive: found on the machine, or installed.
 *
 *   node scripts/browser.ts     says nothing when there is one, else installs it or says how to
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** As root, as in a container, Chromium only starts without its sandbox; it only visits our own pages. */
export const quietFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
/** For many pages one after the other: a renderer kept ready for the next costs as much as a page. */
export const manyPagesFlags = [
  ...quietFlags,
  '--in-process-gpu',
  '--disable-features=SpareRendererForSitePerProcess',
];

const advice =
  'installez Chromium, Chrome ou Edge (sous Debian, en administrateur : apt-get install chromium), ' +
  'ou donnez son chemin dans CHROME_PATH, puis recommencez.';

const linuxNames = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** What the search looks at; tests pass their own machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether this file is a browser that starts. */
  readonly starts: (path: string) => boolean;
}

/** Every place where a browser may be, likeliest first. */
function usualPlaces({ platform, environment, home }: Machine): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      macApplications.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = environment[name];
      return folder ? windowsPrograms.map((program) => join(folder, ...program)) : [];
    });
  }
  const folders = [
    ...(environment.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/opt/google/chrome',
    '/snap/bin',
  ];
  return linuxNames.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** Some systems ship a `chromium` that only tells how to install it, so being there is not enough. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows and macOS, `--version` may open a window.
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  starts,
};

/**
 * The path of a Chromium, Chrome or Edge of this machine, or `undefined`. `CHROME_PATH` comes first.
 * @throws when `CHROME_PATH` is set and is not a browser.
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const chosen = machine.environment.CHROME_PATH;
  if (!chosen) return usualPlaces(machine).find(machine.starts);
  if (machine.starts(chosen)) return chosen;
  throw new Error(
    `CHROME_PATH désigne « ${chosen} », qui n’est pas un navigateur : corrigez-le ou retirez-le.`,
  );
}

function installFromDebian(): void {
  console.log('Installation de Chromium pour les tests (une seule fois, une minute environ)…');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const answer = spawnSync('apt-get', ['-qq', ...command], { env: environment, encoding: 'utf8' });
    if (answer.status !== 0) console.error(answer.stderr.trim().split('\n').slice(-5).join('\n'));
  }
}

/**
 * The path of a browser, installed first where there is none and where we may: as root, with apt-get.
 * @throws when there is none in the end; the message says in one line what to install.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (hasApt && process.getuid?.() === 0) installFromDebian();
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(`Aucun navigateur pour les tests : ${advice}`);
}

if (import.meta.main) {
  try {
    ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
