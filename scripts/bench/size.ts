import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import { measureDesk } from './desk.ts';
import { countAnswer, measureFilters, measureSearches } from './answering.ts';
import { measureBuild } from './build.ts';
import { makeContent } from './content.ts';
import { measureLoading, measureSlowPhone, warmUp } from './loading.ts';
import type { Figures } from './measures.ts';
import { measureMoving } from './moving.ts';
import { measureRound } from './round.ts';
import { serveSite } from './server.ts';
import { medians } from './statistics.ts';
import { DESKTOP, visit } from './visit.ts';
import { measureMachine } from './yardstick.ts';

export interface Task {
  /** How many offers. */
  size: number;
  /** How many visits; the figures are their medians. */
  runs: number;
  /** How many filters each visit sets and clears. */
  filters: number;
  /** The folder for content and site. */
  folder: string;
  region: readonly SourceFile[];
  /** What is searched for. */
  words: readonly string[];
  announce: (step: string) => void;
}

/** Makes, builds, serves and visits a site of one size. Throws when any of that fails. */
export async function measureSize(browser: Browser, task: Task): Promise<Figures> {
  const { size, runs, folder, announce } = task;
  const at = (name: string) => path.join(folder, name);
  announce('making content');
  const files = makeContent(task.region, size);
  writeFiles(at('content'), files);
  announce('building');
  const build = await measureBuild(at('content'), at('site'));
  announce('the round');
  const round = measureRound(at('content'), files, at('round'));
  const server = await serveSite(at('site'));
  try {
    announce('warming up');
    await warmUp(browser, server.url);
    type Before = keyof typeof build | keyof typeof round | keyof Awaited<ReturnType<typeof measureDesk>>;
    const visits: Omit<Figures, Before>[] = [];
    for (let run = 1; run <= runs; run += 1) {
      announce(`visit ${run} of ${runs}`);
      visits.push(await measureVisit(browser, server.url, task));
    }
    announce('the desk');
    const desk = await measureDesk(browser, server.url, files);
    return { ...medians(visits), ...build, ...round, ...desk };
  } finally {
    server.close();
  }
}

async function measureVisit(browser: Browser, url: string, { size, filters, words }: Task) {
  const answering = await visit(browser, { url, device: DESKTOP }, async (page) => ({
    ...(await measureLoading(page, size)),
    ...(await countAnswer(page)),
    ...(await measureMoving(page)),
    ...(await measureFilters(page, filters)),
    ...(await measureSearches(page, words)),
    ...(await measureMachine(page)),
  }));
  return { ...answering, ...(await measureSlowPhone(browser, url)) };
}

function writeFiles(folder: string, files: readonly SourceFile[]): void {
  for (const { path: name, text } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
