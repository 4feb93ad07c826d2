import { describe, expect, it } from 'vitest';
import { actorProposals } from './actor-proposals.ts';
import { type BookSketch, sketchBook } from './fixtures.ts';

const rowsOf = (sketch: BookSketch) => actorProposals.rows(sketchBook(sketch));
const actors = ['l’État', 'les collectivités', 'le monde de la recherche'];

describe('actorProposals', () => {
  it('puts those who pilot most first', () => {
    const rows = rowsOf({ actors, proposals: [{ pilots: [1] }, { pilots: [1, 0] }] });
    expect(rows.actors.map(({ name, pilots }) => [name, pilots.length])).toEqual([
      ['les collectivités', 2],
      ['l’État', 1],
      ['le monde de la recherche', 0],
    ]);
  });

  it('agrees the verb with the actor and contracts its article', () => {
    const one = rowsOf({ actors, proposals: [{ pilots: [0], addressees: [2] }] });
    expect(actorProposals.finding(one)).toBe(
      'L’État pilote 1 proposition sur 1 ; 1 proposition s’adresse au monde de la recherche, le premier destinataire.',
    );
    const many = rowsOf({ actors: ['les citoyens', 'les entreprises'], proposals: [{}, {}] });
    expect(actorProposals.finding(many)).toBe(
      'Les citoyens pilotent 2 propositions sur 2 ; 2 propositions s’adressent aux entreprises, le premier destinataire.',
    );
  });

  it('names all those who are equal', () => {
    const rows = rowsOf({ actors, proposals: [{ pilots: [0, 2], addressees: [0, 1] }] });
    expect(actorProposals.finding(rows)).toBe(
      'L’État et le monde de la recherche pilotent chacun 1 proposition sur 1 ; 1 proposition s’adresse à l’État et aux collectivités, les premiers destinataires à égalité.',
    );
  });

  it('splits its table by part', () => {
    const rows = rowsOf({ actors, proposals: [{ part: 0 }, { part: 1 }, { part: 1 }] });
    expect(actorProposals.table(rows).rows[0]).toEqual(['État', 3, 1, 2, 0, 0, 0]);
  });

  it('tells the picture actor by actor', () => {
    const rows = rowsOf({ actors, proposals: [{ part: 0 }, { part: 1 }] });
    expect(actorProposals.description(rows)).toBe(
      'L’État pilote 2 propositions (1 dans « État » et 1 dans « Entreprises ») et n’est destinataire d’aucune. Les collectivités ne pilotent aucune proposition et sont destinataires de 2. Le monde de la recherche ne pilote aucune proposition et n’est destinataire d’aucune.',
    );
  });
});
