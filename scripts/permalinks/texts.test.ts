import { describe, expect, it } from 'vitest';
import type { Place } from '#book/anchors/record.ts';
import { recordText } from '#book/anchors/text.ts';
import { describeAdded, describeRecording } from './report.ts';
import { type AnchoredText, recordTexts } from './texts.ts';

const place = (text: string): Place => ({ kind: 'passage', text });
const text = (key: string, path: string, ...passages: string[]): AnchoredText => ({
  key,
  path,
  places: [{ kind: 'heading', text: 'Constat' }, ...passages.map(place)],
  indicators: [],
});
const money = 'Les associations manquent d’argent pour essayer des idées nouvelles.';
const time = 'Les élus locaux manquent de temps pour lire les propositions du livre blanc.';
const room = 'Les habitants manquent de place pour se réunir entre voisins le soir.';
const twelve = text('proposals/12', '/propositions/12/', money, time);
const thirteen = text('proposals/13', '/propositions/13/', room);
const records = new Map([twelve, thirteen].map(({ key, places }) => [key, recordText(places, [], [])]));

describe('recording texts', () => {
  it('changes nothing when nothing changed', () => {
    expect(recordTexts([twelve, thirteen], records)).toMatchObject({
      changed: new Map(),
      added: 0,
      lost: [],
      abandoned: [],
    });
  });

  it('gives new texts their first anchors', () => {
    expect(recordTexts([twelve, thirteen], new Map()).added).toBe(5);
  });

  it('follows a file to its new name', () => {
    const renamed = { ...twelve, key: 'proposals/douze' };
    const { adopted, changed, abandoned, lost } = recordTexts([renamed, thirteen], records);
    expect(adopted).toEqual(new Map([['proposals/douze', 'proposals/12']]));
    expect(changed.get('proposals/douze')).toEqual(records.get('proposals/12'));
    expect([abandoned, lost]).toEqual([['proposals/12'], []]);
  });

  it('lists each passage that is gone, where its links arrive, and where it was moved', () => {
    const recording = recordTexts(
      [
        text('proposals/12', '/propositions/12/', money),
        text('proposals/13', '/propositions/13/', room, time),
      ],
      records,
    );
    expect(recording.lost).toEqual([
      {
        address: '/propositions/12/#constat-2',
        text: expect.stringContaining('Les élus locaux'),
        arrives: '/propositions/12/#constat-1',
        foundAt: '/propositions/13/#constat-2',
      },
    ]);
    const [line] = describeRecording(recording);
    expect(line).toContain('- from: /propositions/12/#constat-2\n      to: /propositions/13/#constat-2');
  });

  it('says what a text that disappeared leaves to do', () => {
    const [line] = describeRecording(recordTexts([thirteen], records));
    expect(line).toMatch(/Texte disparu.*proposals\/12.*redirects\.yaml/);
  });
});

describe('what is new', () => {
  it('is counted in words', () => {
    expect(describeAdded({ paths: 0, anchors: 0 })).toBeNull();
    expect(describeAdded({ paths: 1, anchors: 0 })).toBe('1 adresse nouvelle');
    expect(describeAdded({ paths: 2, anchors: 3 })).toBe('2 adresses et 3 ancres nouvelles');
  });
});
