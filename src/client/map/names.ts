import type * as L from 'leaflet';
import type { MapTown } from '../../domain/map/base-map.ts';
import { namesThatFit } from '../../domain/map/geometry/names.ts';
import { whenAtRest } from './rest.ts';
import { keepStanding, stand } from './standing.ts';

/** The room that a name needs with some air around it, in pixels. It stands below its town, where no mark stands. */
const LETTERS = { height: 46, width: 10 };

/**
 * Writes the names of towns. Each zoom shows as many as fit, the largest towns first. All are in the page from the
 * start, which serves the budget of 50 ms for a frame in motion: to put forty in and out each time that a question
 * moves the map costs a quarter of its frame.
 */
export function writeNames(map: L.Map, pane: HTMLElement, towns: readonly MapTown[]): void {
  const names = towns.map(({ name, size, point }) => ({ name, size, point, element: nameElement(name) }));
  pane.append(...names.map(({ element }) => element));
  let shown = new Set<HTMLElement>();
  const isShown = ({ element }: { element: HTMLElement }) => shown.has(element);

  const write = () => {
    const positions = names.map((name) => {
      const { x, y } = map.latLngToLayerPoint([name.point.lat, name.point.lon]);
      return { ...name, at: [x, y] as [number, number] };
    });
    shown = new Set(namesThatFit(positions, LETTERS).map(({ element }) => element));
    for (const name of names) {
      if (isShown(name)) stand(map, name);
      name.element.classList.toggle('is-shown', isShown(name));
    }
  };
  keepStanding(map, () => names.filter(isShown));
  write();
  whenAtRest(map, 'zoomend', 'names', write);
}

function nameElement(name: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'base-map-name leaflet-zoom-animated';
  element.textContent = name;
  return element;
}
