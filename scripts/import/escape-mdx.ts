/**
 * Markdown made safe to stand in an MDX file: nothing in it can become a component, an expression
 * or a module statement, and it reads as it did. Headings, lists, tables, emphasis and links stay.
 * Code, which these texts do not use, becomes plain text, because what is inside it cannot be escaped.
 */
export function escapeMdx(markdown: string): string {
  return (
    markdown
      .replace(/\r\n?/g, '\n')
      // Backslashes first, or one before a brace would undo the escape of that brace.
      .replace(/[\\{}<`~]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .split('\n')
      .map(escapeLineStart)
      .join('\n')
  );
}

/** A module statement must begin its line: a space, which Markdown drops, is enough to prevent it. */
function escapeLineStart(line: string): string {
  return /^(?:import|export)(?!\p{L})/u.test(line) ? ` ${line}` : line;
}
