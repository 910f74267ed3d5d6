import { describe, expect, onTestFinished, test } from 'vitest';
import { openRepository } from '../../../src/content/stores/host.ts';
import { ChangedMeanwhile, readAll, type Replacement } from '../../../src/content/store.ts';
import { filesOf, REGION } from '../../content/region.ts';
import type { Contents } from '../../hosts/bare-repository.ts';
import { ADDRESSES, HOSTS, opened, TOKEN, writes } from '../../hosts/hosts.ts';
import { serve } from '../../hosts/serve.ts';

const region = (): Contents => Object.fromEntries(filesOf(REGION).map(({ path, text }) => [path, text]));
const OFFER = 'offers/leerlab-voorbeeld.mdx';
const OTHER = 'offers/zomerkamp-voorbeeld.mdx';
const textIn = (contents: Contents, path: string) => String(contents[path]);
/** A line more, as an editor would add it. */
const edit = (contents: Contents, path: string, line = 'Erbij.'): Replacement => {
  const before = textIn(contents, path);
  return { path, before, after: `${before}${line}\n` };
};
const asContents = (changes: readonly Replacement[]): Contents =>
  Object.fromEntries(changes.map(({ path, after }) => [`content/${path}`, after]));

describe.each(HOSTS)('a repository at %s', (name) => {
  test('gives back every file as it is in the repository, and nothing from beside the content', async () => {
    const { store, git, host } = opened(name, region());
    expect(await store.list()).toEqual(filesOf(REGION).map(({ path }) => path));
    expect(await readAll(store)).toEqual(filesOf(REGION));
    expect(store.version()).toBe(git.head());
    expect(host.complaints).toEqual([]);
  });

  test.each(['.', 'a/b'])('finds the content in the folder %s', async (folder) => {
    const { store, git, host } = opened(name, region(), { address: { folder } });
    expect(await readAll(store)).toEqual(filesOf(REGION));
    await store.write([edit(region(), OFFER)], 'Aangevuld');
    const [publication] = await store.publications();
    expect(publication?.id).toBe(git.head());
    expect(await store.changesOf(git.head())).toEqual([edit(region(), OFFER)]);
    expect(host.complaints).toEqual([]);
  });

  test('leaves hidden files out, names files that do not belong there, and reads neither', async () => {
    const strange = {
      '.gitkeep': '',
      '.cache/region.yaml': 'x',
      'offers/.x.mdx.new': 'x',
      'offers/foto.jpg': 'x',
    };
    const { store } = opened(name, { ...region(), ...strange });
    const files = await readAll(store);
    expect(files.filter(({ path }) => !(path in region()))).toEqual([{ path: 'offers/foto.jpg', text: '' }]);
  });

  test('many changes are one publication, with exactly these files in it', async () => {
    const contents = region();
    const { store, git, host } = opened(name, contents);
    const first = git.head();
    await readAll(store);
    const changes: Replacement[] = [
      edit(contents, OFFER),
      edit(contents, 'providers/stichting-voorbeeld.yaml', '# Nagekeken'),
      { path: 'offers/nieuw.mdx', before: undefined, after: '---\nid: nieuw\n---\n' },
      { path: OTHER, before: textIn(contents, OTHER), after: undefined },
    ];
    await store.write(changes, 'Ronde 2026 verwerkt\n\nVier bestanden.');
    expect(git.git('log', '--format=%B', `${first}..main`)).toBe('Ronde 2026 verwerkt\n\nVier bestanden.');
    expect(git.git('rev-list', '--count', 'main')).toBe('2');
    expect(git.git('diff', '--numstat', first, 'main').split('\n')).toEqual([
      `1\t0\tcontent/${OFFER}`,
      '3\t0\tcontent/offers/nieuw.mdx',
      `0\t${textIn(contents, OTHER).split('\n').length - 1}\tcontent/${OTHER}`,
      '1\t0\tcontent/providers/stichting-voorbeeld.yaml',
    ]);
    expect(store.version()).toBe(git.head());
    expect(host.complaints).toEqual([]);
  });

  test('after a publication the next one follows without reading again', async () => {
    const { store, git, host } = opened(name, region());
    await store.list();
    const one = edit(region(), OFFER);
    await store.write([one], 'Een');
    await store.write([{ path: OFFER, before: one.after, after: 'Kort.\n' }], 'Twee');
    await store.write([{ path: OFFER, before: 'Kort.\n', after: undefined }], 'Drie');
    expect(git.git('log', '--format=%s', 'main').split('\n')).toEqual(['Drie', 'Twee', 'Een', 'Begin']);
    expect(git.file('main', `content/${OFFER}`)).toBeUndefined();
    const lists = host.requests.filter(({ url, body }) => /ReadContent|\/trees?[/?]/.test(`${url} ${body}`));
    expect(lists).toHaveLength(1);
  });

  test('letters of every language, line ends of Windows and a byte order mark stay as they are', async () => {
    const text = '\uFEFFtitel: «Zoë» 👩🏽‍🚀 日本\r\nregel\rhalf\n\uFFFD blijft\n';
    const { store, git } = opened(name, { ...region(), 'region.yaml': text });
    expect((await readAll(store)).find(({ path }) => path === 'region.yaml')).toEqual({
      path: 'region.yaml',
      text,
    });
    const after = `${text}${'é€😀'.repeat(30_000)}\r\n`;
    await store.write([{ path: 'region.yaml', before: text, after }], 'Tekens');
    expect(git.file('main', 'content/region.yaml')).toEqual(Buffer.from(after));
  });

  test('a file that is no UTF-8 says on which line, and one that is no text says so', async () => {
    const latin = Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1');
    const { store, host } = opened(name, {
      ...region(),
      'offers/latijn.mdx': latin,
      'offers/beeld.mdx': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'offers/lang.mdx': 'x'.repeat(100_001),
    });
    const files = new Map((await readAll(store)).map((file) => [file.path, file]));
    expect(files.get('offers/latijn.mdx')).toMatchObject({ text: '', unreadable: { line: 2 } });
    expect(files.get('offers/beeld.mdx')?.unreadable?.problem).toContain('geen tekst');
    expect(files.get('offers/lang.mdx')?.unreadable?.problem).toContain('te groot');
    expect(files.get(OFFER)?.text).toBe(textIn(region(), OFFER));
    expect(host.complaints).toEqual([]);
  });

  test('a link in the repository is named, and not followed', async () => {
    const { store, git } = opened(name, region());
    const oid = git.git('rev-parse', `main:content/${OFFER}`);
    git.git('read-tree', 'main');
    git.git('update-index', '--add', '--cacheinfo', `120000,${oid},content/offers/link.mdx`);
    const tree = git.git('write-tree');
    git.git(
      'update-ref',
      'refs/heads/main',
      git.git(
        '-c',
        'user.name=T',
        '-c',
        'user.email=t@example.org',
        'commit-tree',
        tree,
        '-p',
        'main',
        '-m',
        'Link',
      ),
    );
    const link = (await readAll(store)).find(({ path }) => path === 'offers/link.mdx');
    expect(link).toMatchObject({ text: '', unreadable: { fix: 'haal het weg uit de map' } });
  });

  test('what somebody else published meanwhile is never overwritten', async () => {
    const { store, git, host } = opened(name, region());
    await readAll(store);
    const theirs = git.commit(asContents([edit(region(), OFFER, 'Van een ander.')]), 'Ander');
    const both = [edit(region(), OTHER), edit(region(), OFFER)];
    await expect(store.write(both, 'Mijn')).rejects.toThrow(
      `${OFFER} is intussen door iemand anders veranderd`,
    );
    await expect(store.write(both, 'Mijn')).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect(git.head()).toBe(theirs);
    expect(host.complaints).toEqual([]);
  });

  test('a file that somebody else took away or already made is not written over either', async () => {
    const { store, git } = opened(name, region());
    await store.list();
    const theirs = git.commit(
      { [`content/${OFFER}`]: undefined, 'content/offers/nieuw.mdx': 'Van een ander.' },
      'Ander',
    );
    const made = { path: 'offers/nieuw.mdx', before: undefined, after: 'Van mij.' };
    const gone = { path: OFFER, before: textIn(region(), OFFER), after: undefined };
    for (const change of [made, edit(region(), OFFER)])
      await expect(store.write([change])).rejects.toBeInstanceOf(ChangedMeanwhile);
    // Taking away what is gone already needs no publication.
    await store.write([gone]);
    expect(git.head()).toBe(theirs);
  });

  test('what somebody else published in other files stays, and mine is put on top of it', async () => {
    const { store, git, host } = opened(name, region());
    await readAll(store);
    const theirs = git.commit(asContents([edit(region(), OTHER, 'Van een ander.')]), 'Ander');
    await store.write([edit(region(), OFFER)], 'Mijn');
    expect(git.git('rev-parse', 'main^1')).toBe(theirs);
    expect(git.file('main', `content/${OTHER}`)?.toString()).toContain('Van een ander.');
    expect(store.version()).toBe(git.head());
    // What they changed was not read yet, so that it cannot be written over now either.
    await expect(store.write([edit(region(), OTHER)], 'Ook')).rejects.toThrow(OTHER);
    expect(host.complaints).toEqual([]);
  });

  test('a text that is older than the list is not written over what was published in between', async () => {
    const { store, git } = opened(name, region());
    await readAll(store);
    const theirs = git.commit(asContents([edit(region(), OFFER, 'Van een ander.')]), 'Ander');
    await store.list();
    await expect(store.write([edit(region(), OFFER)])).rejects.toThrow(OFFER);
    expect(git.head()).toBe(theirs);
  });

  test('somebody who publishes between the second look and the commit is not overwritten', async () => {
    let race = 0;
    const { store, git } = opened(name, region(), {
      between: (handle) => (request) => {
        const isCommit = writes(request);
        if (isCommit) git.commit({ [`content/${OFFER}`]: `Ander ${(race += 1)}` }, `Ander ${race}`);
        return handle(request);
      },
    });
    await readAll(store);
    await expect(store.write([edit(region(), OFFER)], 'Mijn')).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect(git.git('log', '--format=%s', 'main')).not.toContain('Mijn');
  });

  test('a publication whose answer got lost is not made twice', async () => {
    let lost = false;
    const { store, git } = opened(name, region(), {
      between: (handle) => async (request) => {
        const answer = await handle(request);
        const isCommit = writes(request);
        if (!isCommit || lost) return answer;
        lost = true;
        throw new TypeError('Failed to fetch');
      },
    });
    await readAll(store);
    const change = [edit(region(), OFFER)];
    await expect(store.write(change, 'Mijn')).rejects.toThrow('niet zeker of er gepubliceerd is');
    await store.write(change, 'Mijn');
    expect(git.git('rev-list', '--count', 'main')).toBe('2');
    expect(store.version()).toBe(git.head());
  });

  test('the last twenty publications of the content are listed, the newest first', async () => {
    const { store, git, host } = opened(name, region());
    for (let at = 1; at <= 22; at += 1)
      git.commit({ [`content/${OFFER}`]: `${at}` }, `Wijziging ${at}\n\nUitleg.`);
    git.commit({ 'package.json': '{ }' }, 'Niet van de inhoud');
    const publications = await store.publications();
    expect(publications).toHaveLength(20);
    expect(publications[0]).toMatchObject({ id: git.git('rev-parse', 'main^1'), message: 'Wijziging 22' });
    expect(Math.abs(Date.parse(publications[0]?.at ?? '') - Date.now())).toBeLessThan(3_600_000);
    expect(host.complaints).toEqual([]);
  });

  test('a publication can be undone: what it changed is known as it was before and after', async () => {
    const contents = region();
    const { store, git, host } = opened(name, contents);
    const changes: Replacement[] = [
      edit(contents, OFFER),
      { path: 'offers/nieuw.mdx', before: undefined, after: '\uFEFFNieuw.\r\n' },
      { path: OTHER, before: textIn(contents, OTHER), after: undefined },
    ];
    const id = git.commit({ ...asContents(changes), 'package.json': '{ }' }, 'Veel');
    git.commit({ 'content/region.yaml': 'later' }, 'Later');
    const found = await store.changesOf(id);
    expect(found).toEqual([...changes].sort((one, other) => (one.path < other.path ? -1 : 1)));
    await store.list();
    await store.write(
      found.map(({ path, before, after }) => ({ path, before: after, after: before })),
      'Terug',
    );
    expect(git.git('diff', '--name-only', `${id}^1`, 'main').split('\n')).toEqual([
      'content/region.yaml',
      'package.json',
    ]);
    expect(host.complaints).toEqual([]);
  });

  test('a file that got another name is one that went and one that came', async () => {
    const { store, git, host } = opened(name, region());
    const text = textIn(region(), OFFER);
    const id = git.commit({ [`content/${OFFER}`]: undefined, 'content/offers/anders.mdx': text }, 'Anders');
    expect(await store.changesOf(id)).toEqual([
      { path: 'offers/anders.mdx', before: undefined, after: text },
      { path: OFFER, before: text, after: undefined },
    ]);
    expect(host.complaints).toEqual([]);
  });

  test('the very first publication has nothing before it, and one that is gone says so', async () => {
    const { store, git } = opened(name, region());
    const first = await store.changesOf(git.head());
    expect(first.map(({ path, before }) => [path, before])).toContainEqual([OFFER, undefined]);
    expect(first).toHaveLength(Object.keys(region()).length);
    await expect(store.changesOf('0'.repeat(40))).rejects.toThrow('niet meer te vinden');
  });

  test('a publication of a file that is no text cannot be undone here, and says which file', async () => {
    const { store, git } = opened(name, region());
    const id = git.commit({ [`content/${OFFER}`]: Buffer.from([0xe9, 0x0a]) }, 'Latijn');
    await expect(store.changesOf(id)).rejects.toThrow(`${OFFER} is in deze publicatie geen gewone tekst`);
  });

  test('three thousand offers come back whole', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`offers/aanbod-${at}.mdx`, `---\nid: aanbod-${at}\n---\n`]),
    );
    const { store, git, host } = opened(
      name,
      { ...region(), ...many },
      { stub: { mostTexts: 500, mostPerPage: 700 } },
    );
    const files = new Map((await readAll(store)).map(({ path, text }) => [path, text]));
    expect(files.size).toBe(3000 + Object.keys(region()).length);
    expect(Object.entries(many).filter(([path, text]) => files.get(path) !== text)).toEqual([]);
    const changes = Object.entries(many)
      .slice(0, 250)
      .map(([path, before]) => ({ path, before, after: `${before}Nieuw.\n` }));
    await store.write(changes, 'Veel');
    expect(await store.changesOf(git.head())).toHaveLength(250);
    expect(host.complaints).toEqual([]);
  });

  test('nothing to write makes no publication', async () => {
    const { store, git } = opened(name, region());
    const head = git.head();
    await store.list();
    await store.write([], 'Niets');
    await store.write(
      [{ path: OFFER, before: textIn(region(), OFFER), after: textIn(region(), OFFER) }],
      'Niets',
    );
    expect(git.head()).toBe(head);
  });

  test('the key stands in the one header for it, and nowhere else', async () => {
    const { store, git, host } = opened(name, region());
    await readAll(store);
    await store.write([edit(region(), OFFER)], 'Mijn');
    await store.publications();
    await store.changesOf(git.head());
    expect(host.requests.length).toBeGreaterThan(4);
    for (const { url, body, headers } of host.requests) {
      expect(headers['authorization']).toBe(`Bearer ${TOKEN}`);
      expect(JSON.stringify([url, body, { ...headers, authorization: '' }])).not.toContain(TOKEN);
    }
  });
});

test.each(HOSTS)('a page of another site can ask a served %s', async (name) => {
  const { git, host } = opened(name, region());
  const { url, stop } = await serve(host.handle);
  onTestFinished(stop);
  const address = { ...ADDRESSES[name], url: `${url}${new URL(ADDRESSES[name].url).pathname}` };
  const store = openRepository(address, { token: TOKEN });
  expect(await readAll(store)).toEqual(filesOf(REGION));
  await store.write([edit(region(), OFFER)], 'Mijn');
  expect(await store.changesOf(git.head())).toEqual([edit(region(), OFFER)]);
  const preflight = await fetch(`${url}/api/graphql`, { method: 'OPTIONS' });
  expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
  expect(host.complaints).toEqual([]);
});

test('a list that is older than the commit that it came with does not let anything be overwritten', async () => {
  let isFirst = true;
  const { store, git } = opened('github', region(), {
    between: (handle) => async (request) => {
      const answer = await handle(request);
      if (!isFirst || !request.body.includes('ReadContent')) return answer;
      isFirst = false;
      const read = git.head();
      const theirs = git.commit(asContents([edit(region(), OFFER, 'Van een ander.')]), 'Ander');
      return { ...answer, body: String(answer.body).replace(read, theirs) };
    },
  });
  await readAll(store);
  expect(store.version()).toBe(git.head());
  await expect(store.write([edit(region(), OFFER)], 'Mijn')).rejects.toThrow(OFFER);
  expect(git.git('log', '--format=%s', 'main')).not.toContain('Mijn');
});

test('one question to GitHub reads a whole region', async () => {
  const { store, host } = opened('github', region());
  await readAll(store);
  expect(host.requests).toHaveLength(1);
});

test.each([
  ['2026-12-31 22:30:00 UTC', '2026-12-31'],
  ['2026-12-31 23:30:00 UTC', '2027-01-01'],
  ['2027-01-01 00:30:00 +0100', '2027-01-01'],
  ['onzin', undefined],
])('the end of a key at GitHub, %s, is %s in the Netherlands', async (keyEnds, day) => {
  const { store } = opened('github', region(), { stub: { keyEnds } });
  expect(store.keyEnds()).toBeUndefined();
  await store.list();
  expect(store.keyEnds()).toBe(day);
});
