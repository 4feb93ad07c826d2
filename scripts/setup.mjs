/**
 * The first step of every npm script: installs what is missing, then runs a command on the pinned Node.
 *
 *   node scripts/setup.mjs [--browser] scripts/COMMAND.ts [ARGUMENT…]
 *
 * Plain JavaScript without any dependency, because it runs before there is one, on whatever Node ≥ 20
 * the machine has. Every failure is one line in French that says what to do.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

// npm and the installers it starts must not run on a Node that they are about to replace.
const ownBinaries = join(root, 'node_modules', '.bin');
const machinePath = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => folder !== ownBinaries)
  .join(delimiter);
const machineEnvironment = { ...process.env, PATH: machinePath };

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/**
 * Whether npm's own record of what it installed says the same as package-lock.json. Packages for other
 * systems are optional in the lock and missing from the record.
 */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const installed = readJson('node_modules/.package-lock.json').packages;
  return (
    Object.keys(installed).every((place) => place in wanted) &&
    Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
      if (place === '') return true;
      const found = installed[place];
      return found ? found.version === version && found.integrity === integrity : optional === true;
    })
  );
}

function runsPinnedNode() {
  const { version } = readJson('package-lock.json').packages['node_modules/node'];
  const answer = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() === `v${version}`;
}

function install() {
  console.log('Installation des dépendances (une seule fois, une minute environ)…');
  const answer = spawnSync(
    'npm',
    [
      // Windows does not let a running program be deleted, which `ci` does with the whole folder.
      windows && existsSync(pinnedNode) ? 'install' : 'ci',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--fetch-retry-mintimeout=2000',
      '--fetch-retry-maxtimeout=10000',
    ],
    { cwd: root, env: machineEnvironment, encoding: 'utf8', shell: windows, maxBuffer: 64 * 1024 * 1024 },
  );
  if (answer.error && 'code' in answer.error && answer.error.code === 'ENOENT') {
    stop('npm est introuvable : installez Node.js 20 ou plus récent avec npm, puis recommencez.');
  }
  if (answer.status === 0) return;
  const said = `${answer.stdout}${answer.stderr}`.trim();
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(said)) {
    stop('Le registre npm est injoignable : vérifiez la connexion (ou le proxy), puis recommencez.');
  }
  if (said) console.error(said);
  stop('L’installation a échoué : npm dit pourquoi ci-dessus. Corrigez, puis recommencez.');
}

/** The pinned Node comes through an install script, which npm may refuse to run: then it is run here. */
function installPinnedNode() {
  console.log('Installation de la version de Node du projet…');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules', 'node'),
    env: machineEnvironment,
    stdio: 'ignore',
  });
  if (!runsPinnedNode()) {
    stop(
      'La version de Node du projet ne s’installe pas ou ne tourne pas sur ce système : ' +
        'essayez « npm rebuild node --foreground-scripts » pour savoir pourquoi.',
    );
  }
}

/** Runs a script on the pinned Node, to its end, and gives its exit status. @param {string[]} command */
function run(command) {
  return new Promise((resolve) => {
    // Astro would otherwise report each build to its makers.
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(pinnedNode, command, { cwd: root, env, stdio: 'inherit' });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    const forwards = signals.map((signal) => {
      const forward = () => child.kill(signal);
      process.on(signal, forward);
      return () => process.off(signal, forward);
    });
    // npm tells its shell to end, and the shell does not tell us: it just goes away.
    const parent = process.ppid;
    const watchParent = process.env.npm_lifecycle_event
      ? setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500)
      : undefined;
    child.on('close', (status, signal) => {
      clearInterval(watchParent);
      for (const end of forwards) end();
      resolve(signal ? 128 + constants.signals[signal] : (status ?? 1));
    });
  });
}

const [major] = process.versions.node.split('.').map(Number);
if (major === undefined || major < 20) {
  stop(`Node.js ${process.versions.node} est trop ancien : installez Node.js 20 ou plus récent.`);
}

const [first, ...rest] = process.argv.slice(2);
const withBrowser = first === '--browser';
const command = withBrowser ? rest : first === undefined ? [] : [first, ...rest];
if (command.length === 0) stop('Usage : node scripts/setup.mjs [--browser] scripts/COMMANDE.ts [ARGUMENT…]');

if (!isInstalled()) install();
if (!runsPinnedNode()) installPinnedNode();
const browserStatus = withBrowser ? await run(['scripts/browser.ts']) : 0;
process.exit(browserStatus === 0 ? await run(command) : browserStatus);
