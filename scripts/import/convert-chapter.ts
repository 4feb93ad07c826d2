import { nearest } from '#book/nearest.ts';
import type { Context, Converted } from './convert.ts';
import { escapeMdx } from './escape-mdx.ts';
import type { ChapterInput } from './input-schemas.ts';
import { fieldsOf } from './store.ts';

/** A chapter names laureates as its text does; its file names them by slug. */
export function convertChapter(input: ChapterInput, context: Context): Converted {
  const { body, laureates, ...fields } = input;
  const faults: Converted['faults'] = [];
  const slugs = laureates.flatMap((name, index) => {
    const slug = context.laureateSlugs.get(name);
    if (slug !== undefined) return [slug];
    const near = nearest(name, context.laureateSlugs.keys());
    faults.push({
      path: ['laureates', index],
      message: `lauréat inconnu « ${name} » ; ${near ? `le plus proche est « ${near} ».` : 'attendu : le nom ou l’identifiant d’un lauréat.'}`,
    });
    return [];
  });
  return {
    record: {
      key: input.slug,
      path: `narrative/${input.order}-${input.slug}.mdx`,
      data: { ...fieldsOf(context.previous?.data), ...fields, laureates: [...new Set(slugs)] },
      body: escapeMdx(body.trim()),
    },
    faults,
  };
}
