/**
 * `npm run links`: asks whether the addresses in the entries still respond. Uses the network, so only local servers
 * respond in the tests. Remembers in `--memory FILE` which sites failed, and reports those that failed a week ago,
 * too: exit code 1. Leaves out what `link-exceptions.yaml` in the content excuses. Also `--today`, `--timeout` (seconds).
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { isPlainDate } from '../src/domain/schema/dates.ts';
import { applyExceptions } from '../src/domain/checks/link-exceptions.ts';
import { judgeLinks, type FailingSite } from '../src/domain/checks/link-health.ts';
import { describeResponse } from '../src/texts/nl/link-failures.ts';
import { readArguments, readDate, UsageError, type Command } from './lib/command.ts';
import { askAddresses } from './lib/ask-address.ts';
import { openRegion } from './lib/region.ts';
import { run } from './lib/run.ts';
import { writeAtomically } from './lib/write.ts';

const CONCURRENCY = 6;
const date = z.string().refine(isPlainDate);
const memorySchema = z.record(z.string(), date);

export const links: Command = async (typed, world) => {
  const { values } = readArguments(typed, {
    memory: { type: 'string', default: '.work/links.json' },
    timeout: { type: 'string', default: '15' },
    today: { type: 'string' },
  });
  const today = readDate('today', values.today);
  const seconds = Number(values.timeout);
  if (!(seconds > 0)) throw new UsageError(`--timeout ${values.timeout} is geen aantal seconden.`);
  const content = await openRegion(world, today);
  if (!content) return 1;
  const memory = existsSync(values.memory) ? readAs(memorySchema, values.memory) : {};

  const places = addressesIn(content.files);
  const exceptions = content.entries.linkExceptions.map(({ entry }) => entry);
  const { excused, over } = applyExceptions(exceptions, places, today);
  const asked = [...places.keys()].filter((url) => !excused.has(url));
  const responses = await askAddresses(asked, {
    concurrency: CONCURRENCY,
    timeout: seconds * 1000,
  });
  const { broken, suspect, unsure, memory: next } = judgeLinks(responses, memory, today);
  const print = (heading: string, lines: readonly string[], count = lines.length) => {
    if (count > 0) world.print([`${heading} (${count})`, ...lines.map((line) => `  ${line}`)].join('\n'));
  };
  const lineOf = (url: string) => {
    const response = responses.get(url);
    return `${url} (${response && describeResponse(response)}): ${[...(places.get(url) ?? [])].join(', ')}`;
  };
  const linesOf = ({ host, since, urls }: FailingSite) => [
    `${host}, sinds ${since}`,
    ...urls.map((url) => `  ${lineOf(url)}`),
  ];
  print('Werkt al een week niet', broken.flatMap(linesOf), broken.length);
  print('Werkt nu niet; kijk volgende week nog eens', suspect.flatMap(linesOf), suspect.length);
  print('Laat geen programma toe; kijk zelf', unsure.map(lineOf));
  print(
    'Niet bekeken, want uitgezonderd',
    [...excused].map(([url, { until, reason }]) => `${url} (tot en met ${until}): ${reason}`),
  );
  print(
    'Deze uitzondering is voorbij en telt niet meer',
    over.map(({ address, entry, until, reason }) => `${address ?? entry} (tot en met ${until}): ${reason}`),
  );
  world.print(`${responses.size} adressen bekeken, ${broken.length} sites kapot.`);
  mkdirSync(path.dirname(values.memory), { recursive: true });
  writeAtomically(values.memory, `${JSON.stringify(next, null, 2)}\n`);
  return broken.length > 0 ? 1 : 0;
};

/** Every web address, with the files that hold it. */
function addressesIn(files: readonly { path: string; text: string }[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const file of files.filter((one) => /^(offers|providers|pages)\//.test(one.path)))
    for (const [found] of file.text.matchAll(/https?:\/\/[^\s'"<>)\]},]+/g)) {
      const url = found.replace(/[.;:]+$/, '');
      places.set(url, (places.get(url) ?? new Set()).add(file.path));
    }
  return places;
}

function readAs<T extends z.ZodType>(schema: T, file: string): z.output<T> {
  try {
    return schema.parse(parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new UsageError(`${file} is niet te lezen.`, { cause });
  }
}

if (import.meta.main) await run(links);
