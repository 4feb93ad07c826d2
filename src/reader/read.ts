import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Content, Entry } from '#book/entry.ts';
import type { Problem } from '#book/problem.ts';
import { bookFile, chapter, page, redirect } from '#book/schemas/book.ts';
import { laureate } from '#book/schemas/laureate.ts';
import { proposal } from '#book/schemas/proposal.ts';
import { divergence, figure, landmark, source, synonyms, term } from '#book/schemas/registry.ts';
import { describeIssue } from './describe-issue.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { parseYaml } from './yaml.ts';

/** What was read of a content folder; entries that broke their schema are left out, and named. */
export interface ReadContent {
  /** Missing only when `book.yaml` itself cannot be read. */
  content: Content | null;
  problems: Problem[];
}

/**
 * Reads a whole content folder once. Never throws on bad content: everything wrong comes back as a problem.
 *
 * @param folder the content folder. Example: `content`
 */
export function readContent(folder: string): ReadContent {
  const reading = new Reading(folder);
  const book = reading.yamlFile('book.yaml', bookFile);
  // A book that speaks of no laureates need not have a folder for them.
  const isWithout = book && !book.data.laureates && !existsSync(join(folder, 'laureates'));
  const lists = {
    proposals: reading.mdxFolder('proposals', proposal),
    laureates: isWithout ? [] : reading.mdxFolder('laureates', laureate),
    chapters: reading.mdxFolder('narrative', chapter),
    pages: reading.mdxFolder('pages', page),
    figures: reading.yamlLists('figures', figure),
    landmarks: reading.yamlLists('landmarks', landmark),
    sources: reading.yamlList('sources.yaml', source),
    terms: reading.yamlList('glossary.yaml', term),
    divergences: reading.yamlList('divergences.yaml', divergence),
    synonyms: reading.yamlList('synonyms.yaml', synonyms),
    redirects: reading.yamlList('redirects.yaml', redirect),
  };
  const { unread, incomplete } = reading;
  return { content: book ? { unread, incomplete, book, ...lists } : null, problems: reading.problems };
}

/** One pass over a content folder, which gathers problems as it goes. */
class Reading {
  readonly problems: Problem[] = [];
  readonly unread = new Set<string>();
  incomplete = false;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  yamlFile<Schema extends z.ZodType>(name: string, schema: Schema): Entry<z.output<Schema>> | null {
    const file = join(this.#folder, name);
    const text = this.#text(file);
    if (text === null) return null;
    const yaml = parseYaml(text);
    for (const error of yaml.errors)
      this.#report(file, error.line, `YAML illisible : ${error.message}`, 'yaml');
    if (yaml.errors.length > 0) return null;
    const data = this.#validate(schema, yaml.value, file, yaml.lineOf, []);
    return data === null ? null : { id: name, data, body: '', file, bodyLine: 0, lineOf: yaml.lineOf };
  }

  yamlList<Schema extends z.ZodType>(name: string, schema: Schema): Entry<z.output<Schema>>[] {
    const file = join(this.#folder, name);
    const text = this.#text(file);
    if (text === null) return [];
    const yaml = parseYaml(text);
    for (const error of yaml.errors)
      this.#report(file, error.line, `YAML illisible : ${error.message}`, 'yaml');
    this.incomplete ||= yaml.errors.length > 0 || !Array.isArray(yaml.value);
    if (yaml.errors.length > 0) return [];
    if (!Array.isArray(yaml.value)) {
      this.#report(
        file,
        1,
        'trouvé autre chose qu’une liste ; attendu des entrées qui commencent par « - »',
        'schema',
      );
      return [];
    }
    return yaml.value.flatMap((value: unknown, index) => {
      const data = this.#validate(schema, value, file, yaml.lineOf, [index]);
      if (data === null) {
        if (hasId(value)) this.unread.add(value.id);
        return [];
      }
      const id = hasId(data) ? data.id : String(index);
      const lineOf = (path: readonly (string | number)[]) => yaml.lineOf([index, ...path]);
      return [{ id, data, body: '', file, bodyLine: 0, lineOf }];
    });
  }

  yamlLists<Schema extends z.ZodType>(folder: string, schema: Schema): Entry<z.output<Schema>>[] {
    return this.#names(folder, '.yaml').flatMap((name) => this.yamlList(join(folder, name), schema));
  }

  mdxFolder<Schema extends z.ZodType>(folder: string, schema: Schema): Entry<z.output<Schema>>[] {
    return this.#names(folder, '.mdx').flatMap((name) => {
      const id = name.slice(0, -'.mdx'.length);
      const file = join(this.#folder, folder, name);
      const text = this.#text(file);
      if (text === null) return [];
      const parts = splitFrontmatter(text);
      if (!parts) {
        this.unread.add(id);
        this.#report(
          file,
          1,
          'en-tête introuvable ; le fichier doit commencer par une ligne « --- », des champs, puis « --- »',
          'frontmatter',
        );
        return [];
      }
      for (const error of parts.yaml.errors)
        this.#report(file, error.line, `YAML illisible : ${error.message}`, 'yaml');
      if (parts.yaml.errors.length > 0) {
        this.unread.add(id);
        return [];
      }
      const { lineOf } = parts.yaml;
      const data = this.#validate(schema, parts.yaml.value, file, lineOf, []);
      if (data === null) {
        this.unread.add(id);
        return [];
      }
      return [{ id, data, body: parts.body, file, bodyLine: parts.bodyLine, lineOf }];
    });
  }

  #names(folder: string, extension: string): string[] {
    const path = join(this.#folder, folder);
    if (!existsSync(path)) {
      this.incomplete = true;
      this.#report(path, 0, 'dossier introuvable', 'missing');
      return [];
    }
    return readdirSync(path)
      .filter((name) => name.endsWith(extension))
      .sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  }

  #text(file: string): string | null {
    if (existsSync(file)) return readFileSync(file, 'utf8');
    this.incomplete = true;
    this.#report(file, 0, 'fichier introuvable', 'missing');
    return null;
  }

  #validate<Schema extends z.ZodType>(
    schema: Schema,
    value: unknown,
    file: string,
    lineOf: (path: readonly (string | number)[]) => number,
    prefix: readonly number[],
  ): z.output<Schema> | null {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = issue.path.filter((key) => typeof key !== 'symbol');
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      this.#report(file, lineOf([...prefix, ...path, ...keys]), describeIssue(issue, value), 'schema');
    }
    return null;
  }

  #report(file: string, line: number, message: string, rule: string): void {
    this.problems.push({ severity: 'error', file, line, message, rule });
  }
}

function hasId(data: unknown): data is { id: string } {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string';
}
