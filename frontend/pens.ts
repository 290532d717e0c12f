import { KeyboardPen, type PenKey } from './keyboard-pen';
import { type Paper, PointerPen } from './pointer-pen';

/** All that draws on one pad: mouse, finger or pen, and the pen that keys move. One of them is down at a time. */
export class Pens {
  readonly pointer: PointerPen;
  readonly keyboard: KeyboardPen;

  constructor(paper: Paper) {
    this.pointer = new PointerPen(paper);
    this.keyboard = new KeyboardPen(paper);
  }

  /** Goes on with what the pens of another pad have begun, in whose place this one is. */
  takeOver(other: Pens): void {
    this.pointer.takeOver(other.pointer);
    this.keyboard.takeOver(other.keyboard);
  }

  get areDown(): boolean {
    return this.pointer.isDown || this.keyboard.isDown;
  }

  /** Ends a stroke that is still open: what comes next is about the whole drawing. */
  lift(): void {
    this.pointer.lift();
    this.keyboard.lift();
  }

  /** Says whether the key moves a pen. */
  press(event: PenKey): boolean {
    return !this.pointer.isDown && this.keyboard.press(event);
  }

  /** What a screen reader says of them. */
  get words(): string {
    return this.keyboard.inUse ? `Pen ${this.keyboard.isDown ? 'down' : 'up'}.` : '';
  }
}
