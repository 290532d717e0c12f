// t-SNE in a thread of its own.
import { type LayoutTask, layOut } from './map-layout';
import { Tsne } from './tsne';

globalThis.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  const tsne = new Tsne(data.coordinates, data.count, data.start);
  layOut(Tsne.STEPS, () => tsne.advance(), () => Float32Array.from(tsne.places));
};
