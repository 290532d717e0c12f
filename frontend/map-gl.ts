import { type Camera, type Size } from './map-camera';
import { FAINT, type Marks, RING, SHAPE } from './map-colours';
import { FAINTNESS, type MapPainter, RINGED, RING_FILL, RING_INSIDE, radiusOf, scaleOf } from './map-painter';

const VERTICES = `#version 300 es
in vec2 place;
in vec3 colour;
in float mark;
uniform vec2 middle;
uniform vec2 scale;
uniform float diameter;
flat out int shape;
flat out float ringed;
flat out float opacity;
flat out vec3 fill;
flat out float pixels;
void main() {
  int bits = int(mark);
  shape = bits & ${SHAPE};
  ringed = (bits & ${RING}) == 0 ? 0.0 : 1.0;
  opacity = (bits & ${FAINT}) == 0 ? 1.0 : ${FAINTNESS};
  fill = colour;
  pixels = diameter * (ringed > 0.5 ? ${RINGED.toFixed(2)} : 1.0);
  gl_PointSize = pixels * 1.2;
  gl_Position = vec4((place - middle) * scale, 0.0, 1.0);
}`;

/** Each point is a square, of which a shape is filled; edges are as soft as half a pixel of the screen. */
const FRAGMENTS = `#version 300 es
precision highp float;
flat in int shape;
flat in float ringed;
flat in float opacity;
flat in vec3 fill;
flat in float pixels;
uniform vec3 ring;
out vec4 painted;
void main() {
  vec2 at = (gl_PointCoord * 2.0 - 1.0) * 1.2;
  float away = length(at);
  float reach = shape == 0 ? away
    : shape == 1 ? max(abs(at.x), abs(at.y)) / 0.85
    : shape == 2 ? (abs(at.x) + abs(at.y)) / 1.2
    : max(at.y / 0.6, (abs(at.x) * 1.732 - at.y) / 1.2);
  float soft = 2.0 / pixels;
  float inside = 1.0 - smoothstep(-soft, soft, reach - mix(1.0, ${RING_FILL}, ringed));
  float around = ringed * (1.0 - smoothstep(-soft, soft, away - 1.0)) * smoothstep(-soft, soft, away - ${RING_INSIDE});
  float cover = max(inside, around) * opacity;
  if (cover < 0.01) discard;
  painted = vec4(mix(fill, ring, around / max(0.001, max(inside, around))) * cover, cover);
}`;

/** Draws with WebGL 2. */
export class GlPainter implements MapPainter {
  readonly most = Infinity;
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #uniforms: Record<'middle' | 'scale' | 'diameter' | 'ring', WebGLUniformLocation | null>;
  readonly #buffers: Record<'place' | 'colour' | 'mark', WebGLBuffer>;
  #marks?: Marks;
  #places: Float32Array = new Float32Array();

  private constructor(gl: WebGL2RenderingContext, program: WebGLProgram) {
    this.#gl = gl;
    this.#program = program;
    gl.useProgram(program);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    const at = (name: string) => gl.getUniformLocation(program, name);
    this.#uniforms = { middle: at('middle'), scale: at('scale'), diameter: at('diameter'), ring: at('ring') };
    this.#buffers = {
      place: this.#buffer('place', 2, gl.FLOAT, false),
      colour: this.#buffer('colour', 3, gl.UNSIGNED_BYTE, true),
      mark: this.#buffer('mark', 1, gl.UNSIGNED_BYTE, false),
    };
  }

  /** One for a canvas; undefined where the browser has no WebGL 2. */
  static of(canvas: HTMLCanvasElement): GlPainter | undefined {
    const gl = canvas.getContext('webgl2', { antialias: false });
    const program = gl && linked(gl);
    return gl && program ? new GlPainter(gl, program) : undefined;
  }

  #buffer(name: string, size: number, type: number, normalised: boolean): WebGLBuffer {
    const gl = this.#gl;
    const buffer = gl.createBuffer()!;
    const location = gl.getAttribLocation(this.#program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, type, normalised, 0, 0);
    return buffer;
  }

  place(places: Float32Array): void {
    this.#places = places;
    this.#fill('place', this.#ordered(places, 2));
  }

  mark(marks: Marks): void {
    this.#marks = marks;
    this.#fill('colour', this.#ordered(marks.colours, 3));
    this.#fill('mark', this.#ordered(marks.marks, 1));
    this.place(this.#places);
  }

  /** In the order in which points are drawn. */
  #ordered<T extends Float32Array | Uint8Array>(values: T, parts: number): T {
    if (!this.#marks || values.length < parts * this.#marks.order.length) return values;
    const ordered = values.slice() as T;
    this.#marks.order.forEach((point, rank) => {
      for (let part = 0; part < parts; part++) ordered[parts * rank + part] = values[parts * point + part];
    });
    return ordered;
  }

  #fill(name: 'place' | 'colour' | 'mark', values: Float32Array | Uint8Array): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[name]);
    gl.bufferData(gl.ARRAY_BUFFER, values as Float32Array<ArrayBuffer>, gl.DYNAMIC_DRAW);
  }

  paint(camera: Camera, size: Size, ratio: number, ring: readonly number[]): void {
    const gl = this.#gl;
    const count = Math.min(this.#places.length / 2, this.#marks?.order.length ?? 0);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform2f(this.#uniforms.middle, camera.across, camera.up);
    gl.uniform2f(this.#uniforms.scale, ...scaleOf(camera, size));
    gl.uniform1f(this.#uniforms.diameter, 2 * radiusOf(count, camera) * ratio);
    gl.uniform3f(this.#uniforms.ring, ring[0] / 255, ring[1] / 255, ring[2] / 255);
    gl.drawArrays(gl.POINTS, 0, count);
  }

  dispose(): void {
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

function linked(gl: WebGL2RenderingContext): WebGLProgram | undefined {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTICES], [gl.FRAGMENT_SHADER, FRAGMENTS]] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) ? program : undefined;
}
