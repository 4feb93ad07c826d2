import { describe, expect, it } from 'vitest';
import { type BookSketch, sketchBook } from './fixtures.ts';
import { charts } from './index.ts';
import { renderSvg } from './render-svg.ts';

/** Small enough that each picture can be checked against it by hand. */
const sketch: BookSketch = {
  parts: ['État et collectivités publiques', 'Entreprises'],
  actors: ['l’État', 'les collectivités', 'les citoyens'],
  proposals: [
    { part: 0, cost: 0, ease: 0, pilots: [0], addressees: [1] },
    { part: 0, cost: 3, ease: 2, pilots: [0, 1], addressees: [2], horizon: 'long' },
    { part: 1, cost: 0, ease: 0, pilots: [1], addressees: [2], instrument: 'contrat' },
    { part: 1, cost: 1, ease: 1, pilots: [0], addressees: [1, 2], horizon: 'moyen', instrument: 'contrat' },
  ],
  needs: ['Éducation', 'Santé & soin'],
  laureates: [
    { name: 'VRAC', year: 2014, need: 0, region: 'Île-de-France' },
    { name: 'Môm’artre', year: 2014, need: 0, region: 'Île-de-France' },
    { name: '1000 Visages', year: 2016, need: 1, region: 'La Réunion' },
    { name: 'Après le décompte', year: 2018, need: null, region: null },
    { name: 'Sans année', year: null, need: 1, region: 'Nouvelle-Calédonie' },
  ],
  counted: { counted: 12, from: 2014, to: 2017 },
  divergences: [
    {
      subject: 'Personnes touchées',
      figures: [
        { value: 10_600_000, unit: 'personnes', display: '10,6 millions' },
        { value: 300_000, unit: 'personnes', display: 'environ 300 000', precision: 'about' },
        { value: 70, unit: '%', display: 'plus de 70 %', precision: 'more-than' },
      ],
    },
    {
      subject: 'Sans échelle commune',
      figures: [
        { value: 605, unit: '€ par foyer', display: '605 €' },
        { value: 5, unit: '%', display: '5 %' },
      ],
    },
  ],
  events: [
    { date: '2014-06-24', event: 'Lancement' },
    { date: '2014-06', event: 'Premiers lauréats' },
    { date: '2016', event: 'Un nouveau directeur' },
    { date: '2017-12-05', event: 'Création de la fondation' },
  ],
};

describe.each(charts.map((chart) => [chart.id, chart] as const))('the picture of %s', (id, chart) => {
  it.each([300, 700])('is the one that was reviewed, %i pixels wide', async (width) => {
    const scene = chart.scene(chart.rows(sketchBook(sketch)), { width });
    // One element a line, so that a change reads as a change.
    const text = renderSvg(scene).replaceAll('><', '>\n<');
    await expect(text).toMatchFileSnapshot(`snapshots/${id}-${width}.snap.svg`);
  });
});
