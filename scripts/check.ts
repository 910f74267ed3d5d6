/** `npm run check`: prints every problem in the content at once. Exit code 1 when there is one. */
import { readArguments, readDate, type Command } from './lib/command.ts';
import { readRegion } from './lib/region.ts';
import { run } from './lib/run.ts';

export const check: Command = async (typed, world) => {
  const { values } = readArguments(typed, { today: { type: 'string' } });
  const { entries, report, notes } = await readRegion(world, readDate('today', values.today));
  for (const line of [...notes, ...report]) world.print(line);
  const count = `${entries.offers.length} vermeldingen en ${entries.providers.length} aanbieders`;
  world.print(report.length === 0 ? `Alles klopt: ${count}.` : `\nOm te verbeteren: ${report.length}.`);
  return report.length === 0 ? 0 : 1;
};

if (import.meta.main) await run(check);
