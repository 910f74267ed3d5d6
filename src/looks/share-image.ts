/** The pictures that a link to the site carries in a message: one for each kind, each municipality, and the site. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { ICON_SIZE, ICON_STROKE } from './kind-signs.ts';
import tokens from '../styles/tokens.css?raw';

/** What a share image says. */
export interface ShareImage {
  title: string;
  /** The line under the title. */
  line: string;
  /** The name of the site. */
  site: string;
  /** The token of the background colour, such as `kind-plusklas`. The text on it is white. */
  background: string;
  /** The path of a sign, see `kind-signs.ts`. */
  icon: string;
}

/** In pixels, as social networks ask. */
export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 };

const require = createRequire(path.resolve('package.json'));
const face = (weight: 400 | 700) => ({
  name: 'Atkinson',
  weight,
  data: readFileSync(
    require.resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
    ),
  ),
});
const fonts = [face(400), face(700)];

/** Draws the picture as PNG. */
export async function drawShareImage(image: ShareImage): Promise<Buffer> {
  const svg = await satori(compose(image), { ...SHARE_IMAGE_SIZE, fonts });
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}

function compose({ title, line, site, background, icon }: ShareImage) {
  const dark = dayColour(background);
  return box(
    { ...SHARE_IMAGE_SIZE, boxSizing: 'border-box', background: dark, color: '#ffffff', padding: 72 },
    [
      box({ flexDirection: 'column', justifyContent: 'space-between', width: 800 }, [
        box({ fontSize: 34 }, site),
        box({ flexDirection: 'column' }, [
          box({ fontSize: 66, fontWeight: 700, lineHeight: 1.1 }, title),
          box({ width: 120, height: 10, marginTop: 28, background: dayColour('sun') }),
          box({ fontSize: 38, lineHeight: 1.35, marginTop: 28 }, line),
        ]),
      ]),
      box({ marginLeft: 'auto', alignItems: 'center' }, [
        {
          type: 'svg',
          props: {
            width: 220,
            height: 220,
            viewBox: `0 0 ${ICON_SIZE} ${ICON_SIZE}`,
            fill: 'none',
            stroke: '#ffffff',
            strokeWidth: ICON_STROKE,
            strokeLinecap: 'round',
            strokeLinejoin: 'round',
            children: [{ type: 'path', props: { d: icon } }],
          },
        },
      ]),
    ],
  );
}

function box(style: object, children?: string | object[]) {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** A colour of the light theme. Throws when there is no such token. */
function dayColour(token: string): string {
  const colour = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6})`).exec(tokens)?.[1];
  if (!colour) throw new Error(`There is no colour --${token} in tokens.css`);
  return colour;
}
