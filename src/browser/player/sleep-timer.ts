/** Stops the sound later: after some minutes, or where the chapter ends. */
export interface SleepTimer {
  /** A number of minutes, `chapter`, or empty. */
  readonly choice: () => string;
  readonly set: (choice: string) => void;
  /** When the sound will stop, in words; empty while nothing is chosen. */
  readonly words: () => string;
  /** Minutes that are left go over to the timer of the sound that plays next. */
  readonly handOver: (next: SleepTimer) => void;
}

const minute = 60_000;

/** A sleep timer of one audio element, which says `sleepchange` there whenever the choice is another. */
export function sleepTimer(audio: HTMLAudioElement, chapters: readonly number[]): SleepTimer {
  let chosen = '';
  let due = 0;
  let until = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (choice: string) => {
    clearTimeout(timer);
    chosen = choice;
    findEnd();
    if (Number(choice) > 0) {
      due = Date.now() + Number(choice) * minute;
      timer = setTimeout(stop, Number(choice) * minute);
    }
    audio.dispatchEvent(new Event('sleepchange'));
  };
  const stop = () => {
    audio.pause();
    set('');
  };
  const findEnd = () => {
    const next = chapters.find((start) => start > audio.currentTime);
    until = (chosen === 'chapter' && next) || Number.POSITIVE_INFINITY;
  };
  audio.addEventListener('seeking', findEnd);
  audio.addEventListener('timeupdate', () => audio.currentTime >= until && stop());
  audio.addEventListener('ended', () => chosen === 'chapter' && stop());

  const minutesLeft = () => Math.ceil((due - Date.now()) / minute);
  const words = () => {
    if (chosen === '') return '';
    return chosen === 'chapter' ? 'Stops after this chapter' : `Stops in ${minutesLeft()} min`;
  };
  const handOver = (next: SleepTimer) => {
    if (Number(chosen) > 0) next.set(String(minutesLeft()));
    set('');
  };
  return { choice: () => chosen, set, words, handOver };
}
