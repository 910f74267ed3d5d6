/** What two judges of HTML say of built pages: html-validate, and the Nu validator that the W3C runs. */
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';

/** What html-validate recommends. Each rule that is off has its reason. */
const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Safari takes the role of a list away from one without bullets, and `role="list"` gives it back.
    'no-redundant-role': 'off',
    // The title of a page is the name of an offer, as its provider writes it; search engines cut off what is too long.
    'long-title': 'off',
    // Boxes of one filter have one name, as the address of a question wants it: `soort=plusklas&soort=voltijd`.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // A wide table that scrolls is a region with the name of its caption; a `section` would want a heading, says Nu.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // A template is empty until the script fills it in.
    'empty-heading': 'off',
    // The list for schools follows each choice at once, and its form is there only where script runs.
    'wcag/h32': 'off',
    // A number is written in an entry, where a special kind of hyphen would get in the way of who copies it.
    'tel-non-breaking': 'off',
  },
});

/** The faults that html-validate finds in built pages, each with its page and line. */
export async function faultsByHtmlValidate(files: readonly string[]): Promise<string[]> {
  const { results } = await judge.validateMultipleFiles([...files]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${filePath}:${line}:${column}: ${ruleId}: ${message}`,
    ),
  );
}

/** Faults of the Nu validator that are none, each with its reason. */
const NO_FAULTS = [
  // Safari takes the role of a list away from one without bullets.
  /^The “list” role is unnecessary for element “[uo]l”\.$/,
  // It reads the pages as files, which have no origin for 'self' to mean; the browser tests fail on what a policy blocks.
  /^(Resource|Inline script) violates Content Security Policy/,
];

interface NuMessage {
  type: 'error' | 'info' | 'non-document-error';
  url?: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
}

/** Whether the Nu validator can run here: it needs Java. */
export const hasJava = (): boolean => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

/**
 * The faults that the Nu validator finds in built pages, each with its page and line. Throws when it does not run to its
 * end.
 */
export async function faultsByNu(files: readonly string[]): Promise<string[]> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const options = ['-Xss4m', '-jar', jar, '--exit-zero-always', '--format', 'json'];
  const nu = spawn('java', [...options, ...files], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  nu.stderr.on('data', (part: Buffer) => said.push(part));
  const status = await new Promise<number | null>((resolve, reject) => {
    nu.once('error', reject);
    nu.once('close', resolve);
  });
  const text = Buffer.concat(said).toString();
  if (status !== 0) throw new Error(`The Nu validator ended with ${status}: ${text.slice(0, 500)}`);
  const { messages } = JSON.parse(text) as { messages: NuMessage[] };
  return messages
    .filter(({ message }) => !NO_FAULTS.some((pattern) => pattern.test(message)))
    .map(
      ({ type, url = '', lastLine, lastColumn, message }) =>
        `${url.replace(/^file:/, '')}:${lastLine}:${lastColumn}: ${type}: ${message}`,
    );
}
