import { createServer, type RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import { askOften, percentile } from './ask-often.ts';

async function askFrom(listener: RequestListener) {
  const server = createServer(listener);
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(address && typeof address === 'object' ? address.port : 0);
    });
  });
  const load = await askOften({ port, paths: ['/', '/deux/'], readers: 4, seconds: 0.2 });
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return load;
}

it('counts what is answered, in turns', async () => {
  const asked = new Set<string>();
  const load = await askFrom((request, response) => {
    asked.add(request.url ?? '');
    response.end('bon');
  });
  expect(load.errors).toBe(0);
  expect(load.requests).toBeGreaterThan(0);
  expect(load.bytes).toBe(3 * load.requests);
  expect(load.times).toHaveLength(load.requests);
  expect([...asked].sort()).toEqual(['/', '/deux/']);
});

it('counts as an error what is not a whole answer', async () => {
  const refused = await askFrom((_, response) => response.writeHead(503).end());
  expect(refused.errors).toBe(refused.requests);
  const cut = await askFrom((_, response) => {
    response.writeHead(200, { 'Content-Length': '10' });
    response.write('court', () => response.destroy());
  });
  expect(cut.errors).toBe(cut.requests);
});

it('gives the time under which a share of the answers came', () => {
  const times = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(percentile(times, 0.99)).toBe(198);
  expect(percentile([7], 0.99)).toBe(7);
});
