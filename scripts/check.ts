/** `npm run check`: tells every problem in the content at once. Exit code 1 when there is one. */
import { readArguments, readDate, run } from './lib/arguments.ts';
import { loadContent } from './lib/content.ts';
import { contentFolder } from '../src/content/folder.ts';

await run(() => {
  const { values } = readArguments({ today: { type: 'string' } });
  const { entries, report } = loadContent(contentFolder(), readDate('today', values.today));
  for (const line of report) console.log(line);
  const count = `${entries.offers.length} vermeldingen en ${entries.providers.length} aanbieders`;
  console.log(report.length === 0 ? `Alles klopt: ${count}.` : `\nOm te verbeteren: ${report.length}.`);
  return report.length === 0 ? 0 : 1;
});
