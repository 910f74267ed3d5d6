import { expect, test } from 'vitest';
import { call, type World } from '../../scripts/lib/command.ts';

test('whatever a command says, the terminal obeys nothing in it', async () => {
  const hostile = 'goed\u001B[2J\u202E\rslecht';
  const said: string[] = [];
  const outside: World = {
    env: {},
    print: (line) => void said.push(line),
    write: (text) => void said.push(text),
    warn: (line) => void said.push(line),
    ask: async (question) => said.push(question) > 0,
  };
  const command = async (_: readonly string[], world: World) => {
    world.print(hostile);
    world.write(hostile);
    world.warn(hostile);
    await world.ask(hostile);
    return 0;
  };
  expect(await call(command, [], outside)).toBe(0);
  expect(said).toEqual(Array(4).fill('goed[2J\nslecht'));
});

test('a table for another program keeps its tabs and the ends of its lines', async () => {
  let written = '';
  const outside = { env: {}, write: (text: string) => void (written += text) } as unknown as World;
  await call(async (_, world) => (world.write('\uFEFF"a"\t"b"\r\n'), 0), [], outside);
  expect(written).toBe('\uFEFF"a"\t"b"\r\n');
});
