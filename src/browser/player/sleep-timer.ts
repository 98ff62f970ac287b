/** Stops the sound later: after some minutes, or where the chapter ends. At the end of a session it stops anyway. */
export interface SleepTimer {
  /** A number of minutes, `chapter`, or empty. */
  readonly choice: () => string;
  readonly set: (choice: string) => void;
  /** When the sound will stop, in words; empty while nothing is chosen. */
  readonly words: () => string;
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
  audio.addEventListener('ended', stop);
  const words = () => {
    if (chosen === '') return '';
    return chosen === 'chapter' ? 'Stops after this chapter' : `Stops in ${Math.ceil((due - Date.now()) / minute)} min`;
  };
  return { choice: () => chosen, set, words };
}
