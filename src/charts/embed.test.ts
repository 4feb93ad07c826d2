import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { costEase } from './cost-ease.ts';
import { embedFrame, embedSnippet, frameHeight } from './embed.ts';
import { sketchBook } from './fixtures.ts';
import { frameMessage } from './frame-message.ts';

const embedded = {
  address: 'https://livre.example/base/integrer/cout-facilite/',
  title: 'Qu’en dire de « A & B » ?',
  height: 640,
};

interface Told {
  readonly origin: string;
  readonly source: object;
  readonly data: unknown;
}

/** Runs the snippet's script in a page with two frames; gives the heights after a message. */
function hear(message: (frames: readonly object[]) => Told): (number | null)[] {
  const script = /<script>([\s\S]*)<\/script>/.exec(embedSnippet(embedded))?.[1] ?? '';
  const frames = [{}, {}].map((contentWindow): { contentWindow: object; height: number | null } => ({
    contentWindow,
    height: null,
  }));
  let listener: (event: Told) => void = () => undefined;
  runInNewContext(script, {
    addEventListener: (_: string, heard: typeof listener) => {
      listener = heard;
    },
    document: { querySelectorAll: () => frames },
  });
  listener(message(frames.map(({ contentWindow }) => contentWindow)));
  return frames.map(({ height }) => height);
}

describe('a chart’s frame', () => {
  it('has a title, and stands alone without its script', () => {
    expect(embedFrame(embedded)).toBe(
      '<iframe src="https://livre.example/base/integrer/cout-facilite/" title="Qu’en dire de « A &amp; B » ?" width="100%" height="640" loading="lazy" style="border: 0"></iframe>',
    );
    expect(embedSnippet(embedded).startsWith(`${embedFrame(embedded)}\n`)).toBe(true);
  });

  it('gives the frame that speaks its height, and no other', () => {
    const heights = hear(([, second = {}]) => ({
      origin: 'https://livre.example',
      source: second,
      data: { type: frameMessage, height: 812 },
    }));
    expect(heights).toEqual([null, 812]);
  });

  it.each([
    ['of another site', { origin: 'https://ailleurs.example' }],
    ['about something else', { data: { type: 'autre', height: 1 } }],
    ['that says nothing', { data: null }],
  ])('does not listen to a message %s', (_, part) => {
    const heights = hear(([first = {}]) => ({
      origin: 'https://livre.example',
      source: first,
      data: { type: frameMessage, height: 812 },
      ...part,
    }));
    expect(heights).toEqual([null, null]);
  });

  it('is tall enough for its picture', () => {
    const rows = costEase.rows(sketchBook({ proposals: [{}, {}, {}] }));
    expect(frameHeight(costEase, rows)).toBeGreaterThan(costEase.scene(rows, { width: 520 }).height);
  });
});
