import * as L from 'leaflet';
import type { BaseMap } from '../../domain/map/base-map.ts';
import { canvasByWidth, pathOf } from '../../domain/map/geometry/canvas.ts';
import type { MultiPolygon } from '../../domain/map/geometry/shapes.ts';
import { keepStanding, stand } from './standing.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The width of the drawing. One unit is then some two metres, which is far finer than the outlines are known. */
const WIDTH = 50_000;

/**
 * Puts land and municipalities in a pane as one picture, which the map stretches with its zoom. It serves the budgets
 * of 100 ms for a change of the filters at 10,000 offers and of 50 ms for a frame in motion: as shapes of Leaflet they
 * would be worked out anew each time that a question moves the map, which takes a tenth of its time. Without those
 * budgets `L.polygon` will do.
 */
export function showPicture(map: L.Map, pane: HTMLElement, baseMap: BaseMap): void {
  const [west, south, east, north] = baseMap.box;
  const element = document.createElement('div');
  element.className = 'base-map-picture leaflet-zoom-animated';
  element.append(drawingOf(baseMap));
  pane.append(element);

  const picture = { element, point: { lat: north, lon: west }, drawnAt: map.getZoom() };
  // While the map glides the picture is only stretched; at rest it is drawn at its size, so that its lines are sharp.
  const draw = () => {
    picture.drawnAt = map.getZoom();
    const { x, y } = map.project([south, east]).subtract(map.project([north, west]));
    Object.assign(element.style, { width: `${x}px`, height: `${y}px` });
    stand(map, picture);
  };
  keepStanding(map, () => [picture]);
  map.on('zoomend', draw);
  draw();
}

function drawingOf({ box, land, areas }: BaseMap): SVGElement {
  const canvas = canvasByWidth(box, WIDTH);
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${canvas.width} ${canvas.height}`);
  const add = (shape: MultiPolygon, className: string) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', className);
    path.setAttribute('d', pathOf(shape, canvas));
    drawing.append(path);
  };
  add(land, 'base-map-land');
  for (const { shape } of areas) add(shape, 'base-map-area');
  return drawing;
}
