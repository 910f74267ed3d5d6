import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeChecksums } from '../../scripts/lib/checksums.ts';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';

const FOLDER = '.github';
const yamlFiles = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => path.join(FOLDER, name))
  .toSorted();
const workflows = yamlFiles.filter((file) => path.dirname(file).endsWith('workflows'));
const forms = yamlFiles.filter(
  (file) => path.dirname(file).endsWith('ISSUE_TEMPLATE') && !file.endsWith('config.yml'),
);

const textOf = (file: string) => readFileSync(file, 'utf8');
const read = (file: string) => parseDocument(textOf(file)).toJS();

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  steps: Step[];
  permissions?: Record<string, string>;
  container?: { image: string };
  [key: string]: unknown;
}
const jobsOf = (file: string) => Object.entries(read(file).jobs as Record<string, Job>);

test.each(yamlFiles)('%s is YAML without a fault', (file) => {
  const { errors, warnings } = parseDocument(textOf(file));
  expect([...errors, ...warnings]).toEqual([]);
});

describe('What GitHub runs for us', () => {
  test('is the tests, the site and the round', () => {
    expect(workflows.map((file) => path.basename(file))).toEqual(['ci.yml', 'round.yml', 'site.yml']);
  });

  test('is code that nobody can change under us: each action by its commit, with its version beside it', () => {
    const pins = workflows.flatMap((file) => textOf(file).match(/^.*\buses:.*$/gm) ?? []);
    expect(pins.length).toBeGreaterThan(8);
    for (const pin of pins) expect(pin).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const versions = new Map<string, Set<string>>();
    for (const pin of pins) {
      const [, action = '', version = ''] = /uses: ([^@]+)@(.+)$/.exec(pin) ?? [];
      versions.set(action, (versions.get(action) ?? new Set()).add(version));
    }
    for (const [action, used] of versions) expect([...used], action).toHaveLength(1);
  });

  test.each(workflows)('%s may do no more than it needs, and stops when it hangs', (file) => {
    const workflow = read(file);
    expect(Object.values(workflow.permissions)).not.toContain('write');
    expect(workflow.concurrency.group).toBeTruthy();
    for (const [name, job] of jobsOf(file)) {
      expect(job['timeout-minutes'], name).toBeGreaterThan(0);
      if (job.container) expect(job.container.image, name).toMatch(/^[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/);
      for (const { uses, with: options, run } of job.steps) {
        if (uses?.startsWith('actions/checkout@'))
          expect(options).toMatchObject({ 'persist-credentials': false });
        // Whatever an issue or a branch is called would be run as a command.
        expect(run ?? '', name).not.toContain('${{');
      }
    }
  });

  test('is every test, for each proposal and for what is taken in', () => {
    const ci = read('.github/workflows/ci.yml');
    expect(Object.keys(ci.on)).toEqual(['push', 'pull_request']);
    expect(ci.jobs.test.steps.at(-1)).toEqual({ run: '.ci/run' });
    expect(statSync('.ci/run').mode & 0o111, 'a program that may be run').toBeGreaterThan(0);
  });
});

describe('The round that GitHub starts', () => {
  const jobs = Object.fromEntries(jobsOf('.github/workflows/round.yml'));
  const commandsOf = (name: string) => (jobs[name]?.steps ?? []).map(({ run = '' }) => run).join('\n');

  test('names the account of the editor, so that a mail is sent', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'round-'));
    mkdirSync(path.join(folder, 'content'));
    writeFileSync(path.join(folder, 'content/region.yaml'), 'id: streek\neditor: redactie-streek # GitHub\n');
    const [, line = ''] = /(editor=\$\(.*\))/.exec(commandsOf('work-list')) ?? [];
    const said = execFileSync('bash', ['-c', `${line}; echo "$editor"`], { cwd: folder, encoding: 'utf8' });
    expect(said).toBe('redactie-streek\n');
    expect(commandsOf('work-list')).toContain('echo "@$editor"');
  });

  test('remembers in the repository which addresses failed, and commits at least once a month', () => {
    const command = /git config user\.name[\s\S]*?\nfi\n/.exec(commandsOf('links'))?.[0] ?? '';
    expect(command).not.toBe('');
    const folder = mkdtempSync(path.join(tmpdir(), 'links-'));
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    git('init', '--quiet');
    mkdirSync(path.join(folder, '.github'));
    const memory = path.join(folder, '.github/links.json');
    const runWeek = () => execFileSync('bash', ['-e', '-c', command], { cwd: folder });
    const commits = () => git('log', '--format=%s').trim().split('\n');
    writeFileSync(memory, '{}');
    git(
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@x.example',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'Begin',
    );
    runWeek();
    expect(commits()).toEqual(['Remember which addresses failed', 'Begin']);
    runWeek();
    expect(commits()).toHaveLength(2);
    const old = { ...process.env, GIT_COMMITTER_DATE: '2020-01-01T00:00:00Z' };
    execFileSync('git', ['commit', '--quiet', '--amend', '--no-edit'], { cwd: folder, env: old });
    runWeek();
    expect(commits()[0]).toBe('Keep the schedules of the round alive');
    expect(jobs['links']?.permissions).toEqual({ contents: 'write' });
  });

  test('stays on, however quiet the summer is', () => {
    expect(commandsOf('stay-on')).toContain('actions/workflows/round.yml/enable');
  });
});

describe('The site on GitHub Pages', () => {
  const { build, deploy } = Object.fromEntries(jobsOf('.github/workflows/site.yml'));
  const steps = build?.steps ?? [];
  const place = (part: string) =>
    steps.findIndex(({ uses = '', run = '' }) => `${uses}${run}`.includes(part));

  test('is built with the address that GitHub gives it', () => {
    expect(steps[place('npm run build')]).toMatchObject({
      env: {
        SITE_URL: '${{ steps.pages.outputs.origin }}',
        BASE_PATH: '${{ steps.pages.outputs.base_path }}/',
      },
    });
  });

  test('is signed before it is uploaded, and only what was built is put online', () => {
    const order = ['npm run build', 'attest-build-provenance', 'upload-pages-artifact'].map(place);
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(steps[place('upload-pages-artifact')]?.with).toEqual({ path: 'dist' });
    expect(steps[place('attest-build-provenance')]?.with).toEqual({ 'subject-path': 'dist/checksums.txt' });
    expect(build?.permissions).not.toMatchObject({ pages: 'write' });
    expect(deploy).toMatchObject({ needs: 'build', permissions: { pages: 'write', 'id-token': 'write' } });
  });

  test('has a list of checksums that shows a change in any file that was built', () => {
    const site = mkdtempSync(path.join(tmpdir(), 'site-'));
    cpSync('public', site, { recursive: true });
    mkdirSync(path.join(site, 'aanbod/met spatie'), { recursive: true });
    writeFileSync(path.join(site, 'aanbod/met spatie/index.html'), '<p>Plusklas</p>');
    writeChecksums(site);

    const listed = textOf(path.join(site, 'checksums.txt')).match(/\.\/.*$/gm);
    const visible = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(site, name)).isFile() && !/(^|\/)\./.test(name))
      .filter((name) => !['checksums.txt', '_headers'].includes(name));
    expect(listed?.toSorted()).toEqual(visible.map((name) => `./${name}`).toSorted());

    const verify = () => execFileSync('sha256sum', ['--check', '--quiet', 'checksums.txt'], { cwd: site });
    verify();
    writeFileSync(path.join(site, 'aanbod/met spatie/index.html'), '<p>Iets anders</p>');
    expect(verify).toThrow('did NOT match');
  });
});

describe('The forms for a report', () => {
  interface Field {
    type: string;
    id?: string;
    attributes: {
      label?: string;
      value?: string;
      options?: (string | { label: string; required?: boolean })[];
    };
    validations?: { required?: boolean };
  }
  const bodyOf = (file: string) => read(file).body as Field[];

  test('are one for an entry and one for the site, and there is no empty form that says nothing', () => {
    expect(forms.map((file) => path.basename(file))).toEqual(['site.yml', 'vermelding.yml']);
    expect(read('.github/ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: false });
  });

  test.each(forms)('%s has all that GitHub asks of a form', (file) => {
    const form = read(file);
    for (const key of ['name', 'description', 'title']) expect(form[key], key).toEqual(expect.any(String));
    const fields = bodyOf(file);
    const ids = fields.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, id, attributes } of fields) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(type === 'markdown' ? attributes.value : attributes.label, id).toBeTruthy();
      if (type === 'dropdown' || type === 'checkboxes')
        expect(attributes.options?.length, id).toBeGreaterThan(0);
    }
    expect(fields.some(({ validations }) => validations?.required)).toBe(true);
  });

  test.each(forms)(
    '%s says before the first question that no child may be named, and asks whether that is so',
    (file) => {
      const [first, ...others] = bodyOf(file);
      expect(first?.type).toBe('markdown');
      expect(first?.attributes.value).toMatch(/Noem daarom geen kind/);
      const asked = others
        .filter(({ type }) => type === 'checkboxes')
        .flatMap(({ attributes }) => attributes.options);
      expect(asked).toEqual([{ label: expect.stringContaining('geen naam van een kind'), required: true }]);
    },
  );

  test('give each report a label, by which the notes of a release are sorted', () => {
    const { categories } = read('.github/release.yml').changelog as { categories: { labels: string[] }[] };
    const sorted = categories.flatMap(({ labels }) => labels);
    for (const file of forms) expect(sorted).toEqual(expect.arrayContaining(read(file).labels));
    expect(sorted.at(-1), 'what has no label is not left out').toBe('*');
  });
});

test('New versions of packages and actions are proposed in groups, after others had a week to find their faults', () => {
  const { updates } = read('.github/dependabot.yml') as {
    updates: {
      'package-ecosystem': string;
      cooldown: Record<string, number>;
      groups: Record<string, { patterns?: string[] }>;
    }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  for (const pattern of Object.values(updates[0]?.groups ?? {}).flatMap(({ patterns }) => patterns ?? []))
    expect(
      packages.filter((name) => path.matchesGlob(name, pattern)),
      `packages that ${pattern} stands for`,
    ).not.toEqual([]);
});
