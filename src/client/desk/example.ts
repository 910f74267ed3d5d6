/** An invented region, to try the desk on. It is loaded only by who asks for it. */
import type { SourceFile } from '../../domain/checks/source-file.ts';
import type { HandedFile } from './kept.ts';

const texts = import.meta.glob<string>('./example/{*.yaml,offers/*,providers/*,pages/*}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const mails = import.meta.glob<string>('./example-mails/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The content of the example region. */
export function exampleFiles(): SourceFile[] {
  return Object.entries(texts).map(([name, text]) => ({ path: name.replace('./example/', ''), text }));
}

/** What providers of the example region sent back. */
export function exampleMails(): HandedFile[] {
  return Object.entries(mails).map(([name, text]) => ({
    name: name.replace(/^.*\//, ''),
    bytes: new TextEncoder().encode(text),
  }));
}
