import fc from 'fast-check';
import type { BookSketch } from '../fixtures.ts';
import { regions } from '../map/regions.ts';

/** Books of any make: few or many parts, actors, levels, proposals and laureates, some of them unknown. */
export const anySketch: fc.Arbitrary<BookSketch> = fc
  .record({ parts: fc.integer({ min: 1, max: 7 }), actors: fc.integer({ min: 1, max: 8 }) })
  .chain(({ parts, actors }) => {
    const index = (length: number) => fc.integer({ min: 0, max: length - 1 });
    const actorList = fc.uniqueArray(index(actors), { minLength: 1, maxLength: 3 });
    return fc.record({
      parts: fc.constant(Array.from({ length: parts }, (_, part) => `Partie ${part + 1}`)),
      actors: fc.constant(Array.from({ length: actors }, (_, actor) => `les acteurs ${actor + 1}`)),
      costs: fc.constant(4),
      eases: fc.constant(3),
      proposals: fc.array(
        fc.record({
          part: index(parts),
          cost: index(4),
          ease: index(3),
          pilots: actorList,
          addressees: actorList,
          horizon: fc.constantFrom('court', 'moyen', 'long'),
          instrument: fc.constantFrom('loi', 'reglement', 'budget', 'contrat'),
        }),
        { maxLength: 140 },
      ),
      laureates: fc.array(
        fc.record({
          year: fc.option(fc.integer({ min: 2012, max: 2027 })),
          need: fc.option(index(2)),
          region: fc.option(fc.constantFrom(...regions.map(({ name }) => name), 'Nouvelle-Calédonie')),
        }),
        { maxLength: 260 },
      ),
      divergences: fc.array(
        fc.record({
          subject: fc.constantFrom('Montant total investi depuis 2014', 'Personnes « touchées » & aidées'),
          figures: fc.array(
            fc.record({
              value: fc.oneof(
                fc.integer({ min: 0, max: 1e9 }),
                fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
              ),
              unit: fc.constantFrom('euros', '€ déclarés', '%', '% des Français', 'projets', '€ par foyer'),
              precision: fc.constantFrom('exact', 'about', 'more-than', 'less-than'),
            }),
            { minLength: 2, maxLength: 6 },
          ),
        }),
        { maxLength: 6 },
      ),
      events: fc.array(
        fc.record({
          date: fc.constantFrom(
            '2014',
            '2014-06',
            '2014-06-24',
            '2016-11-30',
            '2016-12',
            '2024-01-07',
            '2024-08',
          ),
          event: fc.constantFrom('Lancement, à « l’Élysée »', 'Création & annonce'),
        }),
        { maxLength: 60 },
      ),
    });
  });
