/** `npm run stale`: which offers somebody must confirm. Exit code 1 with `--fail` and at least one of them. */
import { countStale, staleOffers } from '../src/domain/round/staleness.ts';
import { contentFolder } from '../src/content/folder.ts';
import { readArguments, readChoice, readDate, run } from './lib/arguments.ts';
import { loadContent, shownPath } from './lib/content.ts';
import { describeTotals, formats } from './lib/stale-formats.ts';

await run(() => {
  const { values } = readArguments({
    format: { type: 'string', default: 'table' },
    today: { type: 'string' },
    since: { type: 'string' },
    provider: { type: 'string' },
    fail: { type: 'boolean', default: false },
  });
  const format =
    formats[readChoice('format', values.format, Object.keys(formats) as (keyof typeof formats)[])];
  const today = readDate('today', values.today);
  const since = values.since === undefined ? undefined : readDate('since', values.since);

  const folder = contentFolder();
  const { entries, report } = loadContent(folder, today);
  const [region] = entries.region;
  if (!region || report.length > 0) {
    for (const line of report) console.error(line);
    return 1;
  }

  const providers = entries.providers.map(({ entry }) => entry.id);
  const provider =
    values.provider === undefined
      ? undefined
      : readChoice('provider', values.provider, providers, 'de bestanden in providers');
  const offers = entries.offers.map(({ entry }) => entry);
  const rows = staleOffers(offers, { refresh: region.entry.refresh, today, since, provider }).map((row) => ({
    ...row,
    file: shownPath(folder, row.file),
  }));
  const totals = describeTotals(countStale(rows));
  process.stdout.write(format.write(rows));
  if (format.isData) console.error(totals);
  else console.log(totals);
  return values.fail && rows.length > 0 ? 1 : 0;
});
