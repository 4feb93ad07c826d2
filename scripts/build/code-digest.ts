import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of the code that makes something, of the packages it stands on and of Node itself. What is kept from one
 * build to the next under such a digest is never found again once the code that made it has changed.
 * @param paths files and folders of the project
 */
export function codeDigest(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  // A copy of the program may lack the lock; versions are exact in `package.json` too.
  const packages = ['package.json', 'package-lock.json'].filter((file) => existsSync(file));
  for (const path of [...packages, ...paths]) {
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .sort()
          .map((name) => join(path, name))
          .filter((file) => statSync(file).isFile())
      : [path];
    for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}
