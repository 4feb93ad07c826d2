import { z } from 'zod';
import { parseYaml } from '#reader/yaml.ts';
import type { CheckProblem } from './check-problem.ts';

const exception = z.strictObject({
  /** The rule's name, as it stands at the end of its message. */
  rule: z.string().min(1),
  /** Path from the content folder. */
  file: z.string().min(1),
  /** The words at fault; any, when it is left out. */
  text: z.string().optional(),
  /** Why it stays. */
  reason: z.string().trim().min(10, 'une raison, en une phrase'),
});

/** A problem that was looked at and stays, and why. */
export interface Exception extends z.output<typeof exception> {
  line: number;
}

/** Reads `exceptions.yaml`. */
export function readExceptions(
  text: string,
  file: string,
): { exceptions: Exception[]; problems: CheckProblem[] } {
  const yaml = parseYaml(text);
  const problems: CheckProblem[] = yaml.errors.map(({ line, message }) => ({
    severity: 'error',
    file,
    line,
    rule: 'exceptions',
    message: `YAML illisible : ${message}`,
  }));
  const items = Array.isArray(yaml.value) ? yaml.value : [];
  const exceptions = items.flatMap((item: unknown, index): Exception[] => {
    const line = yaml.lineOf([index]);
    const result = exception.safeParse(item);
    if (result.success) return [{ ...result.data, line }];
    const message =
      'exception incomplète ; attendu rule, file, reason, et text si une partie seulement est visée';
    problems.push({ severity: 'error', file, line, rule: 'exceptions', message });
    return [];
  });
  return { exceptions, problems };
}

/** Leaves out the problems that have their exception, and reports the exceptions that no longer serve. */
export function withoutExceptions(
  problems: readonly CheckProblem[],
  exceptions: readonly Exception[],
  folder: string,
  file: string,
): CheckProblem[] {
  const used = new Set<Exception>();
  const kept = problems.filter((problem) => {
    const match = exceptions.find(
      ({ rule, file: path, text }) =>
        rule === problem.rule &&
        `${folder}/${path}` === problem.file &&
        (text === undefined || text === problem.found),
    );
    if (match) used.add(match);
    return match === undefined;
  });
  const unused = exceptions
    .filter((candidate) => !used.has(candidate))
    .map(
      ({ line, rule, file: path }): CheckProblem => ({
        severity: 'warning',
        file,
        line,
        rule: 'exceptions',
        message: `cette exception (${rule}, ${path}) ne sert plus ; retirez-la`,
      }),
    );
  return [...kept, ...unused];
}
