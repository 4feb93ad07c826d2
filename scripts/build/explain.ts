import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What Astro, Vite and esbuild add to an error, each in its own way. */
const detailsSchema = z.object({
  id: z.string().optional().catch(undefined),
  hint: z.string().optional().catch(undefined),
  frame: z.string().optional().catch(undefined),
  loc: z
    .object({
      file: z.string().optional().catch(undefined),
      line: z.number().optional().catch(undefined),
      column: z.number().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** A file of this project in a stack, packages aside. */
const ownFrame = /\(?((?:file:\/\/)?\/[^()\s]*?|[A-Za-z]:\\[^()\s]*?):(\d+):(\d+)\)?$/;

function placeInStack(error: Error, root: string): string | null {
  for (const line of (error.stack ?? '').split('\n').slice(1)) {
    const [, name, at, column] = ownFrame.exec(line.trim()) ?? [];
    if (name === undefined || name.includes('node_modules') || name.startsWith('node:')) continue;
    const file = name.startsWith('file:') ? fileURLToPath(name) : name;
    if (file.startsWith(root)) return `${relative(root, file)}:${at}:${column}`;
  }
  return null;
}

/**
 * Says a failure of the build as a message with its file and line, and without the path that the error took through
 * packages. Example: `src/pages/index.astro:12:3: Unexpected token`
 * @param root the project's folder
 */
export function explainFailure(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error);
  const parsed = detailsSchema.safeParse(error);
  const { id, hint, frame, loc } = parsed.success ? parsed.data : {};
  const named = (loc?.file ?? id)?.replace(/^file:\/\//, '').replace(/\?.*$/, '');
  const file = named?.startsWith(root) ? relative(root, named) : named;
  const where = file
    ? [file, loc?.line, loc?.line === undefined ? undefined : loc.column].filter((part) => part !== undefined)
    : null;
  const place = where ? where.join(':') : placeInStack(error, root);
  const parts = [
    `${place ? `${place}: ` : ''}${error.message.trim()}`,
    frame?.trimEnd(),
    hint && `→ ${hint.trim()}`,
  ];
  return parts.filter(Boolean).join('\n');
}
