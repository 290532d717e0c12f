import { NONE } from './numerals';

/** How far the run is that learns from labels which mean nothing, as the server tells it. */
export interface ControlRun {
  /** The run's; null where there is none yet. */
  id: string | null;
  status: 'QUEUED' | 'RUNNING' | 'PAUSED' | 'FINISHED' | 'FAILED' | 'CANCELLED' | null;
  failure: string | null;
  /** The last that it was trained for; null before the first. */
  epoch: number | null;
  /** Which it takes; 0 where it learns in closed form. */
  epochs: number;
  /** Which its training takes, about; null where nothing is known of it. */
  seconds: number | null;
}

/** Whether it is worth asking again soon. */
export function isUnderWay({ status }: ControlRun): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}

/** Whether a press starts one. */
export function mayStart({ status }: ControlRun): boolean {
  return status === null || status === 'FAILED' || status === 'CANCELLED';
}

/** Whether its network can be asked. */
export function canAnswer(run: ControlRun): boolean {
  return run.epoch !== null && !isUnderWay(run);
}

/** How far it is, in a sentence. */
export function standing({ status, failure, epoch, epochs, seconds }: ControlRun): string {
  const after = epoch === null ? 'before its first epoch' : epochs === 0 ? 'once it had learned' : `after epoch ${epoch} of ${epochs}`;
  switch (status) {
    case null:
      return `It takes ${epochs === 0 ? 'a moment' : `${epochs} epoch${epochs === 1 ? '' : 's'}, ${seconds === null ? 'as this run did' : `about ${lasting(seconds)}`}`}, and is queued as any other run.`;
    case 'QUEUED':
      return 'It waits in the queue.';
    case 'RUNNING':
      return epochs === 0 ? 'It is being trained.' : `Epoch ${Math.min(epochs, (epoch ?? 0) + 1)} of ${epochs} is under way.`;
    case 'PAUSED':
      return `It was paused ${after}.`;
    case 'FINISHED':
      return 'It is trained.';
    case 'FAILED':
      return `It failed ${after}. ${failure ?? ''}`.trim();
    case 'CANCELLED':
      return `It was cancelled ${after}.`;
  }
}

function lasting(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A correlation to two digits. */
export function correlation(value: number): string {
  if (!Number.isFinite(value)) return NONE;
  const size = Math.abs(value).toFixed(2);
  return value < 0 && Number(size) > 0 ? `−${size}` : size;
}
