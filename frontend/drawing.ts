import { type ReactiveController, type ReactiveControllerHost, css } from 'lit';
import * as echarts from 'echarts/core';
import { LineChart, ParallelChart, ScatterChart } from 'echarts/charts';
import {
  DataZoomInsideComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent, ParallelComponent,
  TitleComponent, TooltipComponent,
} from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { type Look, lookOf } from './look';
import { Scheme } from './scheme';

echarts.use([
  LineChart, ParallelChart, ScatterChart, DataZoomInsideComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent,
  MarkPointComponent, ParallelComponent, TitleComponent, TooltipComponent, LabelLayout, CanvasRenderer, SVGRenderer,
]);

/** Room above a plot that leaves the page: for its title, and for a line of its key. */
const TITLE = 34;
const KEY = 24;
const NAMES_A_LINE = 5;

type Option = echarts.EChartsCoreOption;

/** On paper a plot is as large as its place there, whatever size it has on the screen. */
export const printedStyles = css`
  @media print {
    .canvas {
      min-width: 0 !important;
    }
    .canvas > div:first-child,
    .canvas canvas {
      position: static !important;
      width: 100% !important;
      height: 100% !important;
    }
    .canvas canvas {
      object-fit: contain;
      object-position: left top;
    }
  }
`;

/** A component's plot, drawn by ECharts on the element of the class "canvas", in the page's colours and as large as its place. */
export class Drawing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #option: (look: Look) => Option | undefined;
  readonly #begun: (chart: echarts.ECharts) => void;
  readonly #scheme: Scheme;
  readonly #resized = new ResizeObserver(() => this.#chart?.resize());
  readonly #seen = new IntersectionObserver((entries) => this.#see(entries.at(-1)!.isIntersecting), { rootMargin: '300px' });
  #chart?: echarts.ECharts;
  #inSight = false;

  /**
   * @param option what is drawn; nothing before there is a plot
   * @param begun called with each chart that is made
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement, option: (look: Look) => Option | undefined, begun: (chart: echarts.ECharts) => void = () => {},
  ) {
    this.#host = host;
    this.#option = option;
    this.#begun = begun;
    this.#scheme = new Scheme(host, () => this.draw());
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
    this.#seen.observe(this.#host);
    window.addEventListener('beforeprint', this.#drawNow);
  }

  hostDisconnected(): void {
    this.#seen.disconnect();
    window.removeEventListener('beforeprint', this.#drawNow);
    this.#inSight = false;
    this.#resized.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  get chart(): echarts.ECharts | undefined {
    return this.#chart;
  }

  /** What is far from sight is drawn once it comes near. */
  #see(inSight: boolean): void {
    this.#inSight = inSight;
    if (inSight) this.draw();
  }

  /** Paper shows all of a page, and does not wait. */
  readonly #drawNow = (): void => {
    this.#inSight = true;
    this.draw(false);
    this.#chart?.getZr().flush();
  };

  /** @param later whether it may wait for the next frame */
  draw(later = true): void {
    if (!this.#inSight) return;
    const canvas = this.#host.shadowRoot!.querySelector<HTMLElement>('.canvas');
    const option = canvas && this.#option(this.#look());
    if (!option) return;
    if (!this.#chart) {
      this.#chart = echarts.init(canvas);
      this.#begun(this.#chart);
      this.#resized.observe(canvas);
    }
    this.#chart.setOption(option, { replaceMerge: ['series', 'parallelAxis'], lazyUpdate: later });
  }

  /** What is seen now, as an SVG that stands alone: with its title, and with a key where names are given. */
  svg(title: string, key: string[] = []): string {
    const look = this.#look();
    const { width, height } = this.#host.shadowRoot!.querySelector('.canvas')!.getBoundingClientRect();
    const head = TITLE + KEY * Math.ceil(key.length / NAMES_A_LINE);
    const size = { width: Math.max(640, width), height: Math.max(240, height) + head };
    const chart = echarts.init(null, undefined, { renderer: 'svg', ssr: true, ...size });
    const plane = this.#option(look)!;
    const lower = (part: object | undefined) => part && { ...part, top: head + ((part as { top?: number }).top ?? 0) };
    chart.setOption({
      ...plane,
      grid: lower(plane.grid as object | undefined),
      parallel: lower(plane.parallel as object | undefined),
      backgroundColor: look.sheet,
      title: { text: title, left: 10, top: 8, textStyle: { color: look.ink, fontSize: 15 } },
      legend: { show: key.length > 0, data: key, type: 'plain', left: 6, top: TITLE, itemGap: 26, textStyle: { color: look.soft } },
    });
    const svg = chart.renderToSVGString();
    chart.dispose();
    return svg;
  }

  #look(): Look {
    return lookOf(this.#host, this.#scheme);
  }
}
