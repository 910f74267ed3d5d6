import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { changes } from '../../src/feeds/changes.ts';
import { FIXTURE, publish, REGION } from './publication.ts';

describe('The feed of changes', () => {
  test('is an Atom feed with the newest confirmation first', () => {
    const feed = parseFeed(changes(publish(FIXTURE)));
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(feed.self).toBe('https://voorbeeld.nl/kaart/wijzigingen.xml');
    expect(feed.items[0]?.url).toMatch(/^https:\/\/voorbeeld\.nl\/kaart\/aanbod\//);
    const days = feed.items.map(({ updated }) => updated?.getTime() ?? 0);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  test('says on which day an entry was confirmed, or from when its newest source is', () => {
    const item = (publication = publish(FIXTURE)) =>
      parseFeed(changes(publication)).items.find(({ url }) => url?.includes('leerlab'));
    expect(item()?.description).toContain('Bevestigd op 14 september 2026.');
    expect(item(publish(FIXTURE, () => ({ verified: undefined })))?.description).toContain(
      'Volgens een bron van 6 januari 2020.',
    );
  });

  test('can be read for the region too, with its whole text', () => {
    expect(parseFeed(changes(publish(REGION))).items.length).toBeGreaterThan(0);
  });
});
