import type * as L from 'leaflet';

/** What is done at the end of a glide, in this order, each in a frame of its own. */
const TURNS = { marks: 2, names: 3 };

/**
 * Does something at the end of each move or zoom of the map. The frame in which a glide ends has enough to do with what
 * was drawn already, so there it waits its turn; a question that moves the map is shown at once.
 */
export function whenAtRest(
  map: L.Map,
  event: 'moveend' | 'zoomend',
  turn: keyof typeof TURNS,
  act: () => void,
): void {
  let isGliding = false;
  map.on('zoomanim', () => (isGliding = true));
  map.on(event, () => {
    if (!isGliding) act();
    else {
      isGliding = false;
      afterFrames(TURNS[turn], () => {
        // Whoever zooms on meanwhile comes to rest again; and the element may be gone.
        if (!isGliding && map.getContainer().isConnected) act();
      });
    }
  });
}

function afterFrames(count: number, act: () => void): void {
  if (count === 0) act();
  else requestAnimationFrame(() => afterFrames(count - 1, act));
}
