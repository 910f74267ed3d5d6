/** What is needed to judge colours: how different two colours look to various eyes. */
import { linear, type Triple } from '../../src/domain/embed/contrast.ts';

/** Eyes as matrices on linear RGB; full loss of one kind of cone after Machado, Oliveira and Fernandes (2009). */
export const EYES = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
} satisfies Record<string, Triple[]>;

/** How far apart two colours look, in hundredths of Oklab; 2 is just noticeable side by side. */
export function differenceSeen(one: string, other: string, eyes: keyof typeof EYES): number {
  const [a, b] = [one, other].map((colour) => oklab(seenBy(eyes, linear(colour))));
  return a && b ? 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : 0;
}

function seenBy(eyes: keyof typeof EYES, colour: Triple): Triple {
  const [r, g, b] = EYES[eyes].map((row) => Math.min(1, Math.max(0, dot(row, colour))));
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** Ottosson's Oklab (2020). */
function oklab(colour: Triple): Triple {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour));
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
