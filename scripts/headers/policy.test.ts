import { describe, expect, it } from 'vitest';
import { inlineOf } from './inline.ts';
import { commonInline, policyOf } from './policy.ts';
import { headersOf, ruleOf } from './rules.ts';

const hello = "'sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ='";

describe('inlineOf', () => {
  it('hashes scripts and styles as the browser does, once each', () => {
    expect(inlineOf('<script>hello</script><style a="b">hello</style><style>hello</style>')).toEqual({
      scripts: [hello],
      styles: [hello],
      isScripted: true,
    });
  });

  it('allows the site’s own style sheets to the pages that ask for one', () => {
    const { styles } = inlineOf(
      '<link rel="stylesheet" href="/print.css" media="print"><style>hello</style>',
    );
    expect(styles).toEqual(["'self'", hello]);
  });

  it('leaves data alone, and files, which have no text', () => {
    const page = '<script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>';
    expect(inlineOf(page)).toEqual({ scripts: [], styles: [], isScripted: true });
    expect(inlineOf('<script type="application/ld+json">{}</script>').isScripted).toBe(false);
  });
});

describe('policyOf', () => {
  it('starts from nothing and never allows what is inline as such', () => {
    const policy = policyOf(inlineOf('<style>hello</style><script>hello</script>'));
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).toContain(`style-src ${hello};`);
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hello};`);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('allows no script where there is none', () => {
    const policy = policyOf(inlineOf('<p>Seul.</p>'), 'anybody');
    expect(policy).not.toMatch(/script-src|connect-src|wasm/);
    expect(policy).toContain('frame-ancestors *');
  });

  it('joins the pages of a site into one', () => {
    const all = [inlineOf('<style>a</style>'), inlineOf('<style>b</style><script>hello</script>')];
    expect(commonInline(all)).toMatchObject({ scripts: [hello], isScripted: true });
    expect(commonInline(all).styles).toHaveLength(2);
  });
});

describe('headersOf', () => {
  it('keeps named files for ever and pages for a minute', () => {
    expect(new Map(headersOf('/_astro/a.js', '')).get('Cache-Control')).toMatch(/immutable/);
    expect(new Map(headersOf('/', '')).get('Cache-Control')).toBe('public, max-age=60');
  });

  it('opens to other sites only what is made for them', () => {
    expect(ruleOf('/integrer/cout-facilite/')).toMatchObject({ framing: 'anybody', isShared: true });
    expect(ruleOf('/donnees/chiffres.json').isShared).toBe(true);
    expect(ruleOf('/propositions/1/')).toEqual({ lifetime: 'minute', isShared: false, framing: 'nobody' });
    expect(new Map(headersOf('/', '')).has('Access-Control-Allow-Origin')).toBe(false);
  });
});
