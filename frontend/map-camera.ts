/** What of the map is in sight: the map lies in a square from -1 to 1, up is positive. */
export interface Camera {
  /** What lies in the middle. */
  across: number;
  up: number;
  /** 1 where all of the map is in sight. */
  zoom: number;
}

/** The plot's place on the page, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export const WHOLE: Camera = { across: 0, up: 0, zoom: 1 };

export const MOST_ZOOM = 200;

/** The share of the plot's shorter side that the whole map takes. */
const FILLED = 0.94;

/** Pixels that one unit of the map takes. */
export function unit({ zoom }: Camera, { width, height }: Size): number {
  return (zoom * FILLED * Math.min(width, height)) / 2;
}

export function toScreen(camera: Camera, size: Size, across: number, up: number): [number, number] {
  const pixels = unit(camera, size);
  return [size.width / 2 + (across - camera.across) * pixels, size.height / 2 - (up - camera.up) * pixels];
}

export function toMap(camera: Camera, size: Size, x: number, y: number): [number, number] {
  const pixels = unit(camera, size);
  return [camera.across + (x - size.width / 2) / pixels, camera.up - (y - size.height / 2) / pixels];
}

/** Some of the map stays in the middle, however it is moved. */
function held({ across, up, zoom }: Camera): Camera {
  const within = (number: number) => Math.min(1, Math.max(-1, number));
  return { across: within(across), up: within(up), zoom };
}

/** Moved with what lies under a pointer that went so far, in pixels. */
export function panned(camera: Camera, size: Size, x: number, y: number): Camera {
  const pixels = unit(camera, size);
  return held({ ...camera, across: camera.across - x / pixels, up: camera.up + y / pixels });
}

/** Nearer by a factor, or further away; what lies at x and y stays there. */
export function zoomed(camera: Camera, size: Size, factor: number, x = size.width / 2, y = size.height / 2): Camera {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, camera.zoom * factor));
  if (zoom === 1) return WHOLE;
  const [across, up] = toMap(camera, size, x, y);
  const nearer = { ...camera, zoom };
  const [nowAcross, nowUp] = toMap(nearer, size, x, y);
  return held({ across: camera.across + across - nowAcross, up: camera.up + up - nowUp, zoom });
}

/** As near as before, with this in the middle. */
export function centred(camera: Camera, across: number, up: number): Camera {
  return held({ ...camera, across, up });
}
