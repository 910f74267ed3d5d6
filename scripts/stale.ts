/** `npm run stale`: which offers somebody must confirm. Exit code 1 with `--fail` and at least one of them. */
import { countStale, staleOffers } from '../src/domain/round/staleness.ts';
import { readArguments, readChoice, readDate, type Command } from './lib/command.ts';
import { openRegion, shownPath } from './lib/region.ts';
import { run } from './lib/run.ts';
import { describeTotals, formats } from './lib/stale-formats.ts';
import { writeAtomically } from './lib/write.ts';

export const stale: Command = async (typed, world) => {
  const { values } = readArguments(typed, {
    format: { type: 'string', default: 'table' },
    today: { type: 'string' },
    since: { type: 'string' },
    provider: { type: 'string' },
    out: { type: 'string' },
    fail: { type: 'boolean', default: false },
  });
  const format =
    formats[readChoice('format', values.format, Object.keys(formats) as (keyof typeof formats)[])];
  const today = readDate('today', values.today);
  const since = values.since === undefined ? undefined : readDate('since', values.since);
  const region = await openRegion(world, today);
  if (!region) return 1;

  const { folder, catalogue } = region;
  const { offers, providers } = catalogue;
  const provider =
    values.provider === undefined
      ? undefined
      : readChoice(
          'provider',
          values.provider,
          providers.map(({ id }) => id),
          'de bestanden in providers',
        );
  const { refresh } = catalogue.region;
  const rows = staleOffers(offers, { refresh, today, since, provider }).map((row) => ({
    ...row,
    file: shownPath(folder, row.file),
  }));
  const totals = describeTotals(countStale(rows));
  const text = format.write(rows);
  // What a command line of Windows puts into a file it writes in an encoding of its own.
  if (values.out !== undefined) writeAtomically(values.out, text);
  else world.write(text);
  if (format.isData && values.out === undefined) world.warn(totals);
  else world.print(totals);
  return values.fail && rows.length > 0 ? 1 : 0;
};

if (import.meta.main) await run(stale);
