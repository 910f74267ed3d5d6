/**
 * What the embedded view and the partner's page say to each other. The page greets first, so that the view learns to
 * whom it may speak. The same shapes stand in the scripts in `src/embed`, which never change.
 */
const NAME = 'aanbod-kaart';

/** The height of the view's content in CSS pixels. */
export interface HeightMessage {
  name: typeof NAME;
  height: number;
}

/** Whether this is the greeting of a page that holds the embedded view. */
export function isGreeting(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'name' in data && data.name === NAME && 'greeting' in data
  );
}

/** The message about a height. It is rounded up, because half a pixel too few would make the iframe scroll. */
export function heightMessage(height: number): HeightMessage {
  return { name: NAME, height: Math.ceil(height) };
}
