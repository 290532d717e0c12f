import { type DrawnLayer, type DrawnNetwork, inOrder } from './drawn-network';
import { percent } from './numerals';

/** Less is told by this alone. */
const SMALL = 0.001;
const WHOLE = new Intl.NumberFormat('en');

export interface Totals {
  parameters: number;
  multiplyAdds: number;
}

/** What is within a layer is counted with it. */
export function totals({ layers }: DrawnNetwork): Totals {
  const sum = (of: keyof Totals) => layers.reduce((all, layer) => all + layer[of], 0);
  return { parameters: sum('parameters'), multiplyAdds: sum('multiplyAdds') };
}

/** "28,938 parameters, 1,568,000 multiply-adds for one picture" */
export function totalWords(all: Totals): string {
  return `${counted(all.parameters, 'parameter')}, ${counted(all.multiplyAdds, 'multiply-add')} for one picture`;
}

/** What a layer gives and what it costs, after what it does. */
export function costWords({ shape, parameters, multiplyAdds }: DrawnLayer, all: Totals): string {
  const costs = [
    parameters > 0 ? `${counted(parameters, 'parameter')} (${share(parameters, all.parameters)} of all)` : 'nothing to learn',
    multiplyAdds > 0 ? `${counted(multiplyAdds, 'multiply-add')} (${share(multiplyAdds, all.multiplyAdds)})` : '',
  ];
  return `Gives ${shape}; ${costs.filter((words) => words !== '').join(', ')}.`;
}

/** A layer for somebody who does not see it. */
export function spokenLayer(layer: DrawnLayer, all: Totals): string {
  const name = layer.title.charAt(0).toUpperCase() + layer.title.slice(1);
  if (layer.refused) return `${name}, which cannot be built. ${layer.does} ${layer.refused}`;
  if (layer.kind === 'picture') return layer.does;
  return `${name}. ${layer.does} ${costWords(layer, all)}`;
}

/** A drawing in one sentence. */
export function spokenNetwork(network: DrawnNetwork): string {
  const steps = network.layers.filter(({ kind, refused }) => kind !== 'mark' || refused).map(({ title, shape }) => `${title} ${shape}`);
  return `${network.title}, from left to right: ${steps.join(', ')}.`;
}

/** The layers whose own settings have changed, by name; none where it is another kind of network. */
export function changedLayers(before: DrawnNetwork | undefined, after: DrawnNetwork): Set<string> {
  if (before?.title !== after.title) return new Set();
  const known = new Map(inOrder(before.layers).map((layer) => [layer.name, layer.settings]));
  return new Set(inOrder(after.layers).filter((layer) => known.get(layer.name) !== layer.settings).map(({ name }) => name));
}

/** All digits, in threes. */
export function counts(count: number): string {
  return WHOLE.format(count);
}

export function share(part: number, whole: number): string {
  return part > 0 && part / whole < SMALL ? `< ${percent(SMALL, 1)}` : percent(part / whole, 1);
}

function counted(count: number, word: string): string {
  return `${counts(count)} ${word}${count === 1 ? '' : 's'}`;
}
