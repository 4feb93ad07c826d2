import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorPlaces, recordAnchors } from './anchor.ts';
import { type AnchorRecord, formatRecord, type Place, parseRecord, RecordError } from './record.ts';

const heading = (text: string): Place => ({ kind: 'heading', text });
const passage = (text: string): Place => ({ kind: 'passage', text });

const health =
  'La santé dispose d’un cadre pour essayer : plus de cent expérimentations sont en cours [@article-51].';
const nothing =
  'Rien de comparable n’existe pour l’ensemble de l’action sociale, dans les sources réunies ici.';
const cadre = 'Une loi ouvre ce cadre pour huit ans, sur l’article 37-1 de la Constitution.';
const fund = 'Un fonds paie le surcoût de démarrage et l’évaluation, soixante millions d’euros par an.';
const rights = 'Les droits des personnes passent d’abord : elles peuvent quitter le projet à tout moment.';

const first = [
  heading('Constat'),
  passage(health),
  passage(nothing),
  heading('Mesure'),
  passage(cadre),
  passage(fund),
  passage(rights),
];
const published = recordAnchors(first);
/** By text, the anchor of each place of a new version. */
const anchorsAfter = (places: readonly Place[], record: AnchorRecord = published) =>
  Object.fromEntries(
    anchorPlaces(places, record).anchors.map((anchor, index) => [places[index]?.text, anchor]),
  );

describe('the anchors of a text', () => {
  it('are at first its headings, and a count under each', () => {
    const places = [
      passage('Avant.'),
      heading('Mise en œuvre'),
      passage('Un.'),
      heading('Mise en œuvre'),
      passage('Deux.'),
    ];
    expect(anchorPlaces(places).anchors).toEqual([
      'debut-1',
      'mise-en-oeuvre',
      'mise-en-oeuvre-1',
      'mise-en-oeuvre-bis',
      'mise-en-oeuvre-bis-1',
    ]);
  });

  it('are never given twice, whatever the headings are called', () => {
    const places = [heading('Constat'), passage('Un.'), heading('Constat 1'), heading('!'), heading('?')];
    const { anchors } = anchorPlaces(places);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('stay when a passage is inserted before theirs; the new one gets a new anchor', () => {
    const inserted = passage('Les collectivités, elles, attendent depuis dix ans un texte semblable.');
    const after = anchorsAfter([...first.slice(0, 1), inserted, ...first.slice(1)]);
    expect(after[health]).toBe('constat-1');
    expect(after[nothing]).toBe('constat-2');
    expect(after[inserted.text]).toBe('constat-3');
  });

  it('stay when their passage is reworded, its references changed or its quotes set', () => {
    const reworded = health.replace(
      'plus de cent expérimentations sont en cours [@article-51]',
      'plus de 110 essais sont en cours fin 2026 [@autre-source]',
    );
    expect(anchorsAfter([heading('Constat'), passage(reworded), ...first.slice(2)])[reworded]).toBe(
      'constat-1',
    );
  });

  it('stay when a passage is rewritten where it stands, with hardly a word in common', () => {
    const rewritten = 'Soixante millions chaque année : c’est ce que l’État met dans la phase de démarrage.';
    const places = first.map((place) => (place.text === fund ? passage(rewritten) : place));
    expect(anchorsAfter(places)[rewritten]).toBe('mesure-2');
  });

  it('follow a passage moved to another section', () => {
    const places = [
      heading('Constat'),
      passage(nothing),
      heading('Mesure'),
      passage(cadre),
      passage(health),
      passage(fund),
      passage(rights),
    ];
    expect(anchorsAfter(places)).toMatchObject({
      [health]: 'constat-1',
      [nothing]: 'constat-2',
      [cadre]: 'mesure-1',
      [fund]: 'mesure-2',
    });
  });

  it('follow passages put in the reverse order', () => {
    const places = [
      heading('Mesure'),
      passage(rights),
      passage(fund),
      passage(cadre),
      heading('Constat'),
      passage(nothing),
      passage(health),
    ];
    expect(anchorsAfter(places)).toEqual({
      Mesure: 'mesure',
      Constat: 'constat',
      [health]: 'constat-1',
      [nothing]: 'constat-2',
      [cadre]: 'mesure-1',
      [fund]: 'mesure-2',
      [rights]: 'mesure-3',
    });
  });

  it('follow a heading renamed, by what stands under it', () => {
    const places = [heading('Diagnostic'), passage(health), passage(nothing), ...first.slice(3)];
    expect(anchorsAfter(places)).toMatchObject({ Diagnostic: 'constat', [health]: 'constat-1' });
  });

  it('go to the half that kept most of the words when a passage is split', () => {
    const half = 'Un fonds paie le surcoût de démarrage et l’évaluation.';
    const other = 'Il reçoit soixante millions par an.';
    const after = anchorsAfter([...first.slice(0, 5), passage(half), passage(other), passage(rights)]);
    expect(after).toMatchObject({ [half]: 'mesure-2', [other]: 'mesure-4', [rights]: 'mesure-3' });
  });

  it('tell apart passages that say the same, by where they stand', () => {
    const same = 'Voir la proposition 11.';
    const record = recordAnchors([
      heading('Constat'),
      passage(same),
      passage(health),
      heading('Mesure'),
      passage(cadre),
      passage(same),
    ]);
    const after = anchorPlaces(
      [heading('Constat'), passage(health), heading('Mesure'), passage(cadre), passage(same)],
      record,
    );
    expect(after.anchors).toEqual(['constat', 'constat-2', 'mesure', 'mesure-1', 'mesure-2']);
    // The one that is gone leads to the one that still says it.
    expect(after.kept).toEqual([{ anchor: 'constat-1', at: 4 }]);
  });
});

describe('the anchor of a passage that is gone', () => {
  const without = (...texts: string[]) => first.filter(({ text }) => !texts.includes(text));
  const arrivals = (places: readonly Place[], record = published) =>
    anchorPlaces(places, record).kept.map(({ anchor, at }) => [anchor, places[at]?.text]);

  it('arrives at the passage before it in its section', () => {
    expect(arrivals(without(fund))).toEqual([['mesure-2', cadre]]);
  });

  it('arrives at the passage after it when it was the first of its section', () => {
    expect(arrivals(without(cadre))).toEqual([['mesure-1', fund]]);
  });

  it('arrives at the heading when its section has nothing left', () => {
    expect(arrivals(without(cadre, fund, rights))).toEqual([
      ['mesure-1', 'Mesure'],
      ['mesure-2', 'Mesure'],
      ['mesure-3', 'Mesure'],
    ]);
  });

  it('arrives at the passage that took its words in', () => {
    const merged = `${rights} ${fund}`;
    expect(arrivals([...first.slice(0, 5), passage(merged)])).toEqual([['mesure-2', merged]]);
  });

  it('is given to no other, even long after', () => {
    const record = recordAnchors(without(rights), published);
    const added = passage('Un comité technique répond à chaque porteur de projet dans les six mois.');
    const places = [...without(rights), added];
    expect(anchorsAfter(places, record)[added.text]).toBe('mesure-4');
    expect(arrivals(places, record)).toEqual([['mesure-3', fund]]);
  });

  it('comes back with the passage', () => {
    const record = recordAnchors(without(rights), published);
    expect(anchorsAfter(first, record)[rights]).toBe('mesure-3');
  });

  it('is kept in the record even when the text is emptied', () => {
    expect(recordAnchors([], published).every(({ gone }) => gone)).toBe(true);
    expect(anchorPlaces([], published)).toEqual({ anchors: [], kept: [] });
  });
});

const words =
  'association budget commune département enfant état évaluation fonds habitat insertion jeune logement mesure numéro partenaire quartier région salarié territoire usager'.split(
    ' ',
  );
const place = fc.record({
  kind: fc.constantFrom<Place['kind'][]>('heading', 'passage', 'passage', 'passage', 'indicator'),
  text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((list) => list.join(' ')),
});
const text = fc.array(place, { maxLength: 14 });

describe('any text, edited in any way', () => {
  it('has anchors that are unique, none of which was another’s, and loses none', () => {
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const record = recordAnchors(two, recordAnchors(one));
        const { anchors, kept } = anchorPlaces(three, record);
        const all = [...anchors, ...kept.map(({ anchor }) => anchor)];
        expect(new Set(all).size).toBe(all.length);
        if (three.length > 0) for (const { anchor } of record) expect(all).toContain(anchor);
        expect(kept.every(({ at }) => at < three.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has the same anchors once they are recorded', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const record = recordAnchors(one);
        expect(anchorPlaces(two, recordAnchors(two, record)).anchors).toEqual(
          anchorPlaces(two, record).anchors,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the anchor of every passage that was not touched, whatever is put around it or moved', () => {
    const distinct = fc.uniqueArray(place, { selector: ({ text }) => text, maxLength: 12 });
    fc.assert(
      fc.property(
        distinct.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one), text)),
        ([one, kept, added]) => {
          const record = recordAnchors(one);
          const before = new Map(record.map(({ text, anchor }) => [text, anchor]));
          const others = added.filter(({ text }) => !before.has(text));
          const two = kept.flatMap((entry, index) => [entry, ...others.slice(index, index + 1)]);
          const { anchors } = anchorPlaces(two, record);
          two.forEach(({ text }, index) => {
            const known = before.get(text);
            if (known !== undefined) expect(anchors[index]).toBe(known);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the file of a record', () => {
  it('gives back what was written', () => {
    const record = recordAnchors(first.slice(0, 4), published);
    expect(parseRecord(formatRecord(record))).toEqual(record);
  });

  it('has one line a place, which a person can read', () => {
    expect(formatRecord(published.slice(0, 2)).split('\n').slice(2)).toEqual([
      'titre\tconstat\tConstat',
      "texte\tconstat-1\tLa santé dispose d'un cadre pour essayer : plus de cent expérimentations sont en cours.",
      '',
    ]);
  });

  it.each([
    ['<<<<<<< HEAD', /ligne illisible « <<<<<<< HEAD »/],
    ['texte\tconstat-1', /ligne illisible/],
    ['texte\ta\tUn\ntexte\ta\tDeux', /« a » y est deux fois/],
  ])('refuses %j, and says which line', (file, message) => {
    expect(() => parseRecord(`# titre\n${file}`)).toThrow(message);
    expect(() => parseRecord(file)).toThrow(RecordError);
  });
});
