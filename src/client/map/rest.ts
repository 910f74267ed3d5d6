import type * as L from 'leaflet';

/** What is done at the end of a glide: the number of frames after which each is done. */
const TURNS = { marks: 2, names: 3 };

/**
 * Does something at the end of each move or zoom of the map. After a move that a question asks for it is done at once. The
 * frame in which a glide ends has enough to do with what was drawn already, so there it waits for a later frame, which
 * serves the budget of 50 ms for a frame in motion at 10,000 offers.
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
        // Somebody who zooms on meanwhile brings the map to rest once more; and the element may be gone.
        if (!isGliding && map.getContainer().isConnected) act();
      });
    }
  });
}

function afterFrames(count: number, act: () => void): void {
  if (count === 0) act();
  else requestAnimationFrame(() => afterFrames(count - 1, act));
}
