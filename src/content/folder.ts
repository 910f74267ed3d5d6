import path from 'node:path';

/** The folder with the content of the region: `CONTENT_DIR`, or `content` beside `package.json`. */
export function contentFolder(): string {
  return path.resolve(process.env['CONTENT_DIR'] || 'content');
}
