import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { prepareSite } from './hosted-site.ts';
import { describeRecipe } from './recipe.ts';
import { canTry, freePort } from './server.ts';

/** What a server is started with. */
export interface Ground {
  /** The site to serve. */
  readonly site: string;
  /** A folder for its own files. */
  readonly work: string;
  readonly port: number;
}

/**
 * Starts a real server with our recipe and asks of it all that a recipe promises; skipped where it cannot be had.
 * @param packages Debian's, installed where we may
 * @param start starts the server and gives what stops it
 */
export function describeServer(
  { name, command, packages }: { name: string; command: string; packages: readonly string[] },
  start: (ground: Ground) => Promise<() => Promise<void>>,
): void {
  const isHere = canTry(command, packages);

  describe.skipIf(!isHere)(`The ${name} recipe`, () => {
    let site: ReturnType<typeof prepareSite>;
    let work: string;
    let port: number;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      site = prepareSite(inject('siteFolder'));
      work = mkdtempSync(join(tmpdir(), `${command}-`));
      port = await freePort();
      stop = await start({ site: site.folder, work, port });
    });

    afterAll(async () => {
      await stop?.();
      site?.remove();
      if (work) rmSync(work, { recursive: true });
    });

    describeRecipe({ port: () => port, folder: () => site.folder });
  });
}
